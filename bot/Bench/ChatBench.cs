using System.Diagnostics;
using System.Globalization;

namespace PolicyBot.Bot.Bench;

/// <summary>
/// bench chat [conversations]: three questions in each conversation over loopback, tokens checked, replies to a connector in
/// this process; then a SIGTERM in the middle of a second run. Prints what it measured.
/// </summary>
internal static class ChatBench
{
    const int Questions = 3;
    const int InFlight = 512;

    public static async Task<int> RunAsync(int conversations)
    {
        await using var connector = await BenchConnector.StartAsync();
        var isWhole = await MeasureLoadAsync(connector, conversations) & await MeasureShutdownAsync(connector, conversations / 4);
        return isWhole ? 0 : 1;
    }

    static async Task<bool> MeasureLoadAsync(BenchConnector connector, int conversations)
    {
        var signer = new BenchSigner();
        await using var app = await BenchHost.StartAsync(connector, signer, TimeSpan.Zero);
        using var client = new BenchClient(app.Urls.First(), signer, connector, InFlight);
        await client.AskAsync("warm", Math.Min(conversations, 500), Questions);
        var watch = Stopwatch.StartNew();
        await client.AskAsync("load", conversations, Questions);
        var answered = watch.Elapsed;
        await app.StopAsync();

        var tally = BenchTally.Of("load", client, connector);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load: {conversations} conversations x {Questions}, {InFlight} in flight, {tally.Accepted} accepted, {client.Refused} turned away, {answered.TotalSeconds:0.0} s: {tally.Accepted / answered.TotalSeconds:0} questions/s"));
        tally.Print();
        return tally.IsWhole;
    }

    /// <summary>Answers take 5 ms here, so that something waits when the signal comes.</summary>
    static async Task<bool> MeasureShutdownAsync(BenchConnector connector, int conversations)
    {
        var signer = new BenchSigner();
        await using var app = await BenchHost.StartAsync(connector, signer, TimeSpan.FromMilliseconds(5));
        using var client = new BenchClient(app.Urls.First(), signer, connector, InFlight);
        var asking = client.AskAsync("stop", conversations, Questions);
        while (client.Accepted < conversations * Questions / 3 && !asking.IsCompleted)
        {
            await Task.Delay(5);
        }

        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await app.WaitForShutdownAsync();
        var stopped = watch.Elapsed;
        await asking;

        var tally = BenchTally.Of("stop", client, connector);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"SIGTERM under load: {tally.Accepted} accepted, {client.Refused} turned away, stopped in {stopped.TotalSeconds:0.0} s"));
        tally.Print();
        return tally.IsWhole;
    }
}

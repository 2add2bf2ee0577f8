using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Bot.Bench;

/// <summary>Stands for the people: asks the questions of a conversation one after another, many conversations at once.</summary>
internal sealed class BenchClient(string address, BenchSigner signer, BenchConnector connector, int inFlight) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = inFlight }) { BaseAddress = new Uri(address) };
    readonly AuthenticationHeaderValue[] _tokens = [.. Enumerable.Range(0, 64).Select(_ => new AuthenticationHeaderValue("Bearer", signer.Token()))];
    int _accepted;
    int _refused;

    /// <summary>The text of each question that was accepted, with when it was asked and when taken.</summary>
    public ConcurrentDictionary<string, (long Asked, long Taken)> Questions { get; } = [];

    public int Accepted => _accepted;

    public int Refused => _refused;

    /// <summary>The questions of a conversation are asked without waiting; the next conversation begins when they are answered.</summary>
    public Task AskAsync(string run, int conversations, int questions) =>
        Parallel.ForEachAsync(Enumerable.Range(0, conversations), new ParallelOptions { MaxDegreeOfParallelism = inFlight / questions }, async (conversation, _) =>
        {
            var answers = new List<Task>();
            for (var question = 0; question < questions; question++)
            {
                var text = $"{run}:{conversation}:{question}";
                if (await AskAsync($"{run}:{conversation}", text))
                {
                    answers.Add(connector.ArrivalOf(text));
                }
            }

            await Task.WhenAny(Task.WhenAll(answers), Task.Delay(Patience, CancellationToken.None));
        });

    public void Dispose() => _http.Dispose();

    async Task<bool> AskAsync(string conversation, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.Path) { Content = new StringContent(Message(conversation, text), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = _tokens[Math.Abs(conversation.GetHashCode(StringComparison.Ordinal) % _tokens.Length)];
        var asked = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _http.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Questions[text] = (asked, Stopwatch.GetTimestamp());
                Interlocked.Increment(ref _accepted);
                return true;
            }
        }
        catch (HttpRequestException)
        {
            // The bot has stopped listening.
        }

        Interlocked.Increment(ref _refused);
        return false;
    }

    static string Message(string conversation, string text) => new JsonObject
    {
        ["type"] = ActivityTypes.Message,
        ["id"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = BenchSigner.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:" + conversation, ["name"] = "山田 花子" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PolicyBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = BenchSigner.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BenchSigner.Tenant } },
        ["locale"] = "ja-JP",
        ["text"] = text,
    }.ToJsonString();
}

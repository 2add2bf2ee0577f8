using PolicyBot.Bot.Channels.Teams.Outgoing;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>What Teams takes from one bot into one conversation, kept from this side.</summary>
public sealed class SendPaceTests
{
    readonly ManualTime _time = new();

    [Fact]
    public async Task No_window_of_any_length_ever_holds_more_than_Teams_takes()
    {
        var pace = new SendPace(_time);
        var sent = new List<TimeSpan>();
        for (var message = 0; message < 300; message++)
        {
            await pace.WaitAsync("a", default);
            sent.Add(_time.GetElapsedTime(0));
        }

        foreach (var (most, within) in new[] { (7, 1), (8, 2), (60, 30) })
        {
            Assert.All(Enumerable.Range(0, sent.Count - most), at => Assert.True(sent[at + most] - sent[at] >= TimeSpan.FromSeconds(within), $"{most} in {within} s from message {at}"));
        }
    }

    [Fact]
    public async Task A_few_messages_and_other_conversations_never_wait()
    {
        var pace = new SendPace(_time);
        for (var conversation = 0; conversation < 25_000; conversation++)
        {
            for (var message = 0; message < 3; message++)
            {
                await pace.WaitAsync($"a:{conversation}", default);
            }
        }

        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task Whoever_waits_can_be_told_to_stop()
    {
        var pace = new SendPace(TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var all = Task.WhenAll(Enumerable.Range(0, 9).Select(_ => pace.WaitAsync("a", stop.Token)));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => all);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using PolicyBot.Bot.Channels.Teams.Incoming;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Answered at once, worked off later: in order, once, bounded, and to the end.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Replies_of_a_conversation_keep_the_order_of_its_questions_and_reach_no_other()
    {
        const int Conversations = 20, Questions = 8;
        await using var host = await TeamsHost.StartAsync(limits: new QueueLimits(AtOnce: 4));
        host.Bot.Before = (turn, cancelled) => Task.Delay(turn.Activity.Text?[^1] % 4 ?? 0, cancelled);

        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(async conversation =>
        {
            for (var question = 0; question < Questions; question++)
            {
                using var answer = await host.PostAsync(SomeActivity.Message($"c{conversation} q{question}", $"a:{conversation}"));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }));

        var sent = await host.Connector.WaitForAsync(Conversations * Questions);
        for (var conversation = 0; conversation < Conversations; conversation++)
        {
            var expected = Enumerable.Range(0, Questions).Select(question => $"c{conversation} q{question}");
            Assert.Equal(expected, sent.Where(reply => reply.Conversation == $"a:{conversation}").Select(reply => reply.Text));
        }
    }

    [Fact]
    public async Task A_slow_answer_does_not_hold_up_the_acknowledgement_nor_other_conversations()
    {
        await using var host = await TeamsHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Bot.Before = (turn, _) => turn.Activity.Text == "遅い" ? gate.Task : Task.CompletedTask;

        using var slow = await host.PostAsync(SomeActivity.Message("遅い", "a:slow"));
        using var quick = await host.PostAsync(SomeActivity.Message("速い", "a:quick"));

        Assert.Equal("速い", (await host.Connector.WaitForAsync(1))[0].Text);
        gate.SetResult();
        Assert.Equal("遅い", (await host.Connector.WaitForAsync(2))[1].Text);
    }

    [Fact]
    public async Task The_same_activity_five_times_at_once_gets_one_reply()
    {
        await using var host = await TeamsHost.StartAsync();
        var activity = SomeActivity.Message("再送", id: "same");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.PostAsync(activity)));
        using var other = await host.PostAsync(SomeActivity.Message("別の会話", "a:other", id: "same"));
        await host.Connector.WaitForAsync(2);
        await Task.Delay(50);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(2, host.Connector.Sent.Count);
    }

    [Fact]
    public async Task A_full_queue_says_so_and_every_accepted_question_is_answered()
    {
        await using var host = await TeamsHost.StartAsync(limits: new QueueLimits(Total: 12, PerConversation: 8));
        var gate = new TaskCompletionSource();
        host.Bot.Before = (_, _) => gate.Task;

        var own = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => host.PostAsync(SomeActivity.Message($"{i}", "a:one"))));
        var others = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => host.PostAsync(SomeActivity.Message($"{i}", $"a:{i}"))));

        Assert.Equal(8, own.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(4, others.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(own.Concat(others).Where(answer => !answer.IsSuccessStatusCode), answer =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
        });
        gate.SetResult();
        await host.Connector.WaitForAsync(12);
    }

    [Fact]
    public async Task What_was_refused_for_lack_of_room_may_come_again()
    {
        await using var host = await TeamsHost.StartAsync(limits: new QueueLimits(PerConversation: 1));
        var gate = new TaskCompletionSource();
        host.Bot.Before = (_, _) => gate.Task;
        var second = SomeActivity.Message("二つ目");

        using var taken = await host.PostAsync(SomeActivity.Message("一つ目"));
        using var refused = await host.PostAsync(second);
        gate.SetResult();
        await host.Connector.WaitForAsync(1);
        await Task.Delay(50);
        using var again = await host.PostAsync(second);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("二つ目", (await host.Connector.WaitForAsync(2))[1].Text);
    }

    [Fact]
    public async Task A_shutdown_waits_for_what_was_accepted()
    {
        await using var host = await TeamsHost.StartAsync(limits: new QueueLimits(AtOnce: 4));
        host.Bot.Before = (_, cancelled) => Task.Delay(20, cancelled);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => host.PostAsync(SomeActivity.Message($"{i}", $"a:{i % 25}"))));
        Assert.All(accepted, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));

        await host.StopAsync();

        Assert.Equal(100, host.Connector.Sent.Count);
    }

    [Fact]
    public async Task Turns_that_do_not_end_in_time_are_cut_and_counted()
    {
        using var queues = new ConversationQueues(new QueueLimits(AtOnce: 1));
        var ended = new ConcurrentQueue<string>();
        foreach (var name in new[] { "runs", "waits" })
        {
            queues.TryAdd("a", async stopping =>
            {
                await Task.Delay(Timeout.Infinite, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                ended.Enqueue(name);
            });
        }

        var late = await queues.DrainAsync(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(5));

        Assert.Equal(2, late);
        Assert.Equal(["runs", "waits"], ended);
        Assert.Equal(Admission.Stopping, queues.TryAdd("a", _ => Task.CompletedTask));
    }

    [Fact]
    public async Task A_turn_that_throws_is_told_to_the_person_and_stops_nothing()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Bot.Before = (turn, _) => turn.Activity.Text == "壊れる" ? throw new InvalidOperationException("秘密の詳細") : Task.CompletedTask;

        using var broken = await host.PostAsync(SomeActivity.Message("壊れる"));
        using var fine = await host.PostAsync(SomeActivity.Message("大丈夫"));
        var sent = await host.Connector.WaitForAsync(2);

        Assert.Contains("PB-TURN-001", sent[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密", sent[0].Body, StringComparison.Ordinal);
        Assert.Equal("大丈夫", sent[1].Text);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_delivered_stops_nothing()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Connector.Answer = number => number == 1 ? FakeConnector.Refuse(HttpStatusCode.Forbidden, "BotNotInConversationRoster") : FakeConnector.Take("2");

        using var first = await host.PostAsync(SomeActivity.Message("届かない"));
        using var second = await host.PostAsync(SomeActivity.Message("届く"));
        var sent = await host.Connector.WaitForAsync(2);
        await Task.Delay(50);

        Assert.Equal(["届かない", "届く"], host.Connector.Sent.Select(reply => reply.Text));
        Assert.Equal(2, sent.Count);
    }

    [Fact]
    public void Seen_activities_are_forgotten_after_ten_minutes()
    {
        var time = new ManualTime();
        var seen = new SeenActivities(time);
        for (var i = 0; i < 150_000; i++)
        {
            seen.Add(i.ToString(CultureInfo.InvariantCulture));
            Assert.True(seen.Contains(i.ToString(CultureInfo.InvariantCulture), out _));
        }

        Assert.False(seen.Contains("0", out _), "the oldest make room");
        Assert.True(seen.Contains("149999", out _));
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.True(seen.Contains("149999", out _));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.False(seen.Contains("149999", out _));
    }
}

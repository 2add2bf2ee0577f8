using PolicyBot.Bot.Cards;

namespace PolicyBot.Tests.Cards;

public sealed class ConversationMemoryTests
{
    readonly MovableClock _clock = new();

    [Fact]
    public void The_last_six_questions_are_kept_in_order()
    {
        var memory = new ConversationMemory(_clock);
        for (var at = 1; at <= 8; at++)
        {
            memory.Add("a", $"{at}");
        }

        Assert.Equal(["3", "4", "5", "6", "7", "8"], memory.TurnsOf("a"));
    }

    [Fact]
    public void Nobody_hears_of_another_persons_questions()
    {
        var memory = new ConversationMemory(_clock);
        memory.Add("a", "予算は？");

        Assert.Empty(memory.TurnsOf("b"));
    }

    [Fact]
    public void Questions_are_forgotten_after_some_hours()
    {
        var memory = new ConversationMemory(_clock);
        memory.Add("a", "予算は？");
        _clock.Now += TimeSpan.FromHours(5);

        Assert.Empty(memory.TurnsOf("a"));
        memory.Add("a", "§2は？");
        Assert.Equal(["§2は？"], memory.TurnsOf("a"));
    }

    [Fact]
    public void The_oldest_conversations_go_first()
    {
        var memory = new ConversationMemory(_clock);
        for (var at = 0; at <= 20_000; at++)
        {
            memory.Add($"{at}", "?");
            _clock.Now += TimeSpan.FromMilliseconds(1);
        }

        Assert.Empty(memory.TurnsOf("0"));
        Assert.NotEmpty(memory.TurnsOf("20000"));
    }

    sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

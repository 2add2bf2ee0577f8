using System.Globalization;
using PolicyBot.Bot.Memory;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Postgres;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Memory;

/// <summary>What a memory does, whether it is this process's own or a database. Without PostgreSQL only the first is tried, and SharedMemoryTests says so.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ConversationMemoryTests(PostgresServer server) : IAsyncLifetime, IDisposable
{
    const string Own = "own", Shared = "shared";

    readonly ManualTime _time = new();
    readonly TempFolder _folder = new();
    readonly List<Instance> _instances = [];

    public static TheoryData<string> Kinds => PostgresServer.WhyNot is null ? [Own, Shared] : [Own];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var instance in _instances)
        {
            await instance.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_last_six_questions_are_kept_in_order(string kind)
    {
        var memory = await MemoryAsync(kind);
        for (var at = 1; at <= 8; at++)
        {
            await memory.AddAsync("a", $"{at}");
        }

        Assert.Equal(["3", "4", "5", "6", "7", "8"], await memory.TurnsOfAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nobody_hears_of_another_persons_questions(string kind)
    {
        var memory = await MemoryAsync(kind);
        await memory.AddAsync("会話 29:a", "予算は？");

        Assert.Empty(await memory.TurnsOfAsync("会話 29:b"));
        Assert.Empty(await memory.TurnsOfAsync("別の会話 29:a"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Questions_are_forgotten_after_some_hours(string kind)
    {
        var memory = await MemoryAsync(kind);
        await memory.AddAsync("a", "予算は？");
        _time.Advance(TimeSpan.FromHours(3));
        await memory.AddAsync("a", "前年度は？");
        _time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(["予算は？", "前年度は？"], await memory.TurnsOfAsync("a"));

        _time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await memory.TurnsOfAsync("a"));
        await memory.AddAsync("a", "§2は？");
        Assert.Equal(["§2は？"], await memory.TurnsOfAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_is_found_by_each_of_its_keys_until_it_is_forgotten(string kind)
    {
        var memory = await MemoryAsync(kind);
        var answer = new AnswerReference("0123456789abcdef", "figure", [new CitedPlace("doc", "§2 ※3")], null);
        await memory.KeepAnswerAsync(answer, ["message", "person", "person"]);

        foreach (var key in new[] { "message", "person" })
        {
            Assert.Equivalent(answer, await memory.FindAnswerAsync(key), strict: true);
        }

        Assert.Null(await memory.FindAnswerAsync("other"));
        _time.Advance(TimeSpan.FromDays(8));
        Assert.Null(await memory.FindAnswerAsync("message"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Text_is_only_ever_text(string kind)
    {
        var memory = await MemoryAsync(kind);
        foreach (var text in new[] { "'; DROP SCHEMA policybot CASCADE; --", "$1 {0} \\ \"", "髙﨑𠮷葛\U000E0100", "＇）；", "%s\n\t" })
        {
            await memory.AddAsync(text, text);
            Assert.Equal(text, Assert.Single(await memory.TurnsOfAsync(text)));
        }

        await memory.AddAsync("odd", "a\0b\ud800c");
        Assert.Single(await memory.TurnsOfAsync("odd"));
    }

    [Fact]
    public async Task The_oldest_conversations_go_first()
    {
        var memory = new ConversationMemory(_time);
        for (var at = 0; at <= 20_000; at++)
        {
            await memory.AddAsync(at.ToString(CultureInfo.InvariantCulture), "?");
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Empty(await memory.TurnsOfAsync("0"));
        Assert.NotEmpty(await memory.TurnsOfAsync("20000"));
    }

    async Task<IConversationMemory> MemoryAsync(string kind)
    {
        if (kind == Own)
        {
            return new ConversationMemory(_time);
        }

        var instance = new Instance(await server.DatabaseAsync(), _folder.Path, _time);
        _instances.Add(instance);
        return instance.Memory;
    }
}

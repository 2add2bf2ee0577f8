using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Bot.Memory;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Postgres;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Memory;

/// <summary>Several instances on one real PostgreSQL, and what is left when it goes away.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SharedMemoryTests(PostgresServer server) : IDisposable
{
    readonly ManualTime _time = new();
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task What_one_instance_hears_another_remembers()
    {
        var database = await server.DatabaseAsync();
        await using var one = Instance(database, "one");
        await using var other = Instance(database, "other");

        await one.Memory.AddAsync("会話 29:a", "令和4年度の予算は？");
        await other.Memory.AddAsync("会話 29:a", "その前年度は？");
        await one.Memory.KeepAnswerAsync(new AnswerReference("a", "figure", [], null), ["message"]);
        await one.Feedback.AddAsync(SomeFeedback.Of("1"));
        await other.Feedback.AddAsync(SomeFeedback.Of("2", "dislike", "頁が違う"));

        Assert.Equal(["令和4年度の予算は？", "その前年度は？"], await one.Memory.TurnsOfAsync("会話 29:a"));
        Assert.Equal("figure", (await other.Memory.FindAnswerAsync("message"))?.Kind);
        Assert.Equivalent(new[] { SomeFeedback.Of("1"), SomeFeedback.Of("2", "dislike", "頁が違う") }, await SomeFeedback.AllAsync(one.Feedback), strict: true);
        Assert.Empty(one.Log);
    }

    [PostgresFact]
    public async Task Instances_that_start_together_make_the_tables_once()
    {
        var database = await server.DatabaseAsync();
        var instances = Enumerable.Range(0, 8).Select(at => Instance(database, $"{at}")).ToList();

        var reached = await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.Database.TryAsync((_, _) => Task.CompletedTask))));

        Assert.DoesNotContain(false, reached);
        Assert.Equal(1, await PostgresServer.AskAsync(database, "SELECT version FROM policybot.version"));
        foreach (var instance in instances)
        {
            Assert.Empty(instance.Log);
            await instance.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task An_activity_that_reaches_several_instances_is_worked_on_by_one()
    {
        var database = await server.DatabaseAsync();
        var instances = Enumerable.Range(0, 4).Select(at => Instance(database, $"{at}")).ToList();

        for (var activity = 0; activity < 25; activity++)
        {
            var claimed = await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.Claims.ClaimAsync($"msteams\na:1\nmessage\n{activity}", default))));
            Assert.Equal(1, claimed.Count(isFirst => isFirst));
        }

        foreach (var instance in instances)
        {
            await instance.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task A_user_who_may_not_make_schemas_uses_the_one_that_is_there()
    {
        var database = await server.DatabaseAsync();
        await PostgresServer.AskAsync(database, "CREATE ROLE guest LOGIN PASSWORD 'guest-Pa55'; CREATE SCHEMA policybot AUTHORIZATION guest");
        await using var guest = Instance(database.Replace("Username=policybot", "Username=guest", StringComparison.Ordinal) + ";Password=guest-Pa55", "guest");

        await guest.Memory.AddAsync("a", "予算は？");

        Assert.Empty(guest.Log);
        Assert.Equal(1L, await PostgresServer.AskAsync(database, "SELECT count(*) FROM policybot.conversation"));
    }

    [PostgresFact]
    public async Task What_is_too_old_is_deleted_and_the_rest_stays()
    {
        var database = await server.DatabaseAsync();
        await using var instance = Instance(database, "one");
        await FillAsync(instance, "old");
        _time.Advance(TimeSpan.FromDays(401));
        await FillAsync(instance, "new");

        await instance.Housekeeping.TidyAsync(default);

        foreach (var table in new[] { "conversation", "answer", "activity", "feedback" })
        {
            Assert.Equal(1L, await PostgresServer.AskAsync(database, $"SELECT count(*) FROM policybot.{table}"));
        }

        async Task FillAsync(Instance to, string name)
        {
            await to.Memory.AddAsync(name, "?");
            await to.Memory.KeepAnswerAsync(new AnswerReference(name, "figure", [], null), [name]);
            await to.Claims.ClaimAsync(name, default);
            await to.Feedback.AddAsync(SomeFeedback.Of(name, at: _time.GetUtcNow()));
        }
    }

    [PostgresFact]
    public async Task A_database_that_goes_away_loses_nothing_and_is_told_once()
    {
        await using var own = new OwnServer();
        await own.Server.InitializeAsync();
        var database = await own.Server.DatabaseAsync();
        await using var instance = Instance(database, "one");
        await instance.Memory.AddAsync("a", "予算は？");
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(instance));

        await own.Server.StopAsync();
        var clock = Stopwatch.StartNew();
        for (var at = 0; at < 20; at++)
        {
            await instance.Memory.AddAsync("a", $"{at}は？");
            Assert.True(await instance.Claims.ClaimAsync("same", default), "twice is better than never");
            await instance.Feedback.AddAsync(SomeFeedback.Of($"{at}"));
        }

        Assert.Equal("19は？", (await instance.Memory.TurnsOfAsync("a"))[^1]);
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(instance));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        var told = Assert.Single(instance.Log);
        Assert.Contains("PB-MEM-010", told, StringComparison.Ordinal);

        await own.Server.StartAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await instance.Housekeeping.TidyAsync(default);

        Assert.Equal(HealthStatus.Healthy, await HealthAsync(instance));
        Assert.Equal(20L, await PostgresServer.AskAsync(database, "SELECT count(*) FROM policybot.feedback"));
        Assert.Empty(Directory.EnumerateFiles(instance.Folder));
        Assert.Equal(2, instance.Log.Count);
        Assert.DoesNotContain(instance.Log, line => line.Contains("Pa55word", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Tables_that_somebody_drops_are_made_anew()
    {
        var database = await server.DatabaseAsync();
        await using var instance = Instance(database, "one");
        await instance.Feedback.AddAsync(SomeFeedback.Of("1"));
        await PostgresServer.AskAsync(database, "DROP SCHEMA policybot CASCADE");

        await instance.Feedback.AddAsync(SomeFeedback.Of("2"));
        _time.Advance(TimeSpan.FromMinutes(1));
        await instance.Housekeeping.TidyAsync(default);

        Assert.Equal("2", Assert.Single(await SomeFeedback.AllAsync(instance.Feedback)).Id);
    }

    [PostgresFact]
    public async Task The_database_holds_no_name_of_a_person_or_conversation()
    {
        var database = await server.DatabaseAsync();
        await using var instance = Instance(database, "one");
        await instance.Memory.AddAsync("19:会話@thread.v2 29:canary", "予算は？");
        await instance.Memory.KeepAnswerAsync(new AnswerReference("a", "figure", [], null), ["19:会話@thread.v2 29:canary"]);
        await instance.Claims.ClaimAsync("msteams\n19:会話@thread.v2\nmessage\ncanary", default);

        var all = (string?)await PostgresServer.AskAsync(database, "SELECT string_agg(row, ' ') FROM (SELECT c::text AS row FROM policybot.conversation c UNION ALL SELECT a::text FROM policybot.answer a UNION ALL SELECT s::text FROM policybot.activity s) rows");

        Assert.Contains("予算は？", all, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes("canary")), all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("R\0\0\0\u0004garbage")]
    public async Task A_server_that_says_nothing_or_nonsense_costs_two_seconds_once(string says)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = BabbleAsync(listener, says);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var instance = Instance($"Host=127.0.0.1;Port={port};Database=d;Username=u;Password=canary", "one");
        var clock = Stopwatch.StartNew();

        for (var at = 0; at < 10; at++)
        {
            await instance.Memory.AddAsync("a", $"{at}");
        }

        Assert.Equal(6, (await instance.Memory.TurnsOfAsync("a")).Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.Single(instance.Log);
        Assert.DoesNotContain("canary", instance.Log.First(), StringComparison.Ordinal);
    }

    static async Task BabbleAsync(TcpListener listener, string says)
    {
        var taken = new List<Socket>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync();
                taken.Add(socket);
                await socket.SendAsync(Encoding.ASCII.GetBytes(says));
            }
        }
        catch (SocketException)
        {
            taken.ForEach(socket => socket.Dispose());
        }
    }

    static async Task<HealthStatus> HealthAsync(Instance instance) => (await instance.Health.CheckHealthAsync(new HealthCheckContext())).Status;

    Instance Instance(string database, string name) => new(database, Directory.CreateDirectory(_folder.At(name)).FullName, _time);

    sealed class OwnServer : IAsyncDisposable
    {
        public PostgresServer Server { get; } = new();

        public ValueTask DisposeAsync() => new(Server.DisposeAsync());
    }
}

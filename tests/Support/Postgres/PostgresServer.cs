using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;

namespace PolicyBot.Tests.Support.Postgres;

/// <summary>A PostgreSQL of its own in a temporary folder, reached by a socket in there. It never runs as root.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    const string Password = "canary-Pa55word-4711";
    const int Interrupt = 2;

    static readonly string[] Places = ["/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt/postgresql"];

    readonly string _folder = Path.Combine(Path.GetTempPath(), "policybot-pg-" + Path.GetRandomFileName()[..8]);
    int _databases;
    Process? _server;

    /// <summary>Why it cannot be used here; null where it can.</summary>
    internal static string? WhyNot { get; } = Programs is null
        ? "NOT RUN: no PostgreSQL on this machine (POLICYBOT_POSTGRES or /usr/lib/postgresql); .ci/run installs it."
        : Environment.IsPrivilegedProcess && UserId() is null ? "NOT RUN: PostgreSQL refuses to run as root, and there is no user postgres or nobody." : null;

    /// <summary>The folder with initdb and postgres, the newest first.</summary>
    static string? Programs => Environment.GetEnvironmentVariable("POLICYBOT_POSTGRES")
        ?? Places.Where(Directory.Exists).SelectMany(Directory.GetDirectories).Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).OrderDescending(StringComparer.Ordinal).FirstOrDefault();

    public async Task InitializeAsync()
    {
        if (WhyNot is { } reason)
        {
            Console.WriteLine(reason);
            return;
        }

        Directory.CreateDirectory(_folder);
        var secret = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(secret, Password);
        if (Environment.IsPrivilegedProcess)
        {
            await DoneAsync(Process.Start("chown", ["-R", UserId() ?? "", _folder]));
        }

        await DoneAsync(Run("initdb", "-D", Data, "-U", "policybot", "-E", "UTF8", "--locale=C", "-N", "--auth=scram-sha-256", $"--pwfile={secret}"));
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    internal async Task StartAsync()
    {
        _server = Run("postgres", "-D", Data, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "log_statement=none", "-c", "max_connections=60");
        await Teams.Eventually.HoldsAsync(() => CanConnect("postgres"));
    }

    /// <summary>At once, whoever is connected.</summary>
    internal async Task StopAsync()
    {
        if (_server is { HasExited: false } server)
        {
            _ = Signal(server.Id, Interrupt);
            await server.WaitForExitAsync();
        }

        _server?.Dispose();
        _server = null;
    }

    /// <summary>The connection string of a database that is new.</summary>
    internal async Task<string> DatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    internal static async Task<object?> AskAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    string Data => Path.Combine(_folder, "data");

    string To(string database) => $"Host={_folder};Database={database};Username=policybot;Password={Password}";

    bool CanConnect(string database)
    {
        try
        {
            using var connection = new NpgsqlConnection(To(database) + ";Pooling=false;Timeout=2");
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    static Process Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? "", program);
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", [$"--reuid={UserId()}", $"--regid={UserId()}", "--clear-groups", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        // Nobody reads what it writes; a pipe would fill up.
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        start.WorkingDirectory = Path.GetTempPath();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static async Task DoneAsync(Process process)
    {
        using var running = process;
        await running.WaitForExitAsync();
        Assert.Equal(0, running.ExitCode);
    }

    static string? UserId() => File.Exists("/etc/passwd")
        ? File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(user => user[0] is "postgres" or "nobody").OrderByDescending(user => user[0], StringComparer.Ordinal).FirstOrDefault()?[2]
        : null;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}

/// <summary>A test against a real PostgreSQL, which says that it did not run where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyNot;
}

[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}

using ModelContextProtocol.Client;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Channels.Mcp;

/// <summary>bot -- mcp as another program starts it.</summary>
public sealed class McpProgram : IAsyncLifetime
{
    readonly DirectoryInfo _index = Directory.CreateTempSubdirectory("policybot-test-");
    McpClient? _client;

    public McpClient Client => _client ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        await BuiltIndex.CopyToAsync(_index.FullName);
        _client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "PolicyBot.Bot.dll"), "mcp", "--seeds", Path.Combine(Repository.Root, "seeds"), "--index", _index.FullName],
            Name = "policybot",
        }));
    }

    public async Task DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        _index.Delete(recursive: true);
    }
}

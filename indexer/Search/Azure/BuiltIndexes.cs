using System.Globalization;
using System.Security.Cryptography;
using Azure;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The names of what is built, and the removal of what is no longer wanted.</summary>
internal sealed class BuiltIndexes(AzureConnection connection, ServiceCalls calls, TimeProvider clock)
{
    static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    readonly string _prefix = connection.Options.IndexName + "-";

    /// <summary>policybot-20260102-030405-9f3a: the time, for people and for sweeping, and something that no other build has.</summary>
    public string NewName() => string.Create(CultureInfo.InvariantCulture, $"{_prefix}{clock.GetUtcNow():yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}");

    /// <summary>Keeps the index before this one for readers that still have its name, and a build that may be running elsewhere.</summary>
    public async Task SweepAsync(string name, PointerTarget? current, CancellationToken cancellation)
    {
        try
        {
            foreach (var old in (await NamesAsync(cancellation)).Where(other => other != name && other != current?.Index && (other == current?.Previous || IsOldBuild(other))))
            {
                await DeleteAsync(old, cancellation);
            }
        }
        catch (IndexUnavailableException)
        {
            // The new index is in use already; what is left over goes with the next build.
        }
    }

    /// <summary>What cannot be removed now is removed by a later build; the reason to stop is the one to tell.</summary>
    public async Task DiscardAsync(string name)
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await DeleteAsync(name, soon.Token);
        }
        catch (Exception e) when (e is IndexUnavailableException or OperationCanceledException)
        {
        }
    }

    Task<List<string>> NamesAsync(CancellationToken cancellation) => calls.RunAsync(async token =>
    {
        var names = new List<string>();
        await foreach (var name in connection.Service.GetIndexNamesAsync(token))
        {
            names.Add(name);
        }

        return names;
    }, cancellation);

    bool IsOldBuild(string name) =>
        name.StartsWith(_prefix, StringComparison.Ordinal) && name.Length == _prefix.Length + "yyyyMMdd-HHmmss-0000".Length
        && DateTimeOffset.TryParseExact(name.AsSpan(_prefix.Length, 15), "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made)
        && clock.GetUtcNow() - made > LeftoverAge;

    Task<Response> DeleteAsync(string name, CancellationToken cancellation) =>
        calls.RunAsync(token => connection.Service.DeleteIndexAsync(name, token), cancellation);
}

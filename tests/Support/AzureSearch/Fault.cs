using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>What goes wrong, with which requests, how often.</summary>
internal sealed class Fault(string operation, int times, Func<HttpContext, CancellationToken, Task> happens)
{
    int _left = times;

    public bool AfterWork { get; init; }

    public Task HappenAsync(HttpContext context) => happens(context, context.RequestAborted);

    public bool TryTake(string asked, bool afterWork) =>
        AfterWork == afterWork && (operation == "*" || operation == asked) && Interlocked.Decrement(ref _left) >= 0;
}

/// <summary>The operations that faults and counts are told apart by.</summary>
internal static class Operations
{
    public const string Any = "*";
    public const string Search = "search";
    public const string Write = "index";
    public const string Lookup = "lookup";
    public const string Count = "count";
    public const string PutIndex = "putIndex";
    public const string GetIndex = "getIndex";
    public const string DeleteIndex = "deleteIndex";
    public const string ListIndexes = "listIndexes";
    public const string Synonyms = "synonyms";
}

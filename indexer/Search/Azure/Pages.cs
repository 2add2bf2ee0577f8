using System.Runtime.CompilerServices;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>Everything that fits a filter, without end: each page starts behind the last entry of the one before, because a skip ends at 100,000.</summary>
internal static class Pages
{
    public static async IAsyncEnumerable<SearchDocument> OfAsync(
        SearchClient client, ServiceCalls calls, string? filter, string order, int size, string[] select, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = (string?)null;
        do
        {
            var page = await ReadAsync(client, calls, Behind(filter, order, last), order, size, select, cancellation);
            foreach (var entry in page)
            {
                yield return entry;
            }

            last = page.Count < size ? null : page[^1].GetString(order);
        }
        while (last is not null);
    }

    static string? Behind(string? filter, string order, string? last)
    {
        var behind = last is null ? null : $"{order} gt {FilterText.Quoted(last)}";
        return filter is null || behind is null ? filter ?? behind : $"{filter} and {behind}";
    }

    static Task<List<SearchDocument>> ReadAsync(
        SearchClient client, ServiceCalls calls, string? filter, string order, int size, string[] select, CancellationToken cancellation) =>
        calls.RunAsync(async token =>
        {
            var options = new SearchOptions { Filter = filter, Size = size, OrderBy = { $"{order} asc" } };
            foreach (var field in select.Append(order).Distinct())
            {
                options.Select.Add(field);
            }

            var found = await client.SearchAsync<SearchDocument>(null, options, token);
            var entries = new List<SearchDocument>(size);
            await foreach (var result in found.Value.GetResultsAsync().WithCancellation(token))
            {
                entries.Add(result.Document);
            }

            return entries;
        }, cancellation);
}

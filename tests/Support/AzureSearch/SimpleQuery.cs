namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>The simple syntax as far as it can do harm: - leaves out, quotes and stars mean something, the rest are words.</summary>
internal sealed record SimpleQuery(IReadOnlyList<string> Words, IReadOnlyList<string> Excluded)
{
    const string Operators = "+-|\"()*~\\";

    public static bool HasOperators(string text) => text.Any(c => Operators.Contains(c, StringComparison.Ordinal));

    public static SimpleQuery Parse(string text)
    {
        var parts = text.Split([' ', '\n', '\t', '　'], StringSplitOptions.RemoveEmptyEntries);
        return new SimpleQuery(
            [.. parts.Where(part => part[0] != '-').Select(part => part.Trim([.. Operators])).Where(part => part.Length > 0)],
            [.. parts.Where(part => part[0] == '-').Select(part => part.Trim([.. Operators])).Where(part => part.Length > 0)]);
    }
}

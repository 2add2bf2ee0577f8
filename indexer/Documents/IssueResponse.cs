namespace PolicyBot.Indexer.Documents;

/// <summary>A row of an issue/response table (小論点 → 対応案).</summary>
public sealed record IssueResponse
{
    /// <summary>項目2 小論点4</summary>
    public required string Label { get; init; }

    public required string Issue { get; init; }

    public required SourceSpan IssueSpan { get; init; }

    public required IReadOnlyList<ResponsePart> Parts { get; init; }

    /// <summary>The larger issue (大論点) that the page names for its rows.</summary>
    public string? LargerIssue { get; init; }
}

/// <summary>A stretch of the response and the ministries in charge of it: …推進する。（文、経）</summary>
public sealed record ResponsePart(string Text, IReadOnlyList<string> Ministries, SourceSpan Span)
{
    /// <summary>◎: the ministries that lead.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];
}

namespace PolicyBot.Indexer.Documents;

/// <summary>A person of an attendee or member list: 議長：和泉… 内閣官房…室長, ［代理］.</summary>
public sealed record Attendee
{
    /// <summary>議長, 構成員, オブザーバー …; empty where the list gives none.</summary>
    public required string Role { get; init; }

    public required string Name { get; init; }

    /// <summary>Office and post as printed, joined over its lines.</summary>
    public required string Title { get; init; }

    /// <summary>［代理］: attended for somebody else.</summary>
    public required bool IsDeputy { get; init; }

    /// <summary>欠席: named in the list, but not there.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>久我 玲 of （代理出席：久我 玲 同部課長）: who came instead.</summary>
    public string? RepresentedBy { get; init; }

    /// <summary>The name of the person that a deputy came for.</summary>
    public string? Represents { get; init; }

    public required SourceSpan Span { get; init; }
}

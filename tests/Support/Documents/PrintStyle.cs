namespace PolicyBot.Tests.Support.Documents;

/// <summary>How one document is laid out on its pages.</summary>
internal sealed record PrintStyle
{
    /// <summary>Full-width characters a line.</summary>
    public required int Width { get; init; }

    /// <summary>Spaces in front of an item, a level.</summary>
    public required string LevelIndent { get; init; }

    /// <summary>Spaces in front of the second and later lines of an item.</summary>
    public required string HangingIndent { get; init; }

    /// <summary>Spaces in front of a paragraph without a number.</summary>
    public required string BodyIndent { get; init; }

    /// <summary>What stands between a sign that does not need it and its text.</summary>
    public required string SignGap { get; init; }

    public required bool BlankAfterLine { get; init; }

    /// <summary>White space that the extraction left at the end of every line.</summary>
    public required string Trailing { get; init; }

    public required int LinesPerPage { get; init; }

    /// <summary>Null where pages carry no number.</summary>
    public required string? PageNumber { get; init; }

    /// <summary>Null where pages have no running header.</summary>
    public required string? Header { get; init; }

    public static PrintStyle Random(Random random)
    {
        var blank = random.Next(2) == 0;
        return new()
        {
            Width = random.Next(24, 51),
            LevelIndent = Pick(random, "", "", "", "　"),
            HangingIndent = Pick(random, "", "", "　", "　　"),
            // Where lines stand without blanks between them, a single ASCII space is how a page starts.
            BodyIndent = blank ? Pick(random, "", " ", "   ", "　") : Pick(random, "", "　"),
            SignGap = Pick(random, "", "", "　", " "),
            BlankAfterLine = blank,
            Trailing = Pick(random, "", " ", "  "),
            LinesPerPage = random.Next(18, 46),
            PageNumber = Pick(random, null, null, "{0}", "- {0} -", "－{0}－"),
            Header = Pick(random, null, null, null, null, null, null, null, "資料３－１", "基本方針（案） 会議後修正版"),
        };
    }

    private static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}

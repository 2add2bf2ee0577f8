using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// The name of a place as people write it: parts with a space between (項目2 小論点4), numbers run together
/// (§2 2.1)②), a list item counted (§6 5. 3つ目の・), a title in brackets where nothing is numbered.
/// </summary>
internal sealed record SectionLabel(string Text, bool EndsWithNumber, string Title)
{
    const int LongestTitle = 16;

    public static SectionLabel Root { get; } = new("", false, "");

    public SectionLabel Below(OpenSection open, string? heading, int bulletOrdinal) => open switch
    {
        { Kind: SectionKind.Root } => this,
        { Kind: SectionKind.Issue } => new(Spaced(Text, open.Mark.Label), false, ""),
        { Mark.Form: LayoutForm or EnclosedTitleForm or MarkdownForm } => new($"「{Short(heading ?? "")}」", false, ""),
        { Rank: HeadingRank.Part } => new(Spaced(PartsOnly(), open.Mark.Label), open.Mark.Label.EndsWith('.'), ""),
        { Rank: HeadingRank.Titled } => this with { Title = $"＜{Short(heading ?? "")}＞" },
        { Rank: HeadingRank.Numbered } => Numbered(open.Mark),
        { Rank: HeadingRank.Sign } when heading is not null => new(Spaced(Own, open.Mark.Label + Short(heading)), false, ""),
        _ => new(Spaced(Own, $"{bulletOrdinal}つ目の{PrintedSign(open.Mark.Label)}"), false, ""),
    };

    /// <summary>A title stands in its own label and in those of its list items (1.＜細胞医療＞ 2つ目の・), not in front of numbers.</summary>
    public string Own => Title.Length == 0 ? Text : Text + Title;

    /// <summary>
    /// ■議事： is a heading, and so is ◆構成員（順不同） above people, ★2040年 with items below it where nothing is numbered; among numbers one more
    /// sign is one more item of a list, and is counted.
    /// </summary>
    public bool Names(OpenSection open) =>
        open.Lead is { EndsWithColon: true } || open.Content.OfType<PendingBlock>().Any(block => block.Kind == BlockKind.Attendee) || ((Text.Length == 0 || Text.StartsWith('「')) && open.Content.OfType<OpenSection>().Any());

    /// <summary>A title of a page is not part of what people write in front of § or 第1章.</summary>
    string PartsOnly() => Text.StartsWith('「') ? "" : Text;

    SectionLabel Numbered(HeadingMark mark)
    {
        if (mark.Form is DecimalForm or ComparedForm or CommentForm)
        {
            return new(mark.Label, true, "");
        }

        var own = mark.Label.Trim();
        return new(EndsWithNumber || Text.StartsWith('「') && Text.EndsWith('」') ? Text + own : Spaced(Text, own), true, "");
    }

    static string Spaced(string left, string right) => left.Length == 0 ? right : $"{left} {right}";

    static string Short(string heading)
    {
        var plain = string.Concat(heading.Where(c => !char.IsWhiteSpace(c)));
        return plain.Length <= LongestTitle ? plain : plain[..LongestTitle] + "…";
    }

    /// <summary>A bullet of a symbol font has no shape outside it.</summary>
    static string PrintedSign(string sign) => sign[0] is >= '\ue000' and <= '\uf8ff' ? "・" : sign;
}

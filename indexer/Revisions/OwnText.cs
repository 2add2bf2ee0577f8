using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Which stretch of the running text belongs to a place: all of it, without its number, without what stands below it.</summary>
internal sealed class OwnText(DraftBody body)
{
    public TextRange All(Section section) => body.RangeOf(section);

    public TextRange WithoutNumber(Section section)
    {
        var all = All(section);
        return all with { Start = Math.Min(all.End, all.Start + NumberLength(section)) };
    }

    /// <summary>Up to the first list item or numbered place below.</summary>
    public TextRange WithoutItems(Section section)
    {
        var own = WithoutNumber(section);
        var first = section.Children.FirstOrDefault();
        return first is null ? own : (own with { End = Math.Max(own.Start, body.RangeOf(first).Start) }).Trimmed(body.Text.Value);
    }

    int NumberLength(Section section)
    {
        if (section.Kind is SectionKind.Titled or SectionKind.Root || section.Blocks.FirstOrDefault() is not { Kind: BlockKind.Lead } lead)
        {
            return 0;
        }

        var line = lead.Lines[0];
        return HeadingForms.TryRead(body.Document.Text.AsSpan(line.Start, line.Length), out var mark) ? mark.Length : 0;
    }

    /// <summary>The end of the last ・ below a place, or of the place itself where it has none.</summary>
    public int EndOfList(Section section)
    {
        var last = section.Children.LastOrDefault(child => child.Kind == SectionKind.Bullet);
        return last is null ? All(section).End : All(last).End;
    }
}

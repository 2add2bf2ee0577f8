namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>## 目的: a heading of Markdown. Where a number stands behind the signs (## 1. 目的) the number's own form is meant.</summary>
internal sealed class MarkdownForm(int depth) : IHeadingForm
{
    public string Name => new('#', depth);

    public HeadingRank Rank => HeadingRank.Part;

    public int Level => depth;

    public string Starts => "#";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var signs = line.IndexOfAnyExcept('#');
        if (signs != depth || !Marks.IsSpaceAt(line, signs))
        {
            return false;
        }

        var text = Marks.SkipSpaces(line, signs);
        mark = HeadingForms.TryRead(line[text..], out var inner) && inner.Form.Rank is HeadingRank.Part or HeadingRank.Numbered
            ? inner with { Length = text + inner.Length }
            : new HeadingMark(this, "", 0, text);
        return text < line.Length;
    }
}

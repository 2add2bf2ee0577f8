namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>別紙　変更点の一覧: an annex without a number, its title behind a space. It stands behind all chapters.</summary>
internal sealed class AnnexForm : IHeadingForm
{
    const int LongestTitle = 40;

    static readonly string[] Words = ["別紙", "別添", "別記", "附属資料", "付属資料", "参考資料"];

    public string Name => "annex";

    public HeadingRank Rank => HeadingRank.Part;

    public int Level => 1;

    public string Starts => "別附付参";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        foreach (var word in Words)
        {
            if (!line.StartsWith(word, StringComparison.Ordinal) || !Marks.IsSpaceAt(line, word.Length))
            {
                continue;
            }

            var title = Marks.SkipSpaces(line, word.Length);
            if (title == line.Length || line.Length - title > LongestTitle || line.ContainsAny("。、／/") || Marks.ReadNumber(line, title, out _) > 0)
            {
                return false;
            }

            mark = new HeadingMark(this, word, 0, title);
            return true;
        }

        return false;
    }
}

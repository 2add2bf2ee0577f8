namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>①光源を点検する方法: ① to ㊿, and the black ❶.</summary>
internal sealed class CircledForm : IHeadingForm
{
    public string Name => "circled";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        var ordinal = line[0] switch
        {
            >= '①' and <= '⑳' => line[0] - '①' + 1,
            >= '㉑' and <= '㉟' => line[0] - '㉑' + 21,
            >= '㊱' and <= '㊿' => line[0] - '㊱' + 36,
            >= '❶' and <= '❿' => line[0] - '❶' + 1,
            _ => 0,
        };
        mark = new HeadingMark(this, line[0].ToString(), ordinal, Marks.SkipSpaces(line, 1));
        return ordinal > 0;
    }
}

namespace PolicyBot.Indexer.Text;

/// <summary>The words around an amount: 約…, 最大…, …程度, …以上, …の内数.</summary>
internal ref struct QuantityWords
{
    static readonly (string Word, Bound Bound)[] Before =
    [
        ("おおよそ", Bound.None), ("およそ", Bound.None), ("おおむね", Bound.None), ("概ね", Bound.None), ("凡そ", Bound.None),
        ("ほぼ", Bound.None), ("約", Bound.None),
        ("少なくとも", Bound.AtLeast), ("最低", Bound.AtLeast), ("最大", Bound.AtMost), ("最高", Bound.AtMost),
    ];

    static readonly (string Word, Bound Bound)[] Bounds =
    [
        ("以上", Bound.AtLeast), ("を超え", Bound.AtLeast), ("を上回", Bound.AtLeast), ("超", Bound.AtLeast),
        ("以下", Bound.AtMost), ("以内", Bound.AtMost), ("未満", Bound.AtMost), ("を下回", Bound.AtMost),
    ];

    static readonly string[] Approximations = ["程度", "前後", "頃", "ごろ", "くらい", "ぐらい", "内外", "余り"];

    static readonly string[] Parts = ["の内数", "の一部", "内数", "（内数）", "(内数)"];

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool IsApproximate { get; private set; }

    public Bound Bound { get; private set; }

    public string BoundWord { get; private set; }

    public bool IsPartOf { get; private set; }

    public static QuantityWords Around(ReadOnlySpan<char> text, int start, int end)
    {
        var words = new QuantityWords { Start = start, End = end, BoundWord = "" };
        words.ReadBefore(text);
        while (words.ReadBehind(text))
        {
        }
        return words;
    }

    void ReadBefore(ReadOnlySpan<char> text)
    {
        var before = Spacing.BackOverGap(text, Start);
        foreach (var (word, bound) in Before)
        {
            if (!Spacing.EndsAt(text, before, word) || IsTailOfWord(text, before - word.Length, word))
                continue;
            Start = before - word.Length;
            (IsApproximate, Bound, BoundWord) = (bound == Bound.None, bound, bound == Bound.None ? "" : word);
            return;
        }
    }

    // 契約5件, 条約3件: no "about" there.
    static bool IsTailOfWord(ReadOnlySpan<char> text, int start, string word) =>
        word == "約" && start > 0 && text[start - 1] is '契' or '節' or '制' or '集' or '条' or '要' or '婚' or '解' or '成' or '予' or '公'
            or '規' or '誓' or '盟' or '密' or '締' or '倹';

    bool ReadBehind(ReadOnlySpan<char> text)
    {
        var at = Spacing.SkipGap(text, End);
        foreach (var (word, bound) in Bounds)
        {
            var length = Bound == Bound.None ? Spacing.SpacedLength(text, at, word) : 0;
            if (length > 0 && !Spacing.At(text, at, "超過"))
            {
                (Bound, BoundWord, End) = (bound, word, at + length);
                return true;
            }
        }
        if (!IsApproximate && LengthOfFirst(text, at, Approximations) is > 0 and var approximation)
        {
            (IsApproximate, End) = (true, at + approximation);
            return true;
        }
        if (IsPartOf || LengthOfFirst(text, at, Parts) is not (> 0 and var part))
            return false;
        (IsPartOf, End) = (true, at + part);
        return true;
    }

    static int LengthOfFirst(ReadOnlySpan<char> text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (Spacing.SpacedLength(text, at, word) is > 0 and var length)
                return length;
        }
        return 0;
    }
}

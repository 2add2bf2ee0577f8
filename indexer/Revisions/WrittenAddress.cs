namespace PolicyBot.Indexer.Revisions;

/// <summary>An address as printed: ２．１）⑤の・の４つ目, ５．の末尾, ６．の下線部, 二行.</summary>
internal sealed record WrittenAddress
{
    public static WrittenAddress None { get; } = new() { Text = "" };

    public required string Text { get; init; }

    /// <summary>The path: ２． １） ⑤ fourth ・.</summary>
    public IReadOnlyList<AddressStep> Steps { get; init; } = [];

    public AddressDetail Detail { get; init; }

    /// <summary>３行目, 第２文, 二行.</summary>
    public int DetailNumber { get; init; }

    /// <summary>What is described rather than quoted: ２．③の末尾の点検の順の案; or the heading in ７. その他.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>４．の　　を変更: what was underlined got lost.</summary>
    public bool HasBlank { get; init; }

    public bool HasPath => Steps.Count > 0;
}

/// <summary>One number of a path. The form is that of a heading (dot, 1), circled …), a bullet's sign, or empty where only a number is written.</summary>
internal readonly record struct AddressStep(string Form, int Ordinal, string Printed)
{
    public const string Bullet = "bullet";

    /// <summary>第２項: the first one of an article has no number.</summary>
    public const string Clause = "項";

    public bool IsBullet => Form == Bullet;
}

/// <summary>Which part of the place is meant.</summary>
internal enum AddressDetail
{
    Whole,

    /// <summary>末尾, 文末</summary>
    Tail,

    /// <summary>冒頭</summary>
    Head,

    /// <summary>３行目; -1 for 最後の行.</summary>
    Line,

    /// <summary>第２文; -1 for 最後の文.</summary>
    Sentence,

    /// <summary>第２段落; -1 for 最後の段落.</summary>
    Paragraph,

    /// <summary>二行: how many lines, not which.</summary>
    LineCount,

    /// <summary>ただし書</summary>
    Proviso,

    /// <summary>なお書</summary>
    Remark,

    /// <summary>下線部</summary>
    Underlined,

    /// <summary>※のところ</summary>
    Marker,

    /// <summary>見出し</summary>
    Heading,
}

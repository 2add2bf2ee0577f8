namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>How a heading form nests.</summary>
internal enum HeadingRank
{
    /// <summary>Stands above all numbering and in a fixed order: §, 第一章, 項目. The form's Level orders them.</summary>
    Part,

    /// <summary>1., (1), 1), ①, ア: which one holds which differs between documents and is learned as they come.</summary>
    Numbered,

    /// <summary>＜…＞: a heading without a number.</summary>
    Titled,

    /// <summary>■ ◆ ● ○ ★: a sign in front of a heading or of a paragraph.</summary>
    Sign,

    /// <summary>・ • －: an item of a list.</summary>
    Bullet,
}

/// <summary>
/// What a heading form read at the start of a line: the number as it stands in a label (§2, 1., (3), ②; a bullet's
/// sign), the characters taken with the spaces behind them, and the second number of 第十条の二.
/// </summary>
internal readonly record struct HeadingMark(IHeadingForm Form, string Label, int Ordinal, int Length, int Branch = 0);

/// <summary>One way of opening a section. A new way is one new file and one line in HeadingForms.</summary>
internal interface IHeadingForm
{
    string Name { get; }

    HeadingRank Rank { get; }

    /// <summary>Among parts: the smaller holds the larger. Elsewhere 0.</summary>
    int Level => 0;

    /// <summary>The characters a line of this form can start with.</summary>
    string Starts { get; }

    /// <summary>Reads the form at the start of a line that has no white space in front.</summary>
    bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark);
}

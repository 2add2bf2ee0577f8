namespace PolicyBot.Tests.Support.Drafts;

/// <summary>A numbered place of the body: its sign as printed (２）), its path in its part (２．１）②の・の４つ目), its label.</summary>
internal sealed class DraftPlace(DraftPlace? parent, int level, int ordinal, string label, IReadOnlyList<string> sentences)
{
    public DraftPlace? Parent => parent;

    public int Level => level;

    public int Ordinal => ordinal;

    public string Label => label;

    public IReadOnlyList<string> Sentences => sentences;

    public List<DraftPlace> Children { get; } = [];

    public bool IsLeaf => Children.Count == 0;

    public bool IsBullet => level == 3;

    public bool IsLast => parent is null || ReferenceEquals(parent.Children[^1], this);

    public string Sign => SignOf(ordinal);

    public string Text => string.Concat(sentences);

    public string Path => PathAs(ordinal);

    public string SignOf(int number) => level switch
    {
        0 => $"{Full(number)}．",
        1 => $"{Full(number)}）",
        2 => $"{(char)('①' + number - 1)}",
        _ => "・",
    };

    public string PathAs(int number) => (parent?.Path ?? "") + (IsBullet ? $"の・の{Full(number)}つ目" : SignOf(number));

    public IEnumerable<DraftPlace> SelfAndBelow() => Children.SelectMany(child => child.SelfAndBelow()).Prepend(this);

    public IEnumerable<DraftPlace> SelfAndAbove() => parent is null ? [this] : parent.SelfAndAbove().Prepend(this);

    private static string Full(int number) => string.Concat($"{number}".Select(digit => (char)(digit - '0' + '０')));
}

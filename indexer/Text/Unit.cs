namespace PolicyBot.Indexer.Text;

internal enum UnitKind
{
    Count,
    Money,

    /// <summary>倍, 割, ％, ポイント</summary>
    Share,

    /// <summary>か年, 時間: how long, not when.</summary>
    Duration,
}

/// <summary>What is counted. か stands for か, ヵ, ヶ, カ, ケ and 箇.</summary>
internal sealed record Unit(string Name, UnitKind Kind)
{
    /// <summary>Signs that make another word of it: 件 + 名, 円 + 滑.</summary>
    public string NotBefore { get; init; } = "";

    /// <summary>Also a heading's first word: "３ 課題" in front of a line is item 3, 課題.</summary>
    public bool IsNoun { get; init; }

    /// <summary>Half of one is no sense: "１．５分野" in front of a line is item 1, five fields.</summary>
    public bool IsWhole => Kind == UnitKind.Count;
}

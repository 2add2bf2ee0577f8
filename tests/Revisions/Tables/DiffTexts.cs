namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>Random pairs of texts: words, kana, and everything that must not be cut in the middle.</summary>
internal sealed class DiffTexts(int seed)
{
    static readonly string[] Pieces =
    [
        "研究", "の", "を", "促進", "する", "。", "、", "iPS", "ｉＰＳ", " ", "　", "\n", "\r\n", "細胞", "に", "ついて", "必要がある", "①", "（※１）", "1", "２",
        "か\u3099", "葛\U000E0100", "葛", "𠮷", "野", "\U0001F469\u200D\U0001F4BB", "e\u0301", "\uD83D", "\uDE00", "\u200B", "\0", "検討", "べきではないか",
    ];

    readonly Random _random = new(seed);

    public (string Old, string New) Next()
    {
        var old = Words(_random.Next(0, 60));
        var @new = _random.Next(5) == 0 ? Words(_random.Next(0, 60)) : Edited(old);
        return (string.Concat(old), string.Concat(@new));
    }

    public List<string> Words(int count) => [.. Enumerable.Range(0, count).Select(_ => Pieces[_random.Next(Pieces.Length)])];

    public List<string> Edited(List<string> words)
    {
        var edited = words.ToList();
        for (var count = _random.Next(0, 6); count > 0; count--)
        {
            var at = _random.Next(edited.Count + 1);
            var length = _random.Next(0, Math.Min(12, edited.Count - at) + 1);
            var taken = edited.GetRange(at, length);
            switch (_random.Next(3))
            {
                case 0:
                    edited.RemoveRange(at, length);
                    break;
                case 1:
                    edited.InsertRange(at, Words(_random.Next(1, 8)));
                    break;
                default:
                    edited.RemoveRange(at, length);
                    edited.InsertRange(_random.Next(edited.Count + 1), taken);
                    break;
            }
        }

        return edited;
    }
}

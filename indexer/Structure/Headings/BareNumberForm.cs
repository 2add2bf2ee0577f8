using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>１　総則, 1 目的: a number, a space, and no counter behind it (2007 年, 3 領域).</summary>
internal sealed class BareNumberForm : IHeadingForm
{
    /// <summary>Counters of one character: 年 in 2007 年山中, but not in 年次計画.</summary>
    const string Counters = "年月日時分秒件回名人社例倍円％%個種次期度章節条項号位点割";

    static readonly string[] LongCounters = ["億", "万", "千", "百", "領域", "種類", "拠点", "課題", "品目", "分野", "か所", "か国", "か月", "箇所", "年度", "年間", "時間", "回目", "番目", "ヵ", "ヶ", "カ"];

    public string Name => "number";

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => Marks.Digits;

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var length = Marks.ReadDigits(line, 0, out var number);
        if (length is 0 or > 2 || !Marks.IsSpaceAt(line, length) || length + 1 >= line.Length)
        {
            return false;
        }

        var rest = line[Marks.SkipSpaces(line, length)..];
        if (Characters.IsDigit(rest[0]) || (line[length] != '　' && StartsWithCounter(rest)))
        {
            return false;
        }

        mark = new HeadingMark(this, $"{number} ", number, Marks.SkipSpaces(line, length));
        return number > 0;
    }

    static bool StartsWithCounter(ReadOnlySpan<char> rest)
    {
        foreach (var counter in LongCounters)
        {
            if (rest.StartsWith(counter, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Counters.Contains(rest[0], StringComparison.Ordinal) && !(rest.Length > 1 && Characters.IsKanji(rest[1]));
    }
}

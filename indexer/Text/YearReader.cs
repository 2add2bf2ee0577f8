namespace PolicyBot.Indexer.Text;

/// <summary>Reads a year where one starts.</summary>
internal static class YearReader
{
    const int FirstYear = 1600;
    const int LastYear = 2999;

    static readonly (string Word, RelativeYear Relative)[] RelativeWords =
    [
        ("同年", RelativeYear.Same), ("本年", RelativeYear.This), ("今年", RelativeYear.This), ("当年", RelativeYear.This),
        ("前年", RelativeYear.Previous), ("昨年", RelativeYear.Previous),
        ("翌年", RelativeYear.Next), ("次年", RelativeYear.Next), ("来年", RelativeYear.Next),
    ];

    public static bool TryRead(ReadOnlySpan<char> text, int at, out YearReading year)
    {
        year = default;
        if (at >= text.Length)
            return false;
        if (JapaneseEra.Named(text, at, out var length) is { } era)
            return TryEra(text, at, at + length, era, out year);
        if (Numerals.IsDigit(text[at]) || KanjiDigits.Digit(text[at]) >= 0)
            return TryWestern(text, at, out year);
        if (Latin.Is(text[at]))
            return (Latin.StartsToken(text, at) || BareYear.EndsRange(text, at)) && (TryEnglish(text, at, out year) || TryLetter(text, at, out year));
        return TryRelative(text, at, out year);
    }

    /// <summary>22年度 of 平成20～22年度: the era stands further ahead.</summary>
    public static bool TryShared(ReadOnlySpan<char> text, int at, JapaneseEra era, out YearReading year)
    {
        year = default;
        return at < text.Length && WholeNumber.IsStart(text[at]) && TryEra(text, at, at, era, out year);
    }

    static bool TryEra(ReadOnlySpan<char> text, int at, int behindName, JapaneseEra era, out YearReading year)
    {
        year = default;
        var number = Spacing.SkipGap(text, behindName);
        if (!TryEraNumber(text, number, out var value, out var end))
            return false;
        var tail = YearTail.Read(text, number, end, digits: 2);
        var dotted = tail.Found ? null : Dotted(text, behindName, end, era);
        var written = new EraYear(era, value);
        year = Reading(at, tail.Found ? tail.End : end, tail, written.WesternYear) with { Era = written, Dotted = dotted };
        return tail.Found || dotted is not null;
    }

    // A letter needs more to be an era: H3.3 is a histone, S1.2.3 a section.
    static DottedDate? Dotted(ReadOnlySpan<char> text, int start, int end, JapaneseEra era)
    {
        var twoDigits = end - start == 2;
        var letter = start > 0 && Latin.Is(text[start - 1]);
        var date = DottedDate.TryRead(text, end, withoutDay: !letter || era.Letter == 'R' || (twoDigits && era.Letter is 'H' or 'S'));
        return letter && !twoDigits && era.Letter is not ('R' or 'H') ? null : date;
    }

    static bool TryEraNumber(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        (value, end) = (1, at + 1);
        return (at < text.Length && text[at] == '元') || (WholeNumber.TryRead(text, at, out value, out end) && value < 100);
    }

    static bool TryWestern(ReadOnlySpan<char> text, int at, out YearReading year)
    {
        year = default;
        if (!WholeNumber.TryRead(text, at, out var value, out var end) || value is < FirstYear or > LastYear)
            return false;
        var tail = YearTail.Read(text, at, end, digits: 4);
        var dotted = tail.Found ? null : DottedDate.TryRead(text, end, withoutDay: false);
        year = Reading(at, tail.Found ? tail.End : end, tail, value) with { Dotted = dotted };
        // 2000年間 is a time, not a date.
        return tail.Found ? !Spacing.At(text, tail.End, "間") : dotted is not null;
    }

    // FY2008, FY 2023年度, FY08
    static bool TryEnglish(ReadOnlySpan<char> text, int at, out YearReading year)
    {
        year = default;
        if (Latin.Fold(text[at]) != 'F' || at + 1 >= text.Length || Latin.Fold(text[at + 1]) != 'Y')
            return false;
        var number = Spacing.SkipBlanks(text, at + 2);
        var end = Figures.EndOfDigits(text, number);
        if (end - number is not (2 or 4) || !WholeNumber.TryRead(text, number, out var value, out _))
            return false;
        value += end - number == 2 ? 2000 : 0;
        if (value is < FirstYear or > LastYear)
            return false;
        var tail = YearTail.Read(text, number, end, digits: 4);
        year = new YearReading((tail.Found ? tail.End : end) - at) { Year = value, IsFiscal = true, IsBare = !tail.Found };
        return true;
    }

    static bool TryLetter(ReadOnlySpan<char> text, int at, out YearReading year)
    {
        year = default;
        if (JapaneseEra.OfLetter(text[at]) is not { } era || at + 1 >= text.Length)
            return false;
        if (TryEra(text, at, at + 1, era, out year))
            return true;
        var end = Figures.EndOfDigits(text, at + 1);
        if (!BareYear.Counts(text, at, end, era) || !WholeNumber.TryRead(text, at + 1, out var value, out _))
            return false;
        var written = new EraYear(era, value);
        year = new YearReading(end - at) { Era = written, Year = written.WesternYear, IsBare = true };
        return written.IsPossible;
    }

    static bool TryRelative(ReadOnlySpan<char> text, int at, out YearReading year)
    {
        foreach (var (word, relative) in RelativeWords)
        {
            var length = Spacing.SpacedLength(text, at, word);
            if (length == 0 || IsInsideWord(text, at, at + length))
                continue;
            var fiscal = Spacing.SpacedLength(text, at, word + "度");
            year = new YearReading(Math.Max(length, fiscal)) { Relative = relative, IsFiscal = fiscal > 0 };
            return true;
        }
        year = default;
        return false;
    }

    // 日本年金機構, 基本年表, 従来年間; 前年比 and 前年同期 are the year before.
    static bool IsInsideWord(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && text[start - 1] is '日' or '基' or '資' or '従' or '将' or '以' or '標')
        || (end < text.Length && text[end] is '間' or '金' or '齢' or '数' or '代' or '報' or '次' or '表' or '月');

    static YearReading Reading(int start, int end, YearTail tail, int year) => new(end - start)
    {
        Year = year,
        IsFiscal = tail.IsFiscal,
        IsShared = tail.Found && tail.IsShared,
        IsBare = !tail.Found,
    };
}

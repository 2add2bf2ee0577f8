using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>A part of a draft as a question names it: 第２, 第三章, 4節, §5, chapter 6, Ⅲ, IV, 2., 項目7. Which sign a part may be called by depends on its own.</summary>
internal sealed partial record PartMention(PartSign Sign, int Number, string Counter, int Start, int End)
{
    /// <summary>In a text of half width; several may begin at one place.</summary>
    public static IReadOnlyList<PartMention> FindAll(string text) =>
    [
        .. Of(PartSign.Ordinal, Ordinal().Matches(text)),
        .. Of(PartSign.Other, Counted().Matches(text)),
        .. Of(PartSign.Other, Section().Matches(text)),
        .. Of(PartSign.Roman, Roman().Matches(text)),
        .. Of(PartSign.Dotted, Dotted().Matches(text)),
    ];

    public bool Names(DraftPart part) => Number == part.Ordinal && Sign switch
    {
        PartSign.Ordinal => Counter.Length == 0 || (part.Form is ['第', 'N', .. { Length: > 0 } own] ? Counter == own : "編部章節".Contains(Counter, StringComparison.Ordinal)),
        PartSign.Roman => part.Form == "roman",
        PartSign.Dotted => part.Form is "dot" or "number",
        _ => true,
    };

    static IEnumerable<PartMention> Of(PartSign sign, IEnumerable<Match> matches) =>
        matches.Select(match => new PartMention(sign, Value(match.Groups["n"].Value), match.Groups["counter"].Value, match.Index, match.Index + match.Length));

    static int Value(string number) =>
        Numerals.RomanValue(number.ToUpperInvariant()) is { } roman ? roman
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : Numerals.TryRead(number, 0, out var kanji, out var length) && length == number.Length ? (int)kanji : -1;

    /// <summary>第２の, 第三章; 第２ in 第２回 names no part.</summary>
    [GeneratedRegex("第 ?(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?(?:(?<counter>[編部章節款条])|(?=[の※はでに、 ,とを及]|について|において|$))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex("(?<![0-9.])(?<n>[0-9]{1,3}) ?[章節編部](?!長|会|品|門|署|分)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:§|\b(?:section|part|chapter|sec\.?)|セクション) ?(?<n>[0-9]{1,3})(?![0-9])", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"第?(?<n>[Ⅰ-Ⅻ])(?![Ⅰ-Ⅻ])\.?|(?<![A-Za-z])(?<n>[IVX]{1,6})(?![A-Za-z])\.?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Roman();

    [GeneratedRegex(@"(?<![0-9.])(?<n>[0-9]{1,3})\.(?![0-9])|(?:大?項目|項|柱)(?<n>[0-9]{1,3})(?![0-9])", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dotted();
}

internal enum PartSign
{
    Ordinal,
    Other,
    Roman,
    Dotted,
}

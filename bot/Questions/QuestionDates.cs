using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>The dates and years that are asked about, and the documents that others only name: 2024年の資料, the 2009 strategy.</summary>
internal sealed partial record QuestionDates(IReadOnlyList<DateMention> Asked, IReadOnlyList<int> Years, IReadOnlyList<string> Documents)
{
    public static QuestionDates In(string text, IReadOnlyList<DocumentInfo> documents)
    {
        var naming = DateReader.FindAll(text).ToLookup(date => date.Year is { } year && DocumentOfYear().IsMatch(text[date.Span.End..]) && OfYear(documents, year).Any());
        var years = naming[false].Select(date => date.Year).OfType<int>().Concat(FiscalYears(text)).Except(naming[true].Select(date => date.Year ?? 0)).Concat(EnglishYears(text));
        var namingYears = naming[true].Select(date => date.Year).OfType<int>().Concat(YearsIn(EnglishDocument().Matches(text)));
        return new QuestionDates([.. naming[false]], [.. years.Distinct()], [.. namingYears.SelectMany(year => OfYear(documents, year))]);
    }

    /// <summary>2040年 may be a heading; a fiscal year is looked up as one.</summary>
    public IEnumerable<SubjectWord> CalendarYears =>
        Asked.Where(date => date is { Precision: DatePrecision.Year, Era: null, Year: not null }).Select(date => new SubjectWord(Lexicon.Key(date.Written), []));

    /// <summary>Years and days are asked of the evidence on their own; they are no words of the subject.</summary>
    public static string Without(string text)
    {
        text = EnglishDocument().Replace(text, " ");
        foreach (var date in DateReader.FindAll(text).Reverse())
        {
            text = string.Concat(text.AsSpan(0, date.Span.Start), "、", text.AsSpan(date.Span.End));
        }

        return EnglishYear().Replace(text, " ");
    }

    static IEnumerable<string> OfYear(IReadOnlyList<DocumentInfo> documents, int year) =>
        documents.Where(info => info.DateText?.StartsWith($"{year}", StringComparison.Ordinal) == true).Select(info => info.Id);

    /// <summary>Both ends of 令和4年度から令和5年度で, which is one stretch of time to a reader of dates.</summary>
    static List<int> FiscalYears(string text)
    {
        var years = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (FiscalYear.TryRead(text, at, out var year, out var length))
            {
                years.Add(year.Year);
                at += length - 1;
            }
        }

        return years;
    }

    static IEnumerable<int> EnglishYears(string text) => YearsIn(EnglishYear().Matches(text));

    static IEnumerable<int> YearsIn(MatchCollection matches) =>
        matches.Select(match => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>2024年の資料, 2024年の対応案の表</summary>
    [GeneratedRegex("^の[^、。はがをにでと]{0,12}?(?:資料|文書|表|ペーパー|提案|(?<!予算)案|戦略|議事概要|議事録|概要|まとめ|報告書|スライド)(?![一-鿿])", RegexOptions.None, 1000)]
    private static partial Regex DocumentOfYear();

    /// <summary>the 2009 strategy</summary>
    [GeneratedRegex(@"\bthe (?<year>(?:19|20)\d{2}) (?:\w+ ){0,2}?(?:papers?|documents?|drafts?|strategy|table|report|slides?|minutes|proposals?|plan)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishDocument();

    [GeneratedRegex(@"(?:\bFY|\bfiscal(?: year)?|\bin|\byear|\bof|\bfor|\bto|\band|\bfrom)\s*(?<year>(?:19|20)\d{2})\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishYear();
}

using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>
/// ・更新した灯台の数　33基（11/13/9）　R4年度は9基と、前年度より少なかった。 What is read off the layout of a row may also be said in a
/// sentence beside it, which is the better evidence: one that has the same number of the same year.
/// </summary>
internal static partial class SaidBeside
{
    public static SourceSpan? Of(PolicyDocument document, Figure figure, SourceSpan cited)
    {
        if (figure is not { Attribution: FigureAttribution.Inferred, Measure: FigureMeasure.Actual or FigureMeasure.ActualOfYear, Value: not null, Label.Length: > 0 }
            || document.Root.SelfAndDescendants().LastOrDefault(section => section.Span.Contains(cited)) is not { } place || !IsOfOneRow(document, place, figure))
        {
            return null;
        }

        return SentencesIn(document.Text, new SourceSpan(cited.End, place.Span.End)).Cast<SourceSpan?>().FirstOrDefault(sentence => Says(Joined(sentence!.Value.In(document.Text)), figure));
    }

    /// <summary>Where several rows stand in one place, nothing tells which of them a sentence is about.</summary>
    static bool IsOfOneRow(PolicyDocument document, Section place, Figure figure) =>
        document.Figures.Where(other => other.Attribution == FigureAttribution.Inferred && place.Span.Contains(other.Span)).All(other => Row(other) == Row(figure));

    static string Row(Figure figure) => figure.SubOf is { Length: > 0 } row ? row : figure.Label;

    static IEnumerable<SourceSpan> SentencesIn(string text, SourceSpan place) =>
        place.End <= place.Start ? [] : Sentence().Matches(place.In(text)).Select(match => new SourceSpan(place.Start + match.Groups[1].Index, place.Start + match.Index + match.Length));

    static string Joined(string sentence) => LineEnd().Replace(sentence, "");

    static bool Says(string sentence, Figure figure)
    {
        var dates = DateReader.FindAll(sentence);
        return Quantities.FindAll(sentence, dates).Any(quantity => quantity is { Bound: Bound.None, From: null, IsApproximate: false } && quantity.Value == figure.Value && quantity.Unit == figure.Unit
            && IsOfRow(NormalizedText.Fold(sentence[..quantity.Span.Start]), figure)
            && IsOfTime(sentence[..quantity.Span.Start], dates.LastOrDefault(date => date.Span.End <= quantity.Span.Start), figure));
    }

    /// <summary>うち無人の灯台6基 is said of the part, not of the row.</summary>
    static bool IsOfRow(string before, Figure figure)
    {
        var part = PartBefore().Match(before);
        return figure.SubOf is { Length: > 0 } row && row != figure.Label
            ? part.Success && part.Groups[1].Value.Contains(OfPart().Replace(NormalizedText.Fold(figure.Label), ""), StringComparison.Ordinal) : !part.Success && before.Count(c => c == '(') == before.Count(c => c == ')');
    }

    /// <summary>R4年度は9基 in that year; R4年度末までに33基 and 累計33基 up to then.</summary>
    static bool IsOfTime(string before, DateMention? year, Figure figure)
    {
        var isUpTo = UpTo().IsMatch(year is null ? before : before[year.Span.Start..]);
        return figure.Measure == FigureMeasure.Actual ? isUpTo && (year is null || year.Year == figure.FiscalYear)
            : !isUpTo && year?.FiscalYear?.Year == figure.FiscalYear && !OneOfMore().IsMatch(before[..year!.Span.Start]);
    }

    // a sentence, without the mark of a grade in front of it: A　R4年度は…
    [GeneratedRegex(@"(?:^|(?<=。)|\n\s*\n)(?:[\s\])］）]*(?:[A-ZＡ-Ｚ]\s+)?)((?:(?!\n\s*\n)[^。])+)。", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[ 　]*\r?\n\s*", RegexOptions.None, 1000)]
    private static partial Regex LineEnd();

    [GeneratedRegex("うち([^、。()0-9]{0,30})$", RegexOptions.None, 1000)]
    private static partial Regex PartBefore();

    [GeneratedRegex("^うち|[はがの]$", RegexOptions.None, 1000)]
    private static partial Regex OfPart();

    [GeneratedRegex("末まで|までに|までの|累計|累積|通算|これまで|合わせて|合計|以降", RegexOptions.None, 1000)]
    private static partial Regex UpTo();

    // 令和２年度から, R2、: the year behind it is not the only one
    [GeneratedRegex("[0-9０-９元度年](?:から|[～〜~/／・、-]|及び|と)$", RegexOptions.None, 1000)]
    private static partial Regex OneOfMore();
}

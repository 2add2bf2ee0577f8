using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>A word that carries meaning, as matching sees it. A firm one is never passed over: numbers, refusals, conditions.</summary>
internal sealed record MeaningWord(string Key, bool IsFirm);

/// <summary>A text → the words that carry its meaning, in order. Numbers stand by their value, so that 三十日 is 30日.</summary>
internal static partial class Wording
{
    public static IReadOnlyList<MeaningWord> Of(string text)
    {
        var dates = DateReader.FindAll(text);
        var numbers = dates.Select(date => (date.Span, Key: KeyOf(date)))
            .Concat(Quantities.FindAll(text, dates).Select(quantity => (quantity.Span, Key: KeyOf(quantity)))).ToList();
        var limits = LimitWords.FindAll(text).Where(limit => !numbers.Exists(number => number.Span.Overlaps(limit.Span)));
        var firm = numbers.Concat(limits.Select(limit => (limit.Span, Key: $"limit {limit.Kind}"))).Select(one => (one.Span.Start, Word: new MeaningWord(one.Key, true)));
        var plain = Word().Matches(Without(text, numbers.Select(number => number.Span)))
            .Select(match => (Start: match.Index, Word: new MeaningWord(NormalizedText.Fold(match.Value), char.IsDigit(match.Value[0]))));
        return [.. firm.Concat(plain).OrderBy(one => one.Start).Select(one => one.Word)];
    }

    static string KeyOf(DateMention date) =>
        FormattableString.Invariant($"date {date.Precision} {date.Year}-{date.Month}-{date.Day} {date.Relative} {date.IsApproximate} {date.IsEnd}{(date.Year is null && date.Month is null ? date.Written : "")}");

    static string KeyOf(Quantity quantity) =>
        FormattableString.Invariant($"number {(quantity.Yen ?? quantity.Value)?.ToString("0.############", CultureInfo.InvariantCulture)} {(quantity.Yen is null ? quantity.Unit : "yen")} {quantity.From} {quantity.Ratio} {quantity.IsApproximate} {quantity.Bound} {quantity.BoundWord} {quantity.IsPartOf}");

    /// <summary>Places stay where they are.</summary>
    static string Without(string text, IEnumerable<SourceSpan> spans) =>
        spans.Aggregate(text, (rest, span) => string.Concat(rest.AsSpan(0, span.Start), new string(' ', span.Length), rest.AsSpan(span.End)));

    // Runs of one script; る and です carry no meaning of their own.
    [GeneratedRegex(@"[\u4E00-\u9FFF\u3400-\u4DBF々〆〇]+|[\u30A1-\u30FAー]+|[a-zA-Zａ-ｚＡ-Ｚ]+|[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[①-⑳Ⅰ-Ⅻ§※]", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Word();
}

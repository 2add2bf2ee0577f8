using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>The words over and under an indicator table that say what its columns hold.</summary>
internal sealed partial class IndicatorNotes
{
    readonly LedgerText _text;
    readonly List<TargetHeader> _targets;
    readonly List<CumulativeNote> _cumulatives;
    readonly List<RatingNote> _ratings;

    public IndicatorNotes(LedgerText text)
    {
        _text = text;
        _targets = [.. text.Blocks.SelectMany(Targets)];
        _cumulatives = [.. text.Blocks.SelectMany(Cumulatives)];
        _ratings = [.. text.Blocks.SelectMany(Ratings)];
    }

    /// <summary>2024年度末までの達成目標: the nearest column heading over the row.</summary>
    public TargetHeader? TargetOver(int place) => _targets.LastOrDefault(target => target.Span.Start < place);

    public CumulativeNote? CumulativeFor(int place) => Nearest(_cumulatives, note => note.Span, place);

    public string? MeaningOf(string rating, int place) =>
        Nearest(_ratings.Where(note => note.Rating == rating), note => note.Span, place)?.Meaning;

    // Under the table first: its own page or the next, else over it.
    T? Nearest<T>(IEnumerable<T> notes, Func<T, SourceSpan> span, int place)
        where T : class
    {
        var page = _text.PageOf(place);
        var close = notes.Where(note => Math.Abs(_text.PageOf(span(note).Start) - page) <= 1).ToList();
        return close.FirstOrDefault(note => span(note).Start > place) ?? close.LastOrDefault();
    }

    IEnumerable<TargetHeader> Targets(LedgerBlock block)
    {
        foreach (var line in block.Block.Lines)
        {
            if (!TargetForm().IsMatch(line.In(_text.Document.Text)))
                continue;
            var date = _text.DatesOf(block).FirstOrDefault(date => line.Contains(date.Span));
            yield return new TargetHeader(line, line.In(_text.Document.Text), date?.Year);
        }
    }

    IEnumerable<CumulativeNote> Cumulatives(LedgerBlock block)
    {
        for (var match = CumulativeForm().Match(block.Text); match.Success; match = match.NextMatch())
        {
            var group = match.Groups["period"];
            var span = block.SpanOf(group.Index, group.Index + group.Length);
            var date = _text.DatesOf(block).LastOrDefault(date => span.Contains(date.Span));
            yield return new CumulativeNote(span, group.Value, date?.Year);
        }
    }

    IEnumerable<RatingNote> Ratings(LedgerBlock block)
    {
        for (var match = RatingForm().Match(block.Text); match.Success; match = match.NextMatch())
        {
            var span = block.SpanOf(match.Index, match.Index + match.Length);
            yield return new RatingNote(span, IndicatorRating.Fold(match.Groups["rating"].Value), match.Groups["meaning"].Value.Trim());
        }
    }

    [GeneratedRegex(@"^[^。、]{0,24}目標(値|額|数|件数|（[^）]*）)?$", RegexOptions.NonBacktracking)]
    private static partial Regex TargetForm();

    // 「最新の数値」は計画開始から令和４年度末までの通算の数値
    [GeneratedRegex(@"(?<period>[^「」。、，※はが（）：\s]{0,24}まで)の?(通算|累計|累積|合計)", RegexOptions.NonBacktracking)]
    private static partial Regex CumulativeForm();

    // 進捗： A．順調に進捗している B．進捗が不十分
    [GeneratedRegex(@"(?<rating>[A-ESＡ-ＥＳ])\s*[．.：:＝=]\s*(?<meaning>[^A-ZＡ-Ｚ。、，．.：:（）\s]{3,30})", RegexOptions.NonBacktracking)]
    private static partial Regex RatingForm();
}

internal sealed record TargetHeader(SourceSpan Span, string Written, int? Year);

internal sealed record CumulativeNote(SourceSpan Span, string Period, int? Year);

internal sealed record RatingNote(SourceSpan Span, string Rating, string Meaning);

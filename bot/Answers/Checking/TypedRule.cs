using System.Globalization;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>The typed figures and changes of an answer prove nothing, but they must agree with its sentences and with the source.</summary>
internal sealed class TypedRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var change in answer.Answer.Changes.Where(change => !IsCitedWhereItAims(answer.Answer, change)))
        {
            yield return new Fault("change", change.Operation.Target ?? "", $"[{change.Citation}]");
        }

        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && !answer.IsDerived(sentence)))
        {
            var cited = sentence.Cited.Select(citation => citation.Number).ToHashSet();
            var figures = answer.Answer.Figures.Where(figure => cited.Contains(figure.Citation)).ToList();
            if (figures.Count > 0 && !figures.Exists(figure => Agrees(sentence, figure.Figure, answer)))
            {
                yield return new Fault("figure", sentence.Text, figures[0].Figure.Label);
            }

            var changes = answer.Answer.Changes.Where(change => cited.Contains(change.Citation)).ToList();
            if (changes.Count > 0 && !changes.Exists(change => Agrees(sentence, change.Operation, answer.Answer.Language == Language.Japanese)))
            {
                yield return new Fault("change", sentence.Text, $"{changes[0].Operation.Kind}");
            }
        }
    }

    static bool IsCitedWhereItAims(Answer answer, CitedChange change) =>
        answer.Citations.Any(citation => citation.Number == change.Citation && citation.Section == (Aim(change.Operation) ?? Source.PartOf(citation.Section)));

    /// <summary>Where words move to another part, the note stands where they come from.</summary>
    static string? Aim(RevisionOperation operation)
    {
        var part = operation.Note.LastIndexOf(' ') is > 0 and var at ? operation.Note[..at] : "";
        return operation.Target is { } target && part.Length > 0 && !IsIn(target, part) ? operation.From ?? part : operation.Target;
    }

    static bool IsIn(string label, string part) => label.StartsWith(part, StringComparison.Ordinal) && (label.Length == part.Length || !char.IsDigit(label[part.Length]) || !char.IsDigit(part[^1]));

    static bool Agrees(Sentence sentence, Figure figure, Case answer)
    {
        var source = sentence.Cited.Select(answer.SourceOf).OfType<Source>().FirstOrDefault();
        return source is not null && figure.Value is { } value && ReadsAs(figure, value, source)
            && (figure.Fraction is { } fraction ? sentence.Folded.Contains(NormalizedText.Fold(fraction), StringComparison.Ordinal) : Says(sentence.Text, figure, value))
            && SaysYear(sentence.Text, figure) && SaysName(sentence, figure);
    }

    /// <summary>Whose figure it is, and whether it is a budget, a target or what was reached.</summary>
    static bool SaysName(Sentence sentence, Figure figure)
    {
        string[] measure = figure.Measure switch
        {
            FigureMeasure.Budget => ["予算額", "budget"],
            FigureMeasure.Initial => ["当初予算額", "initial budget"],
            FigureMeasure.Supplementary => ["補正予算額", "supplementary budget"],
            FigureMeasure.Request => ["要求額", "requested"],
            FigureMeasure.Target => ["目標", "target"],
            FigureMeasure.Actual or FigureMeasure.ActualOfYear => ["実績", "actual"],
            _ => [""],
        };
        var text = figure.Measure == FigureMeasure.Budget ? OfOneKind(sentence.Text) : sentence.Text;
        return measure.Any(word => text.Contains(word, StringComparison.Ordinal)) && sentence.Folded.Contains(NormalizedText.Fold(figure.Label), StringComparison.Ordinal)
            && sentence.Folded.Contains(NormalizedText.Fold(figure.SubOf ?? ""), StringComparison.Ordinal);
    }

    /// <summary>補正予算額 is not what is called 予算額 and nothing more.</summary>
    static string OfOneKind(string text) => text.Replace("当初予算額", "", StringComparison.Ordinal).Replace("補正予算額", "", StringComparison.Ordinal)
        .Replace("initial budget", "", StringComparison.Ordinal).Replace("supplementary budget", "", StringComparison.Ordinal);

    /// <summary>The number at the figure's own place is the number that is told.</summary>
    static bool ReadsAs(Figure figure, decimal value, Source source) =>
        figure.Span.End <= source.Text.Length && figure.Span.Start >= 0
        && figure.Span.In(source.Text) is var printed && new GivenNumbers([printed]) is var given
        && (given.Has(value) || figure.Fraction is not null || (value < 0 && printed.TrimStart() is ['▲' or '△' or '-' or '−', ..] && given.Has(-value)));

    static bool Says(string sentence, Figure figure, decimal value) =>
        Quantities.FindAll(Quoted.Without(sentence)).Any(quantity => quantity.Value == value && quantity.Unit == figure.Unit && quantity.IsApproximate == figure.Approximate)
        || sentence.Contains($"{value.ToString("0.####", CultureInfo.InvariantCulture)}{figure.Unit}", StringComparison.Ordinal)
        || (value < 0 && sentence.Contains($"▲{(-value).ToString("#,##0.####", CultureInfo.InvariantCulture)}{figure.Unit}", StringComparison.Ordinal));

    /// <summary>Where a sentence names a year, one of them is the figure's.</summary>
    static bool SaysYear(string sentence, Figure figure)
    {
        var years = DateReader.FindAll(sentence).Select(date => date.Year).OfType<int>().ToList();
        return figure.FiscalYear is not { } year || years.Count == 0 || years.Contains(year);
    }

    static bool Agrees(Sentence sentence, RevisionOperation operation, bool japanese)
    {
        var said = Quoted.Without(sentence.Text);
        string[] words = operation.Kind switch
        {
            OperationKind.Add => ["を追加", "adds "],
            OperationKind.Insert => ["を挿入", "inserts "],
            OperationKind.Delete => ["を削除", "を全面削除", "deletes "],
            OperationKind.Move => ["に移動", "moves "],
            _ => ["を変更", "に変更", "に修正", "changes ", "replaces "],
        };
        return words.Any(word => said.Contains(word, StringComparison.Ordinal)) && NamesBothEnds(said, operation) && said.Contains(State(operation.Status, japanese), StringComparison.Ordinal);
    }

    /// <summary>２．③から１．へ: where moved words come from is as much of the change as where they go.</summary>
    static bool NamesBothEnds(string said, RevisionOperation operation)
    {
        if (operation is not { Kind: OperationKind.Move, From: { } from, Target: { } target })
        {
            return true;
        }

        // One may be the beginning of the other: 2. and 2.1).
        var (longer, shorter) = from.Length > target.Length ? (from, target) : (target, from);
        var at = said.IndexOf(longer, StringComparison.Ordinal);
        return at >= 0 && (said[..at].Contains(shorter, StringComparison.Ordinal) || said[(at + longer.Length)..].Contains(shorter, StringComparison.Ordinal));
    }

    static string State(OperationStatus status, bool japanese) => (status, japanese) switch
    {
        (OperationStatus.Applied, true) => "反映済み",
        (OperationStatus.Applied, _) => "already",
        (OperationStatus.Opinion, true) => "意見",
        (OperationStatus.Opinion, _) => "opinion",
        (OperationStatus.Alternative, true) => "別案",
        (OperationStatus.Alternative, _) => "alternative",
        (_, true) => "提案",
        _ => "proposed",
    };
}

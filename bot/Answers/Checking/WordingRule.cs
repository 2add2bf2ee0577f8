using System.Globalization;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Every word of a sentence is of the cited passages or of the bot's few own words.</summary>
internal sealed class WordingRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && !answer.IsDerived(sentence) && !Verbatim.In(sentence, sentence.Text)))
        {
            if (Wording.Uncovered(sentence, FrameWords.Of(answer.TellsChange(sentence) ? AnswerKind.Changes : answer.Answer.Kind), Tokens(answer, sentence)) is { } words)
            {
                yield return new Fault("wording", sentence.Text, words);
            }
        }
    }

    /// <summary>Places, titles, computed periods, and figures that are written otherwise in the source: what other rules have checked.</summary>
    static List<string> Tokens(Case answer, Sentence sentence)
    {
        var titles = sentence.Cited.Select(answer.SourceOf).OfType<Source>().SelectMany(source => new[] { source.Info.Title, source.Info.DateText ?? "" });
        var amounts = Quantities.FindAll(sentence.Text).Select(amount => amount.Span.In(sentence.Text))
            .Concat(new GivenNumbers(sentence.Cited.Select(citation => citation.Quote)).Cells.Where(cell => sentence.Folded.Contains(cell, StringComparison.Ordinal)));
        // 9 of a table that names no unit, 1/4, which a sentence may print as ４分の１, and 計 over a column
        var figures = answer.Answer.Figures.Where(figure => sentence.Cited.Any(citation => citation.Number == figure.Citation)).Select(figure => figure.Figure).ToList();
        var bare = figures.Select(figure => figure.Fraction ?? (figure.Unit.Length == 0 ? figure.Value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "" : ""))
            .Concat(figures.Select(figure => figure.Label).Where(label => label.Length == 1 && Verbatim.In(sentence, label)));
        return [.. answer.LabelsOf(sentence).Concat(titles).Concat(bare).Concat(answer.Answer.Derived.Select(derived => derived.Text)).Concat(amounts)
            .Concat(Quoted.In(sentence.Text).Where(words => words.Length == 1 && Verbatim.In(sentence, words)))
            .Select(NormalizedText.Fold).Where(token => token.Length > 0).Distinct(StringComparer.Ordinal)];
    }
}

using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>The sentences that figures stand in, where they tell more than the figures alone.</summary>
internal sealed class FigureSentences(EvidenceFinder finder)
{
    const int Most = 8;

    /// <summary>…予算は１３億円で、令和５年度の１１億円から２億円増額した。 The year asked for stands in the sentence of another year's amount.</summary>
    public async Task<Statement?> OfOtherYearAsync(List<LedgerEntry> named, FigureQuestion asked, CancellationToken cancellation)
    {
        foreach (var entry in named.Where(entry => entry.Cover >= LedgerEntry.SureCover && entry.Figure is { Attribution: FigureAttribution.Stated, Label.Length: > 0 }))
        {
            if (await AroundAsync(entry, cancellation) is { } sentence && sentence.Text.EndsWith('。')
                && asked.Years.All(year => DateReader.FindAll(sentence.Text).Any(date => date.Year == year)))
            {
                return sentence;
            }
        }

        return null;
    }

    /// <summary>灯を置く台を沿岸の８か所に設ける。 A number that is counted in a sentence is told with it; a table has no sentences.</summary>
    public async Task<List<Statement>> OfAsync(List<LedgerEntry> shown, CancellationToken cancellation)
    {
        var sentences = new List<Statement>();
        foreach (var entry in shown.Take(Most))
        {
            if (entry.Figure is not { Kind: FigureKind.Count or FigureKind.Share, Measure: FigureMeasure.Other, Attribution: FigureAttribution.Stated }
                || await AroundAsync(entry, cancellation) is not { } sentence || !sentence.Text.Contains('。', StringComparison.Ordinal))
            {
                return [];
            }

            sentences.Add(sentence);
        }

        return [.. sentences.Distinct()];
    }

    async Task<Statement?> AroundAsync(LedgerEntry entry, CancellationToken cancellation) =>
        (await finder.StatementsOfAsync(entry.Document.Id, cancellation))?.All.FirstOrDefault(one => one.Span.Contains(entry.Figure.Span));
}

using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>The figures of the index that a question may mean, each with how well its row covers the question's words.</summary>
internal sealed class LedgerFinder(Archive archive)
{
    const int FiguresLookedAt = 200;
    const int MostYears = 3;
    const int TitlePage = 120;
    const int TitlesRead = 8;

    public async Task<List<LedgerEntry>> EntriesAsync(Question question, FigureQuestion asked, CancellationToken cancellation)
    {
        var words = question.Subject.SelectMany(word => word.Others.Take(4).Prepend(word.Text)).Concat(asked.Measures.Select(measure => FigureNames.Japanese(measure, FigureKind.Money)));
        var query = new PassageQuery($"{question.Full} {string.Join(' ', words)}")
        {
            Top = FiguresLookedAt,
            Filter = new PassageFilter { Kinds = [PassageKind.Figure], Documents = question.Documents },
        };
        var hits = (await archive.Index.SearchAsync(query, cancellation)).Hits;
        var passages = hits.Concat(await OfYearsAsync(query, hits, asked, cancellation)).Select(hit => hit.Passage).DistinctBy(passage => passage.Id, StringComparer.Ordinal).ToList();
        var titles = await TitlePagesAsync(passages, cancellation);
        var entries = new List<LedgerEntry>();
        foreach (var passage in passages)
        {
            if (passage.Figure is { } figure && archive.InfoOf(passage.Document) is { } document)
            {
                entries.Add(LedgerEntry.Of(document, titles.GetValueOrDefault(document.Id, ""), passage, figure, asked));
            }
        }

        return entries;
    }

    async Task<Dictionary<string, string>> TitlePagesAsync(List<Passage> passages, CancellationToken cancellation)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in passages.Select(passage => passage.Document).Distinct(StringComparer.Ordinal).Take(TitlesRead))
        {
            if (await archive.DocumentAsync(id, cancellation) is { } document)
            {
                pages[id] = document.Text[..Math.Min(TitlePage, document.Root.Children.Select(section => section.Span.Start).DefaultIfEmpty(document.Text.Length).Min())];
            }
        }

        return pages;
    }

    /// <summary>Where more figures fit than were looked at, those of the years asked for may be behind them.</summary>
    async Task<IReadOnlyList<PassageHit>> OfYearsAsync(PassageQuery query, IReadOnlyList<PassageHit> found, FigureQuestion asked, CancellationToken cancellation)
    {
        var hits = new List<PassageHit>();
        foreach (var year in found.Count < FiguresLookedAt ? [] : asked.Years.Take(MostYears))
        {
            hits.AddRange((await archive.Index.SearchAsync(query with { Filter = query.Filter with { FiscalYear = year } }, cancellation)).Hits);
        }

        return hits;
    }
}

using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>An amount or a count from the ledger: with year, measure and attribution, or the reason why there is none.</summary>
internal sealed class FigureAnswers(Archive archive, EvidenceFinder finder)
{
    const int FiguresLookedAt = 200;
    const double SureCover = 0.85;
    const int MostDocuments = 8;
    const int MostSentences = 8;
    const int MostYears = 3;
    const int TitlePage = 120;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (FigureQuestion.Read(question) is not { } asked)
        {
            return null;
        }

        var all = await EntriesAsync(question, asked, cancellation);
        if (asked.IsBare && !(all = all.FindAll(entry => entry.Cover >= SureCover && entry.IsNamedIn(question) && entry.Figure is { Kind: not FigureKind.Date, Attribution: not FigureAttribution.Unattributed }))
            .Exists(entry => InYears(entry.Figure, asked)))
        {
            return null;
        }

        // どれだけ減りますか: what is counted shows in the row.
        var entries = asked.IsBare ? all : asked is { Difference: true, Money: false, Ratio: false, Units.Count: 0 } ? all.FindAll(entry => entry.Figure.Kind != FigureKind.Date) : all.FindAll(entry => OfKind(entry.Figure, asked));
        entries = asked.Total && entries.FindAll(entry => entry.Figure.Label == LedgerEntry.Total && entry.Cover >= SureCover) is { Count: > 0 } totals ? totals : entries;
        if (asked.IsVague)
        {
            return new FigureTexts(question, NoDocuments).WhichFigure(entries);
        }

        // Words that no document knows are all that says whose figure it is: any figure would be a guess.
        if (asked.Labels.Count == 0 && question.Subject.Count(word => word.IsHint) > 1)
        {
            return null;
        }

        entries = AtPlaces(entries, question);
        var ofMeasure = entries.Where(entry => OfMeasure(entry.Figure, asked)).ToList();
        var named = LedgerEntry.Best(ofMeasure);
        var shifted = Shifted(named, ofMeasure, asked, question);
        var inYears = OfFew(shifted ?? LedgerEntry.Best(ofMeasure.Where(entry => InYears(entry.Figure, asked))));
        var lost = OfFew(entries.Where(entry => entry.CouldBe(asked.Labels) && (entry.Figure.FiscalYear is null || InYears(entry.Figure, asked))));
        var ofFew = OfFew(named);
        return asked switch
        {
            { ShareOf: { } share } when !entries.Exists(entry => entry.Cover >= SureCover && entry.Figure.Kind == FigureKind.Share) && FigurePairs.Share(all, share, asked) is var (part, whole) => (await TextsAsync(question, [part, whole], cancellation)).Share(part, whole),
            { Remaining: true } when FigurePairs.ToTarget(OfFew(LedgerEntry.Best(entries)), asked) is var (reached, aim) => (await TextsAsync(question, [reached, aim], cancellation)).Remaining(reached, aim),
            { Agreement: true } when FigurePairs.Places(entries, asked, question) is { Count: > 1 } places => (await TextsAsync(question, places, cancellation)).Compare(places),
            { Ratio: true, AgainstTarget: true } when TargetAndActual(ofFew, question) is var (target, actual) => (await TextsAsync(question, [target, actual], cancellation)).ShareOfTarget(target, actual),
            { Sum: true } when Parts(OfFew(LedgerEntry.Best(entries)), asked) is var (parts, whole) => (await TextsAsync(question, [.. parts, whole ?? parts[0]], cancellation)).Sum(parts, whole),
            { Difference: true } when (asked.Labels.Count > 0 || asked.Money) && FigurePairs.Years(OfFew(LedgerEntry.Best(entries)), asked, question) is var (before, after) => (await TextsAsync(question, [before, after], cancellation)).Difference(before, after),
            _ when lost.Count > 0 && (inYears.Count == 0 || inYears[0].Cover < SureCover) => (await TextsAsync(question, lost, cancellation)).NotAttributable(lost),
            _ when inYears.Count > 0 => await ShowAsync(inYears, asked, question, cancellation),
            _ when asked.Years.Count > 0 && await SaidAsync(ofFew, asked, cancellation) is { } said => FactAnswers.Compose(question, [said]),
            _ when asked.Years.Count > 0 && (asked.Money || (named.Count > 0 && named[0].Cover >= SureCover)) => (await TextsAsync(question, ofFew, cancellation)).OtherYears(asked, named),
            _ => null,
        };
    }

    /// <summary>第３条　　４　１２: a table whose rows are named by the places that they are about.</summary>
    static List<LedgerEntry> AtPlaces(List<LedgerEntry> entries, Question question) =>
        entries.FindAll(entry => question.Places.Sections.Concat(question.Ordinals).Any(place => NormalizedText.Fold(entry.Name).StartsWith(NormalizedText.Fold(place), StringComparison.Ordinal))) is { Count: > 0 } there ? there : entries;

    static readonly IReadOnlyDictionary<string, PolicyDocument> NoDocuments = new Dictionary<string, PolicyDocument>();

    /// <summary>What is told is told of a few documents, the best first: a hundred that print the same table are not read for one answer.</summary>
    static List<LedgerEntry> OfFew(IEnumerable<LedgerEntry> entries)
    {
        var all = entries.ToList();
        var few = all.Select(entry => entry.Document.Id).Distinct(StringComparer.Ordinal).Take(MostDocuments).ToHashSet(StringComparer.Ordinal);
        return all.FindAll(entry => few.Contains(entry.Document.Id));
    }

    async Task<FigureTexts> TextsAsync(Question question, List<LedgerEntry> entries, CancellationToken cancellation)
    {
        var documents = new Dictionary<string, PolicyDocument>(StringComparer.Ordinal);
        foreach (var id in entries.Select(entry => entry.Document.Id).Distinct(StringComparer.Ordinal))
        {
            if (await archive.DocumentAsync(id, cancellation) is { } document)
            {
                documents[id] = document;
            }
        }

        return new FigureTexts(question, documents);
    }

    /// <summary>目標の何％: what was reached and what was aimed at, of one row and in one unit.</summary>
    static (LedgerEntry Target, LedgerEntry Actual)? TargetAndActual(List<LedgerEntry> named, Question question)
    {
        return named.OrderBy(entry => entry.IsPart && !entry.IsPartAsked(question) ? 1 : 0)
            .Where(entry => entry.Figure is { Measure: FigureMeasure.Target, Value: > 0, Label.Length: > 0 })
            .SelectMany(target => named.Where(actual => actual.Figure.Measure == FigureMeasure.Actual && actual.Name == target.Name && actual.Figure.Unit == target.Figure.Unit)
                .Select(actual => ((LedgerEntry, LedgerEntry)?)(target, actual))).FirstOrDefault();
    }

    /// <summary>The years of a row with its printed total, or the initial and the supplementary budget of one name.</summary>
    static (List<LedgerEntry> Parts, LedgerEntry? Whole)? Parts(List<LedgerEntry> named, FigureQuestion asked)
    {
        foreach (var row in named.Where(entry => entry.Figure.Label.Length > 0).GroupBy(entry => (entry.Name, entry.Figure.Unit)))
        {
            var years = row.Where(entry => entry.Figure.Measure == FigureMeasure.ActualOfYear).DistinctBy(entry => entry.Figure.FiscalYear).OrderBy(entry => entry.Figure.FiscalYear).ToList();
            var budgets = row.Where(entry => entry.Figure.Measure is FigureMeasure.Initial or FigureMeasure.Supplementary && (asked.Years.Count == 0 || InYears(entry.Figure, asked)))
                .DistinctBy(entry => entry.Figure.Measure).OrderBy(entry => entry.Figure.Measure).ToList();
            if (!asked.Money && years.Count > 1)
            {
                return (years, row.FirstOrDefault(entry => entry.Figure.Measure == FigureMeasure.Actual));
            }

            if (asked.Money && budgets.Count == 2)
            {
                return (budgets, null);
            }
        }

        return null;
    }

    /// <summary>前年度は？ after an amount without a year: the year before its latest.</summary>
    static List<LedgerEntry>? Shifted(List<LedgerEntry> named, List<LedgerEntry> all, FigureQuestion asked, Question question)
    {
        var latest = named.Max(entry => entry.Figure.FiscalYear);
        return question.YearShift == 0 || asked.Years.Count > 0 || latest is null || asked.Difference ? null
            : [.. all.Where(entry => entry.Cover >= named[0].Cover - LedgerEntry.SameCover && entry.Figure.FiscalYear == latest + question.YearShift)];
    }

    async Task<Answer?> ShowAsync(List<LedgerEntry> entries, FigureQuestion asked, Question question, CancellationToken cancellation)
    {
        var shown = Chosen(entries, asked, question);
        if (shown.Count == 0 || shown.All(entry => entry.Figure.Label.Length == 0 && asked.Labels.Count > 0))
        {
            return null;
        }

        return await SentencesAsync(shown, cancellation) is { Count: > 0 } sentences
            ? shown[0].Cover >= SureCover ? FactAnswers.Compose(question, sentences) : null
            : (await TextsAsync(question, shown, cancellation)).Show(shown, question.Asks(Asked.List));
    }

    /// <summary>…予算は１３億円で、令和５年度の１１億円から２億円増額した。 The year asked for stands in the sentence of another year's amount.</summary>
    async Task<Statement?> SaidAsync(List<LedgerEntry> named, FigureQuestion asked, CancellationToken cancellation)
    {
        foreach (var entry in named.Where(entry => entry.Cover >= SureCover && entry.Figure is { Attribution: FigureAttribution.Stated, Label.Length: > 0 }))
        {
            if (await finder.StatementsOfAsync(entry.Document.Id, cancellation) is { } statements
                && statements.All.FirstOrDefault(one => one.Span.Contains(entry.Figure.Span)) is { } sentence && sentence.Text.EndsWith('。')
                && asked.Years.All(year => DateReader.FindAll(sentence.Text).Any(date => date.Year == year)))
            {
                return sentence;
            }
        }

        return null;
    }

    /// <summary>流木を止める施設を支川の１２か所に設ける。 A number that is counted in a sentence is told with it; a table has no sentences.</summary>
    async Task<List<Statement>> SentencesAsync(List<LedgerEntry> shown, CancellationToken cancellation)
    {
        var sentences = new List<Statement>();
        foreach (var entry in shown.Take(MostSentences))
        {
            if (entry.Figure is not { Kind: FigureKind.Count or FigureKind.Share, Measure: FigureMeasure.Other, Attribution: FigureAttribution.Stated }
                || await finder.StatementsOfAsync(entry.Document.Id, cancellation) is not { } statements
                || statements.All.FirstOrDefault(one => one.Span.Contains(entry.Figure.Span)) is not { } sentence || !sentence.Text.Contains('。', StringComparison.Ordinal))
            {
                return [];
            }

            sentences.Add(sentence);
        }

        return [.. sentences.Distinct()];
    }

    async Task<List<LedgerEntry>> EntriesAsync(Question question, FigureQuestion asked, CancellationToken cancellation)
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
            if (passage.Figure is { Value: not null } figure && archive.InfoOf(passage.Document) is { } document)
            {
                entries.Add(LedgerEntry.Of(document, titles.GetValueOrDefault(document.Id, ""), passage, figure, asked));
            }
        }

        return entries;
    }

    async Task<Dictionary<string, string>> TitlePagesAsync(List<Passage> passages, CancellationToken cancellation)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in passages.Select(passage => passage.Document).Distinct(StringComparer.Ordinal).Take(MostDocuments))
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

    static bool OfKind(Figure figure, FigureQuestion asked) =>
        asked.Money ? figure.Kind == FigureKind.Money
        : asked.Ratio && !asked.AgainstTarget ? figure.Kind == FigureKind.Share || figure.Fraction is not null || figure.Unit is "倍" or "割"
        : figure.Kind == FigureKind.Duration ? figure.Attribution == FigureAttribution.Inferred && asked.Units.Contains(figure.Unit)
        : figure.Kind is FigureKind.Count or FigureKind.Share && (asked.Units.Count == 0 || figure.Unit.Length == 0 || asked.Units.Contains(figure.Unit)) && !(asked.IsNumber && figure.Unit is "%" or "％");

    static bool OfMeasure(Figure figure, FigureQuestion asked) =>
        asked.Measures.Count == 0 || asked.Measures.Contains(figure.Measure)
        || (asked.Measures.Contains(FigureMeasure.Request) && figure.Measure is FigureMeasure.Budget)
        || (asked.Measures.Contains(FigureMeasure.Target) && figure.Measure == FigureMeasure.Actual);

    static bool InYears(Figure figure, FigureQuestion asked) =>
        asked.Years.Count == 0 || (figure.FiscalYear is { } year && asked.Years.Contains(year));

    /// <summary>Of one indicator its cumulated value and target; of an amount the one that is stated rather than read off a legend.</summary>
    static List<LedgerEntry> Chosen(List<LedgerEntry> entries, FigureQuestion asked, Question question)
    {
        if (asked.Money)
        {
            // A part of a row, or how much it grew, only where the question says so.
            entries = entries.Exists(entry => !entry.IsPart || entry.IsPartAsked(question)) ? entries.FindAll(entry => !entry.IsPart || entry.IsPartAsked(question)) : entries;
            var stated = entries.Where(entry => entry.Figure.YearRule is null).ToList();
            var current = entries.Where(entry => entry.Figure.Measure is not FigureMeasure.Supplementary && !entries.Any(other => other.Figure.Label == entry.Figure.Label && other.Figure.FiscalYear > entry.Figure.FiscalYear)).ToList();
            return asked.Years.Count == 0 && current.Count > 0 ? current : asked.Years.Count > 0 && stated.Count > 0 && asked.Labels.Count == 0 ? stated : entries;
        }

        var whole = entries.Where(entry => entry.Figure.Measure == FigureMeasure.Actual || (entry.Figure.Measure == FigureMeasure.Target && asked.Measures.Contains(FigureMeasure.Target))).ToList();
        whole = whole.Count > 0 ? whole : [.. entries.Where(entry => entry.Figure.Measure == FigureMeasure.Target)];
        var inYear = asked.Years.Count > 0 && !asked.Cumulative ? entries.Where(entry => entry.Figure.Measure == FigureMeasure.ActualOfYear).ToList() : [];
        var chosen = inYear.Count > 0 ? inYear : whole.Count > 0 ? whole : entries;
        // うち遺伝子治療 is a part of its row: without a word of it in the question the row itself is meant.
        chosen = [.. chosen.OrderBy(entry => entry.IsPart && !entry.IsPartAsked(question) ? 1 : 0)];
        var first = chosen[0].Figure;
        return [.. chosen.Where(entry => entry.Figure.Label == first.Label && entry.Figure.SubOf == first.SubOf)];
    }
}

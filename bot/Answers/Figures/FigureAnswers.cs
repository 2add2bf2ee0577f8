using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>An amount or a count from the ledger: with year, measure and attribution, or the reason why there is none.</summary>
internal sealed class FigureAnswers(Archive archive, EvidenceFinder finder)
{
    const int MostDocuments = 8;

    readonly LedgerFinder _ledger = new(archive);
    readonly FigureSentences _sentences = new(finder);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (FigureQuestionReader.Read(question) is not { } asked)
        {
            return null;
        }

        var found = await _ledger.EntriesAsync(question, asked, cancellation);
        var all = found.FindAll(entry => entry.Figure.Value is not null);
        var entries = all.FindAll(entry => MeantFigures.IsMeant(entry, asked, question));
        if (asked.IsBare && entries.Count == 0)
        {
            return null;
        }

        entries = asked.Total && entries.FindAll(entry => entry.IsTotal && entry.Cover >= LedgerEntry.SureCover) is { Count: > 0 } totals ? totals : entries;
        if (WhichIsMeant(entries, asked, question) is { } which)
        {
            return which;
        }

        // No word and no place says whose figure it is, or only words that no document knows: any figure would be a guess.
        var there = AtPlaces(entries, question);
        if (asked.Labels.Count == 0 && there.Count == entries.Count && ((!asked.Money && asked.Meant.Count == 0) || question.Subject.Count(word => word.IsHint) > 1))
        {
            return null;
        }

        if (SeveralNames.Find(entries, asked, question) is { } several)
        {
            return await OfSeveralAsync(several, asked, question, cancellation);
        }

        entries = NewNames.Of(there, asked);
        var unclear = found.FindAll(entry => entry.Figure.Attribution == FigureAttribution.Unattributed && MeantFigures.IsMeant(entry, asked, question));
        return await OfPairAsync(entries, all, asked, question, cancellation)
            ?? await OfYearsAsync(entries, asked, question, cancellation)
            ?? await OfOneAsync(entries, unclear, asked, question, cancellation);
    }

    /// <summary>予算は？ 目標は？: what is to be named first.</summary>
    static Answer? WhichIsMeant(List<LedgerEntry> entries, FigureQuestion asked, Question question)
    {
        var texts = new FigureTexts(new FigureLines(question, NoDocuments));
        return asked.IsVague ? texts.WhichFigure(entries)
            : asked.IsMeasureAlone ? texts.WhichIndicator(entries.FindAll(entry => asked.Measures.Contains(entry.Figure.Measure) || (asked.Measures.Count == 0 && entry.Figure.Measure == FigureMeasure.Actual)))
            : null;
    }

    /// <summary>One figure held against another: a share, what is missing to a target, a sum, the same in two places.</summary>
    async Task<Answer?> OfPairAsync(List<LedgerEntry> entries, List<LedgerEntry> all, FigureQuestion asked, Question question, CancellationToken cancellation) => asked switch
    {
        { ShareOf: { } share } when !entries.Exists(entry => entry.Cover >= LedgerEntry.SureCover && entry.Figure.Kind == FigureKind.Share) && FigurePairs.Share(all, share, asked) is var (part, whole) => (await ComputedAsync(question, [part, whole], cancellation)).Share(part, whole),
        { Remaining: true } when FigurePairs.ToTarget(OfFew(LedgerEntry.Ranked(entries)), asked) is var (reached, aim) => (await ComputedAsync(question, [reached, aim], cancellation)).Remaining(reached, aim),
        { Agreement: true } when FigurePairs.Places(entries, asked, question) is { Count: > 1 } places => (await ComputedAsync(question, places, cancellation)).Compare(places),
        { Ratio: true, AgainstTarget: true } when FigurePairs.TargetAndActual(OfFew(LedgerEntry.Ranked(entries)), question) is var (target, actual) => (await ComputedAsync(question, [target, actual], cancellation)).OfTarget(target, actual),
        { Ratio: true, AgainstTarget: true } when FigurePairs.ToTarget(OfFew(LedgerEntry.Ranked(entries)), asked) is var (last, goal) && goal.Figure.Value > 0 => (await ComputedAsync(question, [goal, last], cancellation)).OfTarget(goal, last),
        { Sum: true } when FigurePairs.Parts(OfFew(LedgerEntry.Best(entries)), asked) is var (parts, whole) => (await ComputedAsync(question, [.. parts, whole ?? parts[0]], cancellation)).Sum(parts, whole),
        _ => null,
    };

    /// <summary>One thing over the years: all of them in their order, or two and how far they are apart.</summary>
    async Task<Answer?> OfYearsAsync(List<LedgerEntry> entries, FigureQuestion asked, Question question, CancellationToken cancellation) => asked switch
    {
        { Series: true } when FigurePairs.Series(OfFew(LedgerEntry.Best(entries)), asked, question) is { Count: > 1 } series => new FigureTexts(await LinesAsync(question, series, cancellation)).Show(series, asList: true),
        { EachYear: true, Difference: false } when FigurePairs.Series(OfFew(LedgerEntry.Best(entries.Where(entry => MeantFigures.OfKind(entry.Figure, asked)))), asked, question) is { Count: > 2 } each => new FigureTexts(await LinesAsync(question, each, cancellation)).Show(each, asList: true),
        { Difference: true } when (asked.Labels.Count > 0 || asked.Money) && FigurePairs.Years(OfFew(LedgerEntry.Best(entries)), asked, question) is var (before, after) => Compared(await ComputedAsync(question, [before, after], cancellation), before, after, asked),
        _ => null,
    };

    /// <summary>The figure that is asked for, or why it cannot be told.</summary>
    async Task<Answer?> OfOneAsync(List<LedgerEntry> entries, List<LedgerEntry> unclear, FigureQuestion asked, Question question, CancellationToken cancellation)
    {
        var ofMeasure = entries.Where(entry => MeantFigures.OfMeasure(entry.Figure, asked)).ToList();
        var named = LedgerEntry.Best(ofMeasure);
        var inYears = OfFew(Shifted(named, ofMeasure, asked, question) ?? LedgerEntry.Best(ofMeasure.Where(entry => asked.InYears(entry.Figure))));
        var lost = OfFew(LostFigures.Of(unclear, asked));
        var lostInYears = LostFigures.InYears(lost, asked);
        var ofFew = OfFew(named);
        return asked switch
        {
            _ when lostInYears.Count > 0 && (inYears.Count == 0 || inYears[0].Cover < LedgerEntry.SureCover || LostFigures.AreOfAskedKind(lostInYears, inYears, question)) => new FigureTexts(await LinesAsync(question, lostInYears, cancellation)).NotAttributable(lostInYears),
            { ActualOnly: true, Money: false, Years.Count: > 0 } when inYears.Count > 0 && inYears.TrueForAll(entry => entry.Figure.Measure == FigureMeasure.Target) => new MissingFigures(await LinesAsync(question, ofFew, cancellation)).OfYears(asked, named, []),
            _ when inYears.Count > 0 => await ShowAsync(inYears, ofMeasure, lost, asked, question, cancellation),
            _ when asked.Years.Count > 0 && await _sentences.OfOtherYearAsync(ofFew, asked, cancellation) is { } said => QuotedLines.Answer(question, [said]),
            _ when asked.Years.Count > 0 && (asked.Money || (named.Count > 0 && named[0].Cover >= LedgerEntry.SureCover)) => await MissingAsync(question, asked, ofFew, asked.Money ? unclear.FindAll(entry => asked.InYears(entry.Figure)) : [], cancellation),
            _ => null,
        };
    }

    async Task<Answer> MissingAsync(Question question, FigureQuestion asked, List<LedgerEntry> named, List<LedgerEntry> unclear, CancellationToken cancellation) =>
        new MissingFigures(await LinesAsync(question, named.Concat(unclear), cancellation)).OfYears(asked, named, unclear);

    static Answer Compared(ComputedTexts texts, LedgerEntry before, LedgerEntry after, FigureQuestion asked) =>
        asked.Times && before.Figure.Value > 0 ? texts.Times(before, after)
        : asked.Growth && after.Figure.Unit is not ("%" or "％") ? texts.Growth(before, after)
        : texts.Difference(before, after);

    async Task<Answer> OfSeveralAsync(List<LedgerEntry> several, FigureQuestion asked, Question question, CancellationToken cancellation)
    {
        var lines = await LinesAsync(question, several, cancellation);
        return !SeveralNames.AreAlike(several) ? new FigureTexts(lines).Show(several, asList: true)
            : SeveralNames.AsksSum(asked, question) ? new ComputedTexts(lines).Sum(several, null)
            : (asked.Difference || asked.Which) && several is [var one, var other] ? new ComputedTexts(lines).Between(one, other)
            : new FigureTexts(lines).Show(several, asList: true);
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

    Task<FigureLines> LinesAsync(Question question, IEnumerable<LedgerEntry> entries, CancellationToken cancellation) => FigureLines.OfAsync(archive, question, entries, cancellation);

    async Task<ComputedTexts> ComputedAsync(Question question, IEnumerable<LedgerEntry> entries, CancellationToken cancellation) => new(await LinesAsync(question, entries, cancellation));

    /// <summary>前年度は？ after an amount without a year: the year before its latest.</summary>
    static List<LedgerEntry>? Shifted(List<LedgerEntry> named, List<LedgerEntry> all, FigureQuestion asked, Question question)
    {
        var latest = named.Max(entry => entry.Figure.FiscalYear);
        return question.YearShift == 0 || asked.Years.Count > 0 || latest is null || asked.Difference ? null
            : [.. all.Where(entry => entry.Cover >= named[0].Cover - LedgerEntry.SameCover && (entry.Figure.FiscalYear == latest + question.YearShift || (asked.AlsoYearBefore && entry.Figure.FiscalYear == latest)))];
    }

    async Task<Answer?> ShowAsync(List<LedgerEntry> entries, List<LedgerEntry> rows, List<LedgerEntry> lost, FigureQuestion asked, Question question, CancellationToken cancellation)
    {
        var shown = MeantFigures.WithRows(MeantFigures.Chosen(entries, asked, question), rows, asked);
        if (shown.Count == 0 || shown.All(entry => entry.Figure.Label.Length == 0 && asked.Labels.Count > 0))
        {
            return null;
        }

        if (await _sentences.OfAsync(shown, cancellation) is { Count: > 0 } sentences)
        {
            return shown[0].Cover >= LedgerEntry.SureCover ? QuotedLines.Answer(question, sentences) : null;
        }

        var years = YearsToTell(question, asked, [.. shown, .. lost]);
        lost = lost.FindAll(entry => entry.Figure.FiscalYear is { } year && !shown.Exists(one => one.Figure.FiscalYear == year) && (years.Count == 0 || years.Contains(year)));
        var texts = new FigureTexts(await LinesAsync(question, shown.Concat(lost), cancellation));
        var answer = lost.Count > 0 ? texts.ShowWithLost(shown, lost) : texts.Show(shown, question.Asks(Asked.List));
        var missing = MissingYears(years, asked, shown, lost);
        return missing.Count > 0 ? texts.Without(answer, [.. years.Except(lost.Select(entry => entry.Figure.FiscalYear ?? 0))], missing) : answer;
    }

    /// <summary>The years asked for; of 前年度と比べて the latest that is known of and the one before it.</summary>
    static IReadOnlyList<int> YearsToTell(Question question, FigureQuestion asked, List<LedgerEntry> known) =>
        question.Years.Count > 1 ? question.Years
        : asked.Difference && question.YearShift != 0 && (asked.Years.Count > 0 ? asked.Years[0] : known.Max(entry => entry.Figure.FiscalYear)) is { } year ? [year, year + question.YearShift]
        : question.Years;

    /// <summary>Of several years that were asked for those that no figure is of; 令和４年度から令和６年度まで is one stretch of time.</summary>
    static List<int> MissingYears(IReadOnlyList<int> years, FigureQuestion asked, List<LedgerEntry> shown, List<LedgerEntry> lost)
    {
        var isStretch = asked.Cumulative || shown.Exists(entry => entry.Figure.Period?.Contains("から", StringComparison.Ordinal) == true);
        List<int> missing = isStretch ? [] : [.. years.Where(year => shown.TrueForAll(entry => entry.Figure.FiscalYear is { } own && own != year) && !lost.Exists(entry => entry.Figure.FiscalYear == year))];
        return missing.Count < years.Count ? missing : [];
    }
}

namespace PolicyBot.Bot.Evaluation;

/// <summary>What a set of questions came to.</summary>
internal sealed record EvaluationReport
{
    public required string File { get; init; }

    public required int Questions { get; init; }

    public required int Right { get; init; }

    public double Percent => Rate(Right, Questions);

    public required IReadOnlyList<GroupScore> Kinds { get; init; }

    /// <summary>By the way of asking, for those that are not asked plainly.</summary>
    public required IReadOnlyList<GroupScore> Styles { get; init; }

    public required IReadOnlyList<GroupScore> Languages { get; init; }

    public required CitationFigures Citations { get; init; }

    public required RefusalFigures Refusals { get; init; }

    public required Latency? Latency { get; init; }

    /// <summary>Empty where only scores are asked for.</summary>
    public required IReadOnlyList<Miss> Misses { get; init; }

    public static EvaluationReport Of(string file, IReadOnlyList<QuestionScore> scores, bool scoresOnly) => new()
    {
        File = file,
        Questions = scores.Count,
        Right = scores.Count(score => score.IsRight),
        Kinds = GroupScore.By(scores, question => question.Type),
        Styles = GroupScore.By(scores, question => question.Style),
        Languages = GroupScore.By(scores, question => question.Lang),
        Citations = CitationFigures.Of(scores),
        Refusals = RefusalFigures.Of(scores),
        Latency = Latency.Of([.. scores.Select(score => score.Answer?.ElapsedMs).OfType<double>()]),
        Misses = scoresOnly ? [] : [.. scores.Where(score => !score.IsRight).Select(Miss.Of)],
    };

    internal static double Rate(int part, int whole) => whole == 0 ? 100 : Math.Round(100.0 * part / whole, 1);
}

internal sealed record GroupScore(string Name, int Right, int Total)
{
    public double Percent => EvaluationReport.Rate(Right, Total);

    public static IReadOnlyList<GroupScore> By(IReadOnlyList<QuestionScore> scores, Func<EvaluationQuestion, string?> group) =>
    [
        .. scores.GroupBy(score => group(score.Question) ?? "").Where(of => of.Key.Length > 0)
            .OrderBy(of => of.Key, StringComparer.Ordinal)
            .Select(of => new GroupScore(of.Key, of.Count(score => score.IsRight), of.Count())),
    ];
}

/// <summary>By source position: how many citations fall on evidence, how much of the evidence is cited.</summary>
internal sealed record CitationFigures(int Total, double Precision, double Recall, int Misquoted, int UnsupportedFigures)
{
    public static CitationFigures Of(IReadOnlyList<QuestionScore> scores) => new(
        scores.Sum(score => score.Cited),
        EvaluationReport.Rate(scores.Sum(score => score.CitedOnEvidence), scores.Sum(score => score.Cited)),
        EvaluationReport.Rate(scores.Sum(score => score.EvidenceCited), scores.Sum(score => score.Evidence)),
        scores.Sum(score => score.Misquoted),
        scores.Count(score => score.UnsupportedFigure));
}

/// <summary>Due and given, due and not given, given though the documents answer.</summary>
internal sealed record RefusalFigures(int Right, int Missing, int Over, int Answerable)
{
    public static RefusalFigures Of(IReadOnlyList<QuestionScore> scores)
    {
        var unanswerable = scores.Where(score => score.Question.Type == EvaluationQuestion.NotInDocuments).ToList();
        var answerable = scores.Where(score => score.Question.HasAnswer).ToList();
        return new(
            unanswerable.Count(score => score.IsRight),
            unanswerable.Count(score => !score.IsRight),
            answerable.Count(score => score.Answer?.IsRefusal is true),
            answerable.Count);
    }
}

internal sealed record Latency(double Median, double P95)
{
    public static Latency? Of(IReadOnlyList<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted.Count == 0 ? null : new(At(sorted, 0.5), At(sorted, 0.95));
    }

    /// <summary>The nearest rank.</summary>
    internal static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(part * sorted.Count) - 1)];
}

internal sealed record Miss(string Id, string Type, string Q, string Why)
{
    public static Miss Of(QuestionScore score) => new(score.Question.Id, score.Question.Type, score.Question.Q, string.Join("; ", score.Why));
}

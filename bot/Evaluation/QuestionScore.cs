namespace PolicyBot.Bot.Evaluation;

/// <summary>How one answer stands against its gold.</summary>
internal sealed record QuestionScore
{
    public required EvaluationQuestion Question { get; init; }

    /// <summary>Null where no answer line came.</summary>
    public required ScoredAnswer? Answer { get; init; }

    /// <summary>What is wrong; empty for a right answer.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    public int Cited { get; init; }

    public int CitedOnEvidence { get; init; }

    public int Evidence { get; init; }

    public int EvidenceCited { get; init; }

    public int Misquoted { get; init; }

    public bool UnsupportedFigure { get; init; }

    public bool IsRight => Why.Count == 0;
}

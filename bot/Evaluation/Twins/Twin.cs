namespace PolicyBot.Bot.Evaluation.Twins;

internal enum Swap
{
    /// <summary>A year for which no document holds a figure.</summary>
    Year,

    /// <summary>A programme that no document names.</summary>
    Name,

    /// <summary>A programme that a document names without an amount that could be told apart.</summary>
    Amount,

    /// <summary>A section that no document has: §9.</summary>
    Section,

    /// <summary>A note that no section has: ※11.</summary>
    Note,

    /// <summary>A change that the note does not make: 追加 for 削除.</summary>
    Operation,
}

/// <summary>A question that was answerable until one thing in it was exchanged. A good refusal names one of the missing words.</summary>
internal sealed record Twin(EvaluationQuestion Original, string Text, Swap Swap, IReadOnlyList<string> Missing);

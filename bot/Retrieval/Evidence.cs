using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A sentence weighed as an answer. Coverage: how much of the subject it and its surroundings speak of.</summary>
internal sealed record Evidence(Statement Statement, double Coverage, double Own, double Score)
{
    /// <summary>The subject's words that neither the sentence nor its surroundings know.</summary>
    public IReadOnlyList<SubjectWord> Missing { get; init; } = [];

    /// <summary>How many everyday names of things neither say, nor any word for them.</summary>
    public int Unmet { get; init; }
}

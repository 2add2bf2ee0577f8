namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Holds an answer against the source texts before it is sent. It shares no code with what composed it.</summary>
internal static class Checker
{
    static readonly IRule[] Rules =
    [
        new QuoteRule(),
        new LabelRule(),
        new MarkRule(),
        new CitedRule(),
        new NamedPlaceRule(),
        new NumberRule(),
        new NameRule(),
        new WordingRule(),
        new ProseRule(),
        new CutRule(),
        new KindRule(),
        new StateRule(),
        new DerivedRule(),
        new OrderRule(),
        new LostYearRule(),
        new FindingRule(),
        new TypedRule(),
        new TallyRule(),
        new StatusRule(),
        new ComparedRule(),
    ];

    /// <summary>A refusal has nothing computed but what it lists.</summary>
    static readonly PrintedRule Printed = new();

    public static IReadOnlyList<Fault> Check(Answer answer, IReadOnlyDictionary<string, Source> sources)
    {
        var judged = new Case(answer, sources);
        // An offset outside its file would trip every rule behind.
        var quotes = Rules[0].Check(judged).ToList();
        return quotes.Count > 0 || answer.Kind is AnswerKind.NotFound or AnswerKind.Clarify
            ? [.. quotes, .. quotes.Count == 0 ? Rules[1].Check(judged).Concat(Printed.Check(judged)) : []]
            : [.. Rules.Skip(1).SelectMany(rule => rule.Check(judged))];
    }
}

using System.Globalization;
using System.Text;

namespace PolicyBot.Bot.Evaluation.Twins;

/// <summary>How often what does not exist was refused, with a reason that names it, and how often what does exist was refused too.</summary>
internal sealed record TwinReport
{
    public required int Twins { get; init; }

    public required int Refused { get; init; }

    public required int AskedBack { get; init; }

    /// <summary>Refused or asked back in words that name what is missing.</summary>
    public required int Named { get; init; }

    public required int Originals { get; init; }

    public required int OriginalsRefused { get; init; }

    public required IReadOnlyList<GroupScore> Swaps { get; init; }

    public required IReadOnlyList<TwinMiss> Answered { get; init; }

    public required IReadOnlyList<TwinMiss> Unnamed { get; init; }

    public double RefusalRate => EvaluationReport.Rate(Refused + AskedBack, Twins);

    public double NamedRate => EvaluationReport.Rate(Named, Twins);

    public double OverRefusalRate => EvaluationReport.Rate(OriginalsRefused, Originals);

    public static async Task<TwinReport> RunAsync(IReadOnlyList<EvaluationQuestion> questions, TwinWriter writer, Evaluator evaluator, CancellationToken cancellation = default)
    {
        var originals = questions.Where(TwinWriter.HasTwins).ToList();
        var refused = 0;
        foreach (var question in originals)
        {
            refused += (await evaluator.AskAsync(question.Q, question.Turns, cancellation)).IsRefusal ? 1 : 0;
        }

        var results = new List<TwinResult>();
        foreach (var twin in originals.SelectMany(writer.Of))
        {
            results.Add(new TwinResult(twin, await evaluator.AskAsync(twin.Text, twin.Original.Turns, cancellation)));
        }

        return Of(results, originals.Count, refused);
    }

    static TwinReport Of(List<TwinResult> results, int originals, int refused) => new()
    {
        Twins = results.Count,
        Refused = results.Count(result => result.Answer.IsRefusal),
        AskedBack = results.Count(result => result.Answer.Kind == "clarify"),
        Named = results.Count(result => result.IsHeld && result.NamesWhatIsMissing),
        Originals = originals,
        OriginalsRefused = refused,
        Swaps =
        [
            .. results.GroupBy(result => result.Twin.Swap).OrderBy(group => group.Key)
                .Select(group => new GroupScore(group.Key.ToString().ToLowerInvariant(), group.Count(result => result.IsHeld), group.Count())),
        ],
        Answered = [.. results.Where(result => !result.IsHeld).Select(result => result.Miss())],
        Unnamed = [.. results.Where(result => result is { IsHeld: true, NamesWhatIsMissing: false }).Select(result => result.Miss())],
    };

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var (miss, why) in Answered.Select(miss => (miss, "answered")).Concat(Unnamed.Select(miss => (miss, "not named"))))
        {
            text.Append(CultureInfo.InvariantCulture, $"{miss.Id} | {miss.Swap} | {why} | {miss.Q} | {miss.Answer}\n");
        }

        foreach (var swap in Swaps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{swap.Name,-12} {swap.Right,4}/{swap.Total,-4} {swap.Percent,5:0.0}%\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"twins {Twins}: {RefusalRate:0.0}% refused or asked back ({Refused} + {AskedBack}), {NamedRate:0.0}% naming what is missing; originals {Originals}: {OverRefusalRate:0.0}% refused").ToString();
    }

    sealed record TwinResult(Twin Twin, ScoredAnswer Answer)
    {
        const int Shown = 80;

        public bool IsHeld => Answer.Kind is "notFound" or "clarify";

        public bool NamesWhatIsMissing { get; } = Twin.Missing.Any(word => GoldText.Fold(Answer.Text).Contains(GoldText.Fold(word), StringComparison.OrdinalIgnoreCase));

        public TwinMiss Miss() => new(
            Twin.Original.Id,
            Twin.Swap.ToString().ToLowerInvariant(),
            Twin.Text,
            Answer.Text.Length <= Shown ? Answer.Text : Answer.Text[..Shown]);
    }
}

internal sealed record TwinMiss(string Id, string Swap, string Q, string Answer);

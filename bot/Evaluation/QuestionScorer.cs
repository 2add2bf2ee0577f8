using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Evaluation;

/// <summary>Right is: answered where the documents answer, with every word asked for, nothing banned, not too long, cited on the evidence; refused or asked back where that is due.</summary>
internal sealed partial class QuestionScorer(SourceTexts sources)
{
    public QuestionScore Score(EvaluationQuestion question, ScoredAnswer? answer) => (answer, question.Type) switch
    {
        (null, _) => Of(question, answer, ["no answer line"]),
        (_, EvaluationQuestion.NotInDocuments) => Of(question, answer, answer.IsRefusal ? [] : ["answered what the documents do not say: " + Start(answer.Text)]),
        (_, EvaluationQuestion.AsksBack) => Of(question, answer, answer.Kind == "clarify" ? [] : [$"did not ask back ({answer.Kind}): {Start(answer.Text)}"]),
        _ => ScoreAnswer(question, answer),
    };

    static QuestionScore Of(EvaluationQuestion question, ScoredAnswer? answer, IReadOnlyList<string> why) =>
        new() { Question = question, Answer = answer, Why = why };

    QuestionScore ScoreAnswer(EvaluationQuestion question, ScoredAnswer answer)
    {
        var evidence = question.Ev.Select(sources.Places).ToList();
        var places = evidence.SelectMany(list => list).ToList();
        var cited = evidence.Count(list => list.Any(place => answer.Citations.Any(place.IsCitedBy)));
        var loose = UnsupportedFigure(question, answer);
        List<string> why = [.. WhatTheTextLacks(question, answer), .. MissingLabels(question, answer)];
        if (places.Count > 0 && cited == 0)
        {
            why.Add("no citation on the evidence");
        }

        if (loose is not null)
        {
            why.Add($"figure {loose} stands in no citation");
        }

        return Of(question, answer, why) with
        {
            Cited = answer.Citations.Count,
            CitedOnEvidence = answer.Citations.Count(citation => places.Count == 0 || places.Exists(place => place.IsCitedBy(citation))),
            Evidence = places.Count > 0 ? evidence.Count : 0,
            EvidenceCited = cited,
            Misquoted = answer.Citations.Count(citation => sources.ByFile(citation.File)?.Says(citation.Quote, citation.Start, citation.End) is not true),
            UnsupportedFigure = loose is not null,
        };
    }

    static IEnumerable<string> WhatTheTextLacks(EvaluationQuestion question, ScoredAnswer answer)
    {
        var text = GoldText.Fold(answer.Text);
        if (answer.IsRefusal)
        {
            yield return "not found";
        }

        foreach (var group in question.Must.Where(group => !group.Any(word => text.Contains(GoldText.Fold(word), StringComparison.Ordinal))))
        {
            yield return "misses " + string.Join('/', group);
        }

        foreach (var word in question.Ban.Where(word => text.Contains(GoldText.Fold(word), StringComparison.Ordinal)))
        {
            yield return "says " + word;
        }

        if (text.Length > question.Maxlen)
        {
            yield return $"{text.Length} characters, at most {question.Maxlen}";
        }
    }

    static IEnumerable<string> MissingLabels(EvaluationQuestion question, ScoredAnswer answer)
    {
        var labels = GoldText.Fold(string.Join(' ', answer.Citations.Select(citation => $"{citation.Section} {citation.RevisionNote}")));
        return question.Label.Where(label => !labels.Contains(GoldText.Fold(label), StringComparison.Ordinal)).Select(label => "no citation labelled " + label);
    }

    /// <summary>The first number with a unit that stands in no quote, not in what was asked, and is not shown as computed.</summary>
    static string? UnsupportedFigure(EvaluationQuestion question, ScoredAnswer answer)
    {
        var quotes = GoldText.Fold(string.Join(' ', answer.Citations.Select(citation => citation.Quote)));
        var support = WithoutCommas(quotes + GoldText.Fold(string.Join(' ', [.. question.Turns, question.Q])));
        var derived = GoldText.Fold(answer.Derived);
        return NumberWithUnit().Matches(GoldText.Fold(answer.Text)).Select(match => match.Value)
            .FirstOrDefault(number => !support.Contains(WithoutCommas(number), StringComparison.Ordinal) && !derived.Contains(number, StringComparison.Ordinal));
    }

    static string WithoutCommas(string text) => text.Replace(",", "", StringComparison.Ordinal);

    static string Start(string text) => text.Length <= 60 ? text : text[..60];

    [GeneratedRegex(@"(?<![0-9.※§\[])[0-9]+(?:[.,][0-9]+)*(?=億|万|兆|円|件|倍|例|品目|年|月|日|%|課題)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberWithUnit();
}

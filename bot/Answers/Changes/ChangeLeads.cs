using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>決まったのですか, なぜですか: what the notes leave open is said in front of what they say.</summary>
internal static partial class ChangeLeads
{
    const int MostCited = 3;

    /// <summary>Whether the question wants to know if a change is certain; not which ones are.</summary>
    public static bool AsksWhetherDecided(Question question) =>
        Decided().IsMatch(question.Text) || (WillBe().IsMatch(question.Text) && !Which().IsMatch(question.Text));

    /// <summary>order: the words of a note.</summary>
    public static bool CallsDecided(string order) => Decision().IsMatch(order);

    /// <summary>互いに両立しますか</summary>
    public static bool AsksWhetherTogether(Question question) => Compatibility().IsMatch(question.Text);

    public static Answer Add(Draft draft, Question question, Answer answer)
    {
        if (answer is not { Kind: AnswerKind.Changes, Changes.Count: > 0 })
        {
            return answer;
        }

        return AsksWhetherDecided(question) && Status(draft, question, answer) is { } status ? status
            : question.Asks(Asked.Why) && NoReason(question, answer) is { } open ? open
            : AsksWhetherTogether(question) && Together(question, answer) is { } together ? together
            : answer;
    }

    /// <summary>Whether two of the changes want the same place; null where it is not plain.</summary>
    static Answer? Together(Question question, Answer answer)
    {
        if (answer.Changes.GroupBy(change => change.Operation.Note, StringComparer.Ordinal).Select(note => note.First()).ToList() is { Count: > 1 and <= MostCited } notes)
        {
            return notes.Select(change => change.Operation.Target).Distinct().Count() < notes.Count ? null
                : Before(question, answer, $"別の箇所（{string.Join('、', notes.Select(change => change.Operation.Target))}）を直すものです。", "They concern different places.", notes.Select(change => change.Citation));
        }

        var rivals = answer.Changes.Where(change => change.Operation.ExclusiveGroup is not null).GroupBy(change => change.Operation.ExclusiveGroup).FirstOrDefault(group => group.Count() > 1)?.ToList();
        return rivals is null ? null
            : Before(question, answer, $"同じ箇所（{string.Join('、', rivals.Select(change => change.Operation.Target).Distinct())}）についての案は互いに両立しません。", "Those that concern the same place exclude each other.", rivals.Select(change => change.Citation).Distinct());
    }

    /// <summary>Null where a note itself speaks of a decision.</summary>
    static Answer? Status(Draft draft, Question question, Answer answer)
    {
        if (answer.Changes.Any(change => CallsDecided(Order(draft, change))))
        {
            return null;
        }

        var states = answer.Changes.Select(change => change.Operation.Status).Distinct().OrderBy(state => state == OperationStatus.Applied).ThenBy(state => state).ToList();
        var japanese = states is [OperationStatus.Applied] ? "決定とは書かれていませんが、すでに本文に反映済みです。"
            : $"決定とは書かれていません（{string.Join('・', states.Select(ChangeWords.Japanese))}の段階です）。";
        var english = $"The notes do not call it decided ({string.Join(", ", states.Select(ChangeWords.English))}).";
        var cited = answer.Changes.Count <= MostCited ? answer.Changes.Select(change => change.Citation) : states.Select(state => answer.Changes.First(change => change.Operation.Status == state).Citation);
        return Before(question, answer, japanese, english, cited.Distinct());
    }

    /// <summary>Null where a note gives a reason, or words that may be one.</summary>
    static Answer? NoReason(Question question, Answer answer)
    {
        if (answer.Changes.Any(change => change.Operation.Reason is not null || Reason().IsMatch(Beside(answer, change))))
        {
            return null;
        }

        var label = answer.Changes.Select(change => change.Operation.Note).Distinct(StringComparer.Ordinal).ToList() is [var only] ? $"{only}の" : "";
        return Before(question, answer, $"{label}注記に理由は書かれていません。", "The note gives no reason.", answer.Changes.Take(MostCited).Select(change => change.Citation).Distinct());
    }

    static string Order(Draft draft, CitedChange change) => NormalizedText.Fold(change.Operation.Span.In(draft.Document.Text));

    /// <summary>What is cited for a change beside the new words, which may speak of reasons of their own.</summary>
    static string Beside(Answer answer, CitedChange change)
    {
        var cited = NormalizedText.Fold(string.Concat(answer.Citations.Where(citation => citation.Number == change.Citation).Select(citation => citation.Quote)));
        return change.Operation.NewText is { Length: > 0 } words ? cited.Replace(NormalizedText.Fold(words), "", StringComparison.Ordinal) : cited;
    }

    /// <summary>A sentence of the bot's own in front of what the notes say.</summary>
    public static Answer Before(Question question, Answer answer, string japanese, string english, IEnumerable<int> cited)
    {
        var text = question.Language == Language.Japanese ? japanese : english;
        return answer with
        {
            Text = $"{text}{Citing.MarksOf(cited.Order())}\n{answer.Text}",
            Derived = [.. answer.Derived, new Derived(text, [], question.Language == Language.Japanese ? "注記を読み合わせた" : "notes held against the question")],
        };
    }

    [GeneratedRegex(@"(?:決ま(?:っ|り)|(?:決定|確定)(?:し|さ|済|事項|です|でしょう|な|か|に|と))[^、。?？]{0,14}(?:か|の)(?=[、。?？]|$)|決まった[?？]|^(?!which|what|list)(?!.*\bnot (?:yet )?(?:decided|settled)).*\b(?:decided|settled)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Decided();

    /// <summary>§5の4.は削除されるのですか</summary>
    [GeneratedRegex("(?:削除|変更|追加|修正|移動|挿入|新設)(?:され|し|す)(?:る|ます|た|ました)(?:こと)?(?:に(?:なる|なります|なりました|なった))?(?:の|ん)?(?:です)?か[。?？]*$", RegexOptions.None, 1000)]
    private static partial Regex WillBe();

    [GeneratedRegex("何|なに|どこ|どれ|どの|どう|いつ|誰|だれ|なぜ|いくつ|どんな", RegexOptions.None, 1000)]
    private static partial Regex Which();

    [GeneratedRegex("(?<!未)決定|確定|決ま(?:っ|り)", RegexOptions.None, 1000)]
    private static partial Regex Decision();

    [GeneratedRegex("両立|同時に(?:成り立|採用|採)|\\bcompatible\\b|\\bboth be adopted\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Compatibility();

    [GeneratedRegex("理由|ため|ので|から|による", RegexOptions.None, 1000)]
    private static partial Regex Reason();
}

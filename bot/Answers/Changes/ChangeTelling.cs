using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>One change in a sentence. It quotes only words that stand in the cited note; the old/new table has the rest.</summary>
internal static class ChangeTelling
{
    const int LongestNote = 60;

    public static string Tell(Draft draft, DraftChange change, Language language, int longest)
    {
        var cited = NormalizedText.Fold(change.Span.In(draft.Document.Text));
        var told = change.Operation.IsTold;
        var words = new Words(Quoted(change.Operation.OldText, told ? null : cited, longest), Quoted(change.Operation.NewText, told ? null : cited, longest), change.Operation.Kind == OperationKind.Move ? draft.LeavesPart(change) : draft.IsPart(change));
        return language == Language.Japanese
            ? $"{Japanese(change, words)}{JapaneseState(change.Operation.Status)}{(change.Operation.Reason is { } reason ? $"。理由：「{reason}」" : "")}{(InNote(draft, change, words) is { } printed ? $"。注記：「{printed}」" : "")}"
            : $"{English(change, words)}{EnglishState(change.Operation.Status)}{(change.Operation.Reason is { } why ? $". Reason: 「{why}」" : "")}{(InNote(draft, change, words) is { } note ? $". Note: 「{note}」" : "")}";
    }

    /// <summary>＜２．予備灯をすでに追加＞: of what is in the text already the note itself says what it was, where it brings no words.</summary>
    static string? InNote(Draft draft, DraftChange change, Words words)
    {
        if (change.Operation.Status != OperationStatus.Applied || words is not { Old: null, New: null })
        {
            return null;
        }

        var printed = Printed(draft, change.Span);
        var (open, close) = (printed.IndexOf('＜', StringComparison.Ordinal), printed.LastIndexOf('＞'));
        return open >= 0 && close - open is > 1 and <= LongestNote ? printed[(open + 1)..close] : null;
    }

    /// <summary>As it stands in the draft, in one line.</summary>
    public static string Printed(Draft draft, SourceSpan span) =>
        string.Concat(span.In(draft.Document.Text).Split('\n').Select(line => line.Trim()));

    /// <summary>§2 ※1： in front of what the note says; nothing where the place that changes says it itself.</summary>
    public static string Lead(DraftChange change, Language language) =>
        change.Note.Label == change.Operation.Target ? "" : $"{change.Note.Label}{(language == Language.Japanese ? "：" : ": ")}";

    sealed record Words(string? Old, string? New, bool IsPart);

    static string Japanese(DraftChange change, Words words)
    {
        var (place, operation) = ($"{change.Place}{Written(change)}", change.Operation);
        return operation.Kind switch
        {
            OperationKind.Add => $"{place}に{Object(words.New, "文言")}を追加",
            OperationKind.Insert => $"{place}の次に{Object(words.New, "項目")}を挿入",
            OperationKind.Replace when words.New is null => $"{place}を変更",
            OperationKind.Replace => $"{place}{(words.IsPart ? "の一部" : "")}を{words.New}に変更",
            OperationKind.ReplacePhrase => $"{place}の{Object(words.Old, "語句")}を{Object(words.New, "別の語句")}に修正",
            OperationKind.Delete when words.Old is not null && words.IsPart => $"{place}の{words.Old}を削除",
            OperationKind.Delete => $"{place}{(words.IsPart ? "の一部" : "")}を{(IsWhole(change) ? "全面" : "")}削除",
            _ => $"{operation.From}{(words.IsPart ? "の一部" : "")}を{place}に移動{(words.New is null ? "" : $"：{words.New}")}",
        };
    }

    /// <summary>＜８．全面削除意見あり＞</summary>
    static bool IsWhole(DraftChange change) => change.Order.Contains("全面削除", StringComparison.Ordinal);

    static string English(DraftChange change, Words words)
    {
        var (place, operation) = ($"{change.Place}{Written(change)}", change.Operation);
        return operation.Kind switch
        {
            OperationKind.Add => $"adds {words.New ?? "words"} to {place}",
            OperationKind.Insert => $"inserts {words.New ?? "an item"} behind {place}",
            OperationKind.Replace when words.New is null => $"changes {place}",
            OperationKind.Replace => $"replaces {(words.IsPart ? "part of " : "")}{place} with {words.New}",
            OperationKind.ReplacePhrase => $"changes {words.Old ?? "words"} in {place} to {words.New ?? "other words"}",
            OperationKind.Delete when words.Old is not null && words.IsPart => $"deletes {words.Old} from {place}",
            OperationKind.Delete => $"deletes {(words.IsPart ? "part of " : "")}{place}{(IsWhole(change) ? " entirely (全面削除)" : "")}",
            _ => $"moves {(words.IsPart ? "part of " : "")}{operation.From} to {place}{(words.New is null ? "" : $": {words.New}")}",
        };
    }

    /// <summary>２．６）の末尾, ３．のなお書き: where the note says more than the label does.</summary>
    static string Written(DraftChange change) =>
        change.Operation.TargetAsWritten is { Length: > 0 } written && (!change.Operation.TargetExists || written.Count(Characters.IsKanji) > 1 || written.Contains("書き", StringComparison.Ordinal)) ? $"（「{change.Operation.TargetAsWritten}」）" : "";

    static string JapaneseState(OperationStatus status) => status switch
    {
        OperationStatus.Applied => "（すでに本文に反映済み）",
        OperationStatus.Opinion => "という意見（決定ではない）",
        OperationStatus.Alternative => "という改定案（別案、決定ではない）",
        _ => "（提案）",
    };

    static string EnglishState(OperationStatus status) => status switch
    {
        OperationStatus.Applied => " (already in the text)",
        OperationStatus.Opinion => " (an opinion, not decided)",
        OperationStatus.Alternative => " (an alternative wording, not decided)",
        _ => " (proposed)",
    };

    static string Object(string? quoted, string otherwise) => quoted ?? otherwise;

    /// <summary>The two sides of a table stand in what is cited, if not in one piece.</summary>
    static string? Quoted(string? words, string? cited, int longest)
    {
        var line = words?.Replace("\n", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(line) || cited?.Contains(NormalizedText.Fold(line), StringComparison.Ordinal) == false ? null
            : Quote(line, longest);
    }

    /// <summary>The words in their brackets, cut where they are too long to read.</summary>
    public static string Quote(string words, int longest) => words.Length <= longest ? $"「{words}」" : $"「{words[..longest]}…」";
}

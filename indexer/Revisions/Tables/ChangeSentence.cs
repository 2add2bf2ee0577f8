using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>One change in one sentence.</summary>
internal sealed record ChangeSentence(ChangeRow Row, string Japanese, string English)
{
    public static ChangeSentence Of(ChangeRow row)
    {
        var place = row.Target.Length > 0 ? row.Target : "場所の書かれていない箇所";
        var placeInEnglish = row.Target.Length > 0 ? row.Target : "a place that is not named";
        return new ChangeSentence(row, InJapanese(row, place) + JapaneseEnd(row), Ended(InEnglish(row, placeInEnglish), EnglishEnd(row)));
    }

    static string InJapanese(ChangeRow row, string place) => row.Kind switch
    {
        RowKind.Add when Given(row).Length == 0 => $"{place}を追加する",
        RowKind.Add => $"{place}に{Excerpt.Quoted(Given(row))}を追加する",
        RowKind.Insert when row.Operation is null => $"{place}として{Excerpt.Quoted(Given(row))}を加える",
        RowKind.Insert => $"{place}の次に{Excerpt.Quoted(Given(row))}を挿入する",
        RowKind.Replace when Taken(row).Length == 0 => $"{place}に{Excerpt.Quoted(Given(row))}を加える",
        RowKind.Replace when Given(row).Length == 0 => $"{place}から{Excerpt.Quoted(Taken(row))}を削る",
        RowKind.Replace or RowKind.ReplacePhrase => $"{place}の{Excerpt.Quoted(Taken(row))}を{Excerpt.Quoted(Given(row))}に改める",
        RowKind.Delete when row.New.Length == 0 && row.Old.Length > 0 => $"{place}（{Excerpt.Quoted(row.Old)}）を削除する",
        RowKind.Delete => $"{place}の{Excerpt.Quoted(Taken(row))}を削除する",
        RowKind.Move when row.Operation is null => $"{row.From}を{place}へ移す{(Changes(row) ? "（文言も変わる）" : "")}",
        RowKind.Move => $"{row.From}の{Excerpt.Quoted(Given(row))}を{place}へ移す",
        _ => $"{place}の表記（全角・半角など）だけを改める",
    };

    static string InEnglish(ChangeRow row, string place) => row.Kind switch
    {
        RowKind.Add when Given(row).Length == 0 => $"Adds {place}",
        RowKind.Add => $"Adds {Excerpt.QuotedInEnglish(Given(row))} to {place}",
        RowKind.Insert when row.Operation is null => $"Adds {place}: {Excerpt.QuotedInEnglish(Given(row))}",
        RowKind.Insert => $"Inserts {Excerpt.QuotedInEnglish(Given(row))} behind {place}",
        RowKind.Replace when Taken(row).Length == 0 => $"Adds {Excerpt.QuotedInEnglish(Given(row))} to {place}",
        RowKind.Replace when Given(row).Length == 0 => $"Takes {Excerpt.QuotedInEnglish(Taken(row))} out of {place}",
        RowKind.Replace or RowKind.ReplacePhrase => $"Changes {Excerpt.QuotedInEnglish(Taken(row))} in {place} to {Excerpt.QuotedInEnglish(Given(row))}",
        RowKind.Delete when row.New.Length == 0 && row.Old.Length > 0 => $"Deletes {place} ({Excerpt.QuotedInEnglish(row.Old)})",
        RowKind.Delete => $"Deletes {Excerpt.QuotedInEnglish(Taken(row))} from {place}",
        RowKind.Move when row.Operation is null => $"Moves {row.From} to {place}{(Changes(row) ? ", with changed words" : "")}",
        RowKind.Move => $"Moves {Excerpt.QuotedInEnglish(Given(row))} from {row.From} to {place}",
        _ => $"Changes only the notation (character widths) in {place}",
    };

    static string JapaneseEnd(ChangeRow row) => row.Status switch
    {
        OperationStatus.Opinion when row.IsTaken => "（意見を採用）。",
        OperationStatus.Alternative when row.IsTaken => "（別案を採用）。",
        OperationStatus.Applied => "（すでに本文に反映済み）。",
        OperationStatus.Opinion => "という意見がある（決定ではない）。",
        OperationStatus.Alternative => "という別案がある。",
        _ => "。",
    };

    static string EnglishEnd(ChangeRow row) => row.Status switch
    {
        OperationStatus.Opinion when row.IsTaken => " (an opinion, chosen here).",
        OperationStatus.Alternative when row.IsTaken => " (one of several wordings, chosen here).",
        OperationStatus.Applied => " (already in the text).",
        OperationStatus.Opinion => " — an opinion, not decided.",
        OperationStatus.Alternative => " — one of several wordings.",
        _ => ".",
    };

    /// <summary>A label may bring its own full stop: … from §4 5.</summary>
    static string Ended(string sentence, string end) => end == "." && sentence.EndsWith('.') ? sentence : sentence + end;

    static bool Changes(ChangeRow row) => row.Runs.Any(run => run.Kind is RunKind.Deleted or RunKind.Inserted);

    static string Taken(ChangeRow row) => row.Operation?.OldText ?? Joined(row, RunKind.Deleted, RunKind.MovedAway);

    static string Given(ChangeRow row) => row.Operation?.NewText ?? Joined(row, RunKind.Inserted, RunKind.MovedHere);

    static string Joined(ChangeRow row, RunKind kind, RunKind moved) =>
        string.Join('…', row.Runs.Where(run => run.Kind == kind || run.Kind == moved).Select(run => run.Text));
}

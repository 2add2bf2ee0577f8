using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Instructions that no form reads are told as they are printed: ＜２．に慎重意見あり＞ changes no word, but somebody said it.</summary>
internal static class UnreadInstructions
{
    const int Longest = 120;

    public static bool Are(RevisionNote note) => note.Unread.Count > 0;

    /// <summary>Lines behind those of the changes; none where all was read.</summary>
    public static IReadOnlyList<string> Lines(Draft draft, IEnumerable<RevisionNote> notes, Citing citing, Language language)
    {
        var lines = notes.SelectMany(note => note.Unread.Distinct().Select(span => Line(draft, note, span, citing, language))).ToList();
        return lines.Count == 0 ? [] : [language == Language.Japanese ? "読み取れない指示（原文のまま）：" : "Instructions that could not be read, as printed:", .. lines];
    }

    static string Line(Draft draft, RevisionNote note, SourceSpan span, Citing citing, Language language)
    {
        var number = citing.Add(draft.Document, span, note.Section, note.Sign);
        return $"{note.Label}{(language == Language.Japanese ? "：" : ": ")}{ChangeTelling.Quote(ChangeTelling.Printed(draft, span), Longest)}[{number}]";
    }
}

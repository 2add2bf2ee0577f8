using System.Globalization;
using System.Text;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>ask --explain: how a question was read and what was weighed, for whoever asks why an answer came out as it did.</summary>
internal static class Explanation
{
    const int Shown = 6;

    public static string Write(Question question, IReadOnlyList<Evidence> evidence)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"asked: {question.Asked}; years: {string.Join(',', question.Years)}; places: {string.Join(',', question.Places.Sections)} {question.Places.Path} {string.Join(',', question.Places.Notes.Select(note => $"※{note}"))}; documents: {string.Join(',', question.Documents)}; ordinals: {string.Join(',', question.Ordinals)}\n");
        text.Append(CultureInfo.InvariantCulture, $"subject: {string.Join(" | ", question.Subject.Select(word => word.Others.Count == 0 ? word.Text : $"{word.Text} (= {string.Join(", ", word.Others.Take(8))})"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"everyday words: {string.Join(" | ", question.Meant.Where(word => word.IsIdea).Select(word => $"{word.Text} (~ {string.Join(", ", word.Related.Take(8))})"))}\n");
        foreach (var one in evidence.Take(Shown))
        {
            text.Append(CultureInfo.InvariantCulture, $"{one.Score:0.00} coverage {one.Coverage:0.00} own {one.Own:0.00} missing [{string.Join(' ', one.Missing.Select(word => word.Text))}] {one.Statement.Document.Info.Id} {one.Statement.Section.Label}: {one.Statement.Text}\n");
        }

        return text.ToString();
    }
}

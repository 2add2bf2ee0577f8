using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>How the questions that are offered are worded.</summary>
internal sealed record NextWords(bool Japanese)
{
    public string OldAndNew(RevisionNote note)
    {
        var place = note.Sign is null ? note.Section : note.Section.Length == 0 ? note.Sign : $"{note.Section}の{note.Sign}";
        return Japanese ? $"{place}の新旧対照表は？" : $"Show the old and new text of {place.Replace("の", " ", StringComparison.Ordinal)}.";
    }

    public string Budget(string label, int year) =>
        Japanese ? $"{label}の{new FiscalYear(year).Japanese}の予算額は？" : $"What is the budget of {label} in fiscal {year}?";

    public string Place(Section section) =>
        Japanese ? $"「{section.Heading?.Trim()}」には何が書かれていますか？" : $"What does {section.Label} say?";

    public string Opinions(string title) =>
        Japanese ? $"「{title}」で、意見にとどまる修正はどれですか？" : $"Which changes in “{title}” are only opinions?";

    public string Discrepancies(string title) =>
        Japanese ? $"「{title}」の注記と本文に食い違いはありますか？" : $"Are there discrepancies in “{title}”?";
}

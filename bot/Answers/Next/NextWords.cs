using PolicyBot.Bot.Answers.Figures;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Next;

/// <summary>How the questions that are offered are worded.</summary>
internal sealed record NextWords(bool Japanese)
{
    const int ShortestTopic = 3;
    const int LongestTopic = 20;

    public string OldAndNew(RevisionNote note)
    {
        var place = note.Sign is null ? note.Section : note.Section.Length == 0 ? note.Sign : $"{note.Section}の{note.Sign}";
        return Japanese ? $"{place}の新旧対照表は？" : $"Show the old and new text of {place.Replace("の", " ", StringComparison.Ordinal)}.";
    }

    public string Budget(string label, int year) =>
        Japanese ? $"{label}の{new FiscalYear(year).Japanese}の予算額は？" : $"What is the budget of {label} in fiscal {year}?";

    /// <summary>Its measure and its year: 浮標の更新の令和6年度の補正予算額はいくらですか？</summary>
    public string Figure(Figure figure)
    {
        var year = figure.FiscalYear is { } own ? Japanese ? $"{new FiscalYear(own).Japanese}の" : $" in fiscal {own}" : "";
        var isTarget = figure.Measure == FigureMeasure.Target;
        return figure.Measure is FigureMeasure.Target or FigureMeasure.Actual or FigureMeasure.ActualOfYear
            ? Japanese ? $"{figure.Label}の{(isTarget ? "目標" : "実績")}はいくつですか？" : $"What is the {(isTarget ? "target" : "actual number")} of {figure.Label}?"
            : Japanese ? $"{figure.Label}の{year}{FigureNames.Japanese(figure)}はいくらですか？" : $"What is the {FigureNames.English(figure)} of {figure.Label}{year}?";
    }

    /// <summary>By its label alone a place would be looked for in the document that was spoken of before.</summary>
    public string Place(Section section, string title) =>
        Japanese ? $"「{section.Heading?.Trim()}」には何が書かれていますか？" : $"What does {section.Label} of {title} say?";

    /// <summary>In English a place is called by its label, which must be no cut heading.</summary>
    public bool CanName(Section section) => Japanese || !section.Label.Contains('…', StringComparison.Ordinal);

    public string Response(string label) => Japanese ? $"{label}の対応案は何ですか？" : $"What is the response to {label}?";

    public string Issue(string label) => Japanese ? $"{label}はどのような論点ですか？" : $"What is {label} about?";

    public string Documents(string topic) => Japanese ? $"「{topic}」について書かれている資料はどれですか？" : $"Which documents mention {topic}?";

    public string Overview(string title) => Japanese ? $"「{title}」の概要は？" : $"Summarize “{title}”.";

    public string Opinions(string title) =>
        Japanese ? $"「{title}」で、意見にとどまる修正はどれですか？" : $"Which changes in “{title}” are only opinions?";

    public string Discrepancies(string title) =>
        Japanese ? $"「{title}」の注記と本文に食い違いはありますか？" : $"Are there discrepancies in “{title}”?";

    /// <summary>What was asked about, as far as the passage says it.</summary>
    public static string? TopicOf(Question question, Citation cited)
    {
        var quote = NormalizedText.Fold(cited.Quote);
        return question.Subject.Where(word => word is { IsWeak: false, IsHint: false, IsIdea: false, Text.Length: >= ShortestTopic and <= LongestTopic } && quote.Contains(word.Text, StringComparison.Ordinal))
            .MaxBy(word => word.Text.Length) is { } topic ? question.AsTyped(topic).TrimEnd('等') : null;
    }
}

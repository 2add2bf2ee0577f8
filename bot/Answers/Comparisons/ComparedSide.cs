using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers.Comparisons;

/// <summary>One of two documents, and what it says; nothing where no sentence of it was found.</summary>
internal sealed record ComparedSide(MeantDocument Document, IReadOnlyList<Statement> Said)
{
    const string Silent = "（もう一方の資料には、これについての文が見つかりません）";
    const string EnglishSilent = "(no sentence on this was found in the other document)";

    public static Answer? Compose(Question question, IReadOnlyList<ComparedSide> sides)
    {
        var japanese = question.Language == Language.Japanese;
        var told = sides.Where(side => side.Said.Count > 0).OrderBy(side => side.Date, StringComparer.Ordinal).ToList();
        var citing = new Citing();
        var lines = told.Select(side => $"・{side.Name}：{string.Concat(side.Said.Select(one => $"{one.Text}[{citing.Add(one.Document, one.Span, one.Section.Label)}]"))}").ToList();
        return told.Count == 0 ? null : new Answer
        {
            Kind = AnswerKind.Comparison,
            Language = question.Language,
            Text = string.Join('\n', told.Count < sides.Count ? lines.Append(japanese ? Silent : EnglishSilent) : lines),
            Citations = citing.All,
            Derived = [.. told.Select(side => side.NameRead(japanese))],
        };
    }

    string Date => Document.Excerpt?.DateText ?? Document.Info.DateText ?? "9";

    string Name => Document.Excerpt is { } excerpt ? $"{excerpt.Title}（{excerpt.Date.Written}）" : $"{Document.Info.Title}{(Document.Info.DateText is { } date ? $"（{date}）" : "")}";

    Derived NameRead(bool japanese) =>
        Document.Excerpt is { } excerpt ? new Derived(Name, [], japanese ? $"見出し「{excerpt.Title}」「{excerpt.Given}」から" : $"the heading “{excerpt.Title}” “{excerpt.Given}”")
        : new Derived(Name, [], japanese ? "目録の題名と日付" : "title and date of the catalogue");
}

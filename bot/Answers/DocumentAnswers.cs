using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>Which documents speak of something, and what each says: oldest first, one sentence a document.</summary>
internal sealed class DocumentAnswers(Archive archive, EvidenceFinder finder)
{
    const double SaysIt = 0.9;
    const int MostDocuments = 8;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var comparing = question.Documents.Count > 1;
        if ((!question.Asks(Asked.Documents) && !comparing) || question.Subject.Count == 0)
        {
            return null;
        }

        var found = new List<Evidence>();
        foreach (var info in archive.Catalog.Where(info => !comparing || question.Documents.Contains(info.Id)))
        {
            var evidence = await finder.FindAsync(question with { Documents = [info.Id] }, cancellation);
            if (evidence.FirstOrDefault(one => one.Own >= SaysIt && !one.Statement.IsHeading) is { } best)
            {
                found.Add(best);
            }
        }

        return found.Count == 0 ? null : Compose(question, found);
    }

    static Answer Compose(Question question, List<Evidence> found)
    {
        var citing = new Citing();
        var japanese = question.Language == Language.Japanese;
        var lines = found.Take(MostDocuments).Select(one =>
        {
            var info = one.Statement.Document.Info;
            var number = citing.Add(one.Statement.Document, one.Statement.Span, one.Statement.Section.Label);
            return $"・{info.Title}{Dated(info)}：{one.Statement.Text}[{number}]";
        }).ToList();
        var subject = string.Join(japanese ? "・" : ", ", question.Subject.Select(word => word.Text));
        var head = japanese ? $"「{subject}」について書かれている資料は{found.Count}件です。" : $"{found.Count} document(s) speak of “{subject}”.";
        return new Answer
        {
            Kind = AnswerKind.Comparison,
            Language = question.Language,
            Text = $"{head}\n{string.Join('\n', lines)}",
            Citations = citing.All,
            Derived = [new Derived(head, [found.Count], japanese ? "資料を数えた" : "documents counted")],
        };
    }

    static string Dated(DocumentInfo info) => info.DateText is { } date ? $"（{date}）" : "";
}

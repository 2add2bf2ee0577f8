using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>Which documents speak of something, and what each says: oldest first, a sentence or two of each.</summary>
internal sealed partial class DocumentAnswers(Archive archive, EvidenceFinder finder)
{
    /// <summary>Its words, or other words for them (SubjectMatch), whole.</summary>
    const double SaysIt = 0.86;

    /// <summary>灯火補助: every part of a compound that is no name, 灯火への補助.</summary>
    const double SaysParts = 0.85;
    const double UnderHeading = 0.95;
    const int MostOfOne = 2;
    const int MostShown = 12;

    readonly LikelyDocuments _likely = new(archive);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var comparing = question.Documents.Count > 1;
        if ((!question.Asks(Asked.Documents) && !comparing && !AsksEach(question)) || question.Subject.Count == 0)
        {
            return null;
        }

        List<DocumentInfo> asked = [.. archive.Catalog.Where(info => !comparing || question.Documents.Contains(info.Id))];
        var likely = await _likely.AmongAsync(asked, question, EvidenceFinder.Kinds, cancellation);
        var found = new List<Evidence>();

        // 灯火の色について、議事概要と方針でそれぞれどう: the other words name documents.
        var topic = AsksEach(question) ? HeadWord.TopicOf(question) : null;
        foreach (var info in asked.Where(likely.Contains))
        {
            var evidence = await finder.FindAsync(question with { Documents = [info.Id] }, cancellation);
            var sentences = evidence.Where(one => !one.Statement.IsHeading).DistinctBy(one => one.Statement.Folded).ToList();
            var speaking = sentences.FindAll(one => (topic is null ? one.Own : SubjectMatch.Of(topic, one.Statement.Folded)) >= SaysIt);
            speaking = speaking.Count == 0 && topic is null ? [.. sentences.Where(one => Speaks(one.Statement, question)).Take(1)] : speaking;
            found.AddRange(speaking.Take(MostOfOne).OrderBy(one => one.Statement.Span.Start));
        }

        return found.Count == 0 ? null : Compose(question, found, comparing ? asked.Count : 0, likely.Count == asked.Count);
    }

    /// <summary>Of each thing that is asked about, itself or by the heading that it stands under.</summary>
    static bool Speaks(Statement statement, Question question) =>
        question.Subject.Any(word => !word.IsWeak) && question.Subject.All(word => word.IsWeak || Says(statement, word));

    static bool Says(Statement statement, SubjectWord word) =>
        Math.Max(SubjectMatch.Of(word, statement.Folded), UnderHeading * SubjectMatch.Of(word, statement.Heading)) >= (Names.Are(word) ? SaysIt : SaysParts);

    /// <summary>議事概要と対応表ではそれぞれどう: several are meant, though not all are called by their names.</summary>
    static bool AsksEach(Question question) => Each().IsMatch(question.Text);

    [GeneratedRegex("(?:と|、|及び|および)[^、。]{2,24}?(?:では|に|は|で)?(?:、)?それぞれ(?:で|に|は)?(?:どう|何|どの|どん|いか)|(?:と|、)[^、。]{2,24}を並べて", RegexOptions.None, 1000)]
    private static partial Regex Each();

    /// <summary>Where not every document was read, or not every one is shown, there may be more; of those named some may not speak of it in so many words.</summary>
    static Answer Compose(Question question, List<Evidence> found, int named, bool readAll)
    {
        var citing = new Citing();
        var japanese = question.Language == Language.Japanese;
        var byDocument = found.Take(MostShown).GroupBy(one => one.Statement.Document.Info).ToList();
        var lines = byDocument.Select(own => $"・{own.Key.Title}{Dated(own.Key)}：{string.Concat(own.Select(one => Cited(citing, one.Statement)))}").ToList();
        var subject = string.Join(japanese ? "・" : ", ", Said(question, found).Select(question.AsTyped));
        var head = named > byDocument.Count
            ? japanese ? $"「{subject}」についての文が見つかった資料は{byDocument.Count}件です。" : $"A sentence on “{subject}” was found in {byDocument.Count} document(s)."
            : readAll && found.Count <= MostShown
            ? japanese ? $"「{subject}」について書かれている資料は{byDocument.Count}件です。" : $"{byDocument.Count} document(s) speak of “{subject}”."
            : japanese ? $"「{subject}」について書かれている資料のうち{byDocument.Count}件を示します。" : $"{byDocument.Count} of the documents that speak of “{subject}”:";
        return new Answer
        {
            Kind = AnswerKind.Comparison,
            Language = question.Language,
            Text = $"{head}\n{string.Join('\n', lines)}",
            Citations = citing.All,
            Derived = [new Derived(head, [byDocument.Count], japanese ? "資料を数えた" : "documents counted"),
                .. byDocument.Select(own => new Derived($"{own.Key.Title}{Dated(own.Key)}", [], japanese ? "目録の題名と日付" : "title and date of the catalogue"))],
        };
    }

    /// <summary>What all of them speak of: 比べて and “first” are words of the question alone.</summary>
    static List<SubjectWord> Said(Question question, List<Evidence> found) =>
        question.Subject.Where(word => !word.IsWeak && found.TrueForAll(one => SubjectMatch.Of(word, one.Statement.Folded) >= SaysIt)).ToList() is { Count: > 0 } said
            ? said : [.. question.Subject.Where(word => !word.IsWeak).DefaultIfEmpty(question.Subject[0])];

    static string Cited(Citing citing, Statement statement) =>
        $"{statement.Text}[{citing.Add(statement.Document, statement.Span, statement.Section.Label)}]";

    static string Dated(DocumentInfo info) => info.DateText is { } date ? $"（{date}）" : "";
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>柳生委員は何と言いましたか; …を述べたのは誰ですか: from the minutes, with the speaker; who said nothing is told so.</summary>
internal sealed partial class SpeechAnswers(Archive archive)
{
    const int MostShown = 12;
    const double FromTopic = 0.8;
    const double About = 0.45;
    const double Sure = 0.6;
    const double Same = 0.05;

    static readonly PassageKind[] Kinds = [PassageKind.Body, PassageKind.Attendee];

    readonly PerDocument<IReadOnlyList<Speech>> _speeches = new(SpeechReader.Read);
    readonly LikelyDocuments _likely = new(archive);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (!Says().IsMatch(question.Text) || question.Asks(Asked.Change | Asked.HowMuch))
        {
            return null;
        }

        var asked = NormalizedText.Fold(question.Text);
        List<DocumentInfo> meetings = [.. archive.Catalog.Where(info => question.MayMean(info)
            && question.Ordinals.All(ordinal => archive.NamesOf(info).Contains(ordinal, StringComparison.Ordinal)))];
        foreach (var info in await _likely.AmongAsync(meetings, question, Kinds, cancellation))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document && Of(question, asked, document, archive.NamesOf(info)) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    Answer? Of(Question question, string asked, PolicyDocument document, string names)
    {
        var speeches = _speeches.Of(document);
        if (speeches.Count == 0)
        {
            return null;
        }

        var own = speeches.Where(speech => PersonNames.Calls(asked, speech.Family) || asked.Contains(NormalizedText.Fold(speech.Speaker), StringComparison.Ordinal)).ToList();
        var listed = document.Attendees.Where(person => IsCalled(asked, person)).ToList();
        own = own.Count > 0 ? own : [.. speeches.Where(speech => listed.Exists(person => PersonNames.FamiliesOf(person.Name).Contains(speech.Family)))];
        var content = Content(question, names, own.Count > 0 ? own[0].Family : listed.SelectMany(person => PersonNames.FamiliesOf(person.Name)).FirstOrDefault());
        content = Readable(content, own);
        return own.Count > 0 ? OfPerson(question, own, content)
            : listed.Count > 0 ? Silent(question, document, listed[0])
            : question.Asks(Asked.Who) && content.Count > 0 ? Compose(question, Best(speeches, content, Sure)) : null;
    }

    static bool IsCalled(string asked, Attendee person) =>
        (person.Name.Length > 2 && asked.Contains(NormalizedText.Fold(person.Name), StringComparison.Ordinal)) || PersonNames.FamiliesOf(person.Name).Any(family => PersonNames.Calls(asked, family));

    /// <summary>What was spoken of, without the speaker, the meeting and the words for speaking.</summary>
    static List<SubjectWord> Content(Question question, string names, string? family) =>
        [.. question.Subject.Where(word => !word.IsWeak && !word.IsHint && !Says().IsMatch(word.Text) && !names.Contains(word.Text, StringComparison.Ordinal)
            && (family is null || !word.Text.Contains(NormalizedText.Fold(family), StringComparison.Ordinal)))];

    /// <summary>Latin words that the statements do not have are the question's own language, where other words are left.</summary>
    static List<SubjectWord> Readable(List<SubjectWord> content, List<Speech> own) =>
        content.Exists(word => !IsLatin(word)) ? content.FindAll(word => !IsLatin(word) || own.Exists(speech => SubjectMatch.Of(word, NormalizedText.Fold(speech.Text)) > 0)) : content;

    static bool IsLatin(SubjectWord word) => word.Text.All(char.IsAscii);

    static Answer? OfPerson(Question question, List<Speech> own, List<SubjectWord> content) =>
        content.Count == 0 ? Compose(question, own)
        : Best(own, content, About) is { Count: > 0 } about ? question.Asks(Asked.List) && about[0].Cover < Sure ? Compose(question, own) : Compose(question, about)
        : question.Asks(Asked.List) ? Compose(question, own) : null;

    static List<(Speech Speech, double Cover)> Ranked(IEnumerable<Speech> speeches, List<SubjectWord> content) =>
        [.. speeches.Select(speech => (speech, Cover: content.Average(word => Math.Max(SubjectMatch.Of(word, NormalizedText.Fold(speech.Text)), FromTopic * SubjectMatch.Of(word, speech.Topic)))))
            .OrderByDescending(one => one.Cover).ThenBy(one => one.speech.Span.Start)];

    static List<(Speech Speech, double Cover)> Best(IEnumerable<Speech> speeches, List<SubjectWord> content, double least)
    {
        var ranked = Ranked(speeches, content);
        return [.. ranked.Where(one => one.Cover >= least && one.Cover >= ranked[0].Cover - Same)];
    }

    static Answer? Compose(Question question, List<(Speech Speech, double Cover)> best) => best.Count == 0 ? null : Compose(question, best.ConvertAll(one => one.Speech));

    static Answer Compose(Question question, List<Speech> speeches)
    {
        var lines = new QuotedLines(question);
        var answer = lines.Answer(speeches.OrderBy(speech => speech.Span.Start).Take(MostShown).Select(speech => lines.Of(speech.Document, speech.Span, speech.Section.Label, speech.Text)));
        return speeches.Count > MostShown ? Partial.OfList(answer) : answer;
    }

    static Answer Silent(Question question, PolicyDocument document, Attendee person) => Refusals.Because(
        question,
        $"「{document.Info.Title}」に{person.Name}{(person.IsAbsent ? "（欠席）" : "")}の発言は書かれていません。",
        $"“{document.Info.Title}” records no statement by {person.Name}{(person.IsAbsent ? ", who was absent" : "")}.",
        [Citing.Of(document, person.Span, Places.At(document, person.Span))]);

    [GeneratedRegex("述べ|言い|言っ|言わ|答え|考え|見解|賛成|反対|何と(?:し|い)|話し|話さ|発言|意見|指摘|主張|提案|コメント|求め|要望|懸念|紹介し|紹介は|報告し|説明し|説明は|訴え|によると|によれば|\\b(?:says?|said|stated?|suggest(?:s|ed)?|opinions?|remark(?:s|ed)?|propos(?:e|es|ed)|comment(?:s|ed)?|mention(?:s|ed)?|according to)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Says();
}

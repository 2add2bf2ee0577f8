using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>What a draft's revision notes ask for: one note, one place, one part, one kind, or all of it.</summary>
internal sealed partial class ChangeAnswers(Archive archive)
{
    static readonly PassageKind[] Kinds = [PassageKind.Operation, PassageKind.Note];

    /// <summary>Small, so that of every draft one is kept, whichever are read just now.</summary>
    readonly ConcurrentDictionary<string, DraftOutline> _outlines = new(StringComparer.Ordinal);
    readonly LikelyDocuments _likely = new(archive);

    /// <summary>削除の意見を出したのは誰: notes do not say whose they are.</summary>
    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation) =>
        await FromDraftsAsync(question, cancellation) is var answer && answer is { Kind: AnswerKind.Changes } && AuthorAsked().IsMatch(question.Text)
            ? Refusals.Because(question, "その修正や意見がだれによるものかは、注記に書かれていません。", "The notes do not say whose change or opinion it is.", [.. answer.Citations.Take(1)])
            : answer;

    [GeneratedRegex("(?:誰|だれ|どなた|どこ|どの(?:省|委員|機関))(?:が|から|による|によって)[^、。]{0,12}(?:提案し|提出|意見を|主張|求め(?:た|ま))|(?:意見|提案|修正案?)(?:を(?:出|し|提出し|行っ)[^、。]{0,4}(?:のは|人は|委員は))(?:誰|だれ|どなた|どこ)|(?:誰|だれ|どなた)の(?:意見|提案)|\\bwho (?:submitted|proposed|made|gave|raised|suggested|expressed)\\b|\\bwhose (?:opinion|proposal)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AuthorAsked();

    async Task<Answer?> FromDraftsAsync(Question question, CancellationToken cancellation)
    {
        if (ChangeKinds.RestOf(question) is not null && question.Before is { } before)
        {
            // Only what was a list of changes has a rest of them; the words of that question are of the list.
            return await FromDraftsAsync(before, cancellation) is { Kind: AnswerKind.Changes } ? await ToldAsync(question with { Asked = question.Asked | Asked.Change, Subject = [] }, cancellation) : null;
        }

        return await ToldAsync(question, cancellation);
    }

    async Task<Answer?> ToldAsync(Question question, CancellationToken cancellation)
    {
        // §1の1.はどう直る？ 3.は？: the same is asked of another place.
        if (question.Before is { } before && NextPlaces.AreAsked(question.Text) && ChangeCues.Hint(before))
        {
            question = question with { Asked = question.Asked | Asked.Change };
        }

        if (!ChangeCues.Name(question) && !ChangeCues.Hint(question))
        {
            return null;
        }

        var drafts = await DraftsAsync(question, cancellation);
        return drafts.Count > LikelyDocuments.Most
            ? ChangeCues.Name(question) ? WhichDraft(question, await _likely.AmongAsync(drafts, question, Kinds, cancellation)) : null
            : await ReadAsync(drafts, cancellation) switch
            {
                [] => null,
                [var draft] => DraftAnswers.AnswerFrom(question with { Places = new DraftPlaces(question).In(draft), Subject = WithoutName(question, draft) }, draft),
                var several => OfSeveral(question, several),
            };
    }

    async Task<List<Draft>> ReadAsync(IReadOnlyList<DocumentInfo> infos, CancellationToken cancellation)
    {
        var drafts = new List<Draft>();
        foreach (var info in infos)
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document)
            {
                drafts.Add(Draft.Of(document));
            }
        }

        return drafts;
    }

    /// <summary>Where only one of them has what is asked for, that one is meant.</summary>
    static Answer? OfSeveral(Question question, List<Draft> drafts)
    {
        var asked = drafts.ConvertAll(draft => (Draft: draft, Question: question with { Places = new DraftPlaces(question).In(draft), Subject = WithoutNames(question, draft, drafts) }));
        if (asked.Select(one => FindingTexts.Answer(one.Draft, one.Question) ?? PointedChanges.Answer(one.Question, one.Draft)).OfType<Answer>().ToList() is [var finding])
        {
            return finding;
        }

        var answers = asked.Select(one => (one.Draft, Answer: DraftAnswers.AnswerFrom(one.Question, one.Draft))).Where(one => one.Answer is not null).ToList();
        return answers.Where(one => one.Answer?.Kind == AnswerKind.Changes).ToList() switch
        {
            [var only] => only.Answer,
            [] => answers.Find(one => one.Answer?.Kind == AnswerKind.NotFound).Answer,
            var several when Named(question, [.. several.Select(one => one.Draft)]) is { } named => several.Find(one => one.Draft == named).Answer,
            _ => ChangeCues.Name(question) ? WhichDraft(question, [.. drafts.Select(draft => draft.Document.Info)]) : null,
        };
    }

    /// <summary>離島航路の座長案で…: its title is not what is asked about.</summary>
    static IReadOnlyList<SubjectWord> WithoutName(Question question, Draft draft) =>
        [.. question.Subject.Where(word => word.Text.Length < 2 || !draft.Front.Contains(word.Text.Length > 2 ? word.Text.TrimEnd('案') : word.Text, StringComparison.Ordinal))];

    /// <summary>What names this draft and not another is not what is asked about.</summary>
    static IReadOnlyList<SubjectWord> WithoutNames(Question question, Draft draft, List<Draft> drafts) =>
        [.. question.Subject.Where(word => word.Text.Length < 2 || !draft.Front.Contains(word.Text, StringComparison.Ordinal) || drafts.TrueForAll(other => other.Front.Contains(word.Text, StringComparison.Ordinal)))];

    /// <summary>委員長私案 stands on the title page of one of them only.</summary>
    static Draft? Named(Question question, List<Draft> drafts)
    {
        var words = question.Subject.Select(word => word.Text).Where(word => word.Length > 2).ToList();
        var named = drafts.ConvertAll(draft => (draft, Words: words.Count(word => draft.Front.Contains(word, StringComparison.Ordinal))));
        var most = named.Max(one => one.Words);
        return most > 0 && named.Count(one => one.Words == most) == 1 ? named.Find(one => one.Words == most).draft : null;
    }

    /// <summary>The drafts that a question may mean: of several those that have the places it names, where any has.</summary>
    async Task<IReadOnlyList<DocumentInfo>> DraftsAsync(Question question, CancellationToken cancellation)
    {
        var drafts = (await archive.HavingAsync(PassageKind.Operation, cancellation)).Where(question.MayMean).ToList();
        var places = new DraftPlaces(question);
        if (drafts.Count < 2 || !places.AreNamed)
        {
            return drafts;
        }

        var withPlaces = new List<DocumentInfo>();
        foreach (var info in drafts)
        {
            if (await OutlineAsync(info, cancellation) is { } outline && places.StandIn(outline))
            {
                withPlaces.Add(info);
            }
        }

        return withPlaces.Count > 0 ? withPlaces : drafts;
    }

    async ValueTask<DraftOutline?> OutlineAsync(DocumentInfo info, CancellationToken cancellation)
    {
        if (!_outlines.TryGetValue(info.Id, out var outline) && await archive.DocumentAsync(info.Id, cancellation) is { } document)
        {
            _outlines[info.Id] = outline = Draft.Of(document).Outline;
        }

        return outline;
    }

    static Answer WhichDraft(Question question, IReadOnlyList<DocumentInfo> drafts) => SmallTalk.Clarify(
        question,
        "修正の注記がある資料が複数あります。どの資料についてですか。",
        "Several documents have revision notes. Which one do you mean?",
        [.. drafts.Select(draft => draft.Title).Distinct(StringComparer.Ordinal).Take(3).Select(title => question.Language == Language.Japanese ? $"「{title}」について：{question.Text}" : $"In “{title}”: {question.Text}")]);
}

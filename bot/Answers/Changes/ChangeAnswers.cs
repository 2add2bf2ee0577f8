using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

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
                [var draft] => AnswerFrom(question with { Places = new DraftPlaces(question).In(draft), Subject = WithoutName(question, draft) }, draft),
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
        if (asked.Select(one => FindingTexts.Answer(one.Draft, one.Question) ?? Pointed(one.Question, one.Draft)).OfType<Answer>().ToList() is [var finding])
        {
            return finding;
        }

        var answers = asked.Select(one => (one.Draft, Answer: AnswerFrom(one.Question, one.Draft))).Where(one => one.Answer is not null).ToList();
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

    public static bool IsAsked(Question question, RevisionNote note) =>
        (question.Places.Sections.Count == 0 || question.Places.Sections.Any(section => SamePlace(note.Section, section) || (note.Kind == RevisionNoteKind.Comment && SamePlace(note.Operations[0].TargetAsWritten, section))))
        && (question.Places.Notes.Count == 0 || question.Places.Notes.Contains(note.Number));

    static List<DraftChange> AskedOf(Question question, Draft draft) =>
        [.. draft.Changes.Where(change => IsAsked(question, change.Note)
            || (question.Places.Notes.Count == 0 && question.Places.Sections.Any(section => draft.ChangesIn(section, change))))];

    /// <summary>The drafts that a question may mean: of several those that have the places it names, where any has.</summary>
    async Task<IReadOnlyList<DocumentInfo>> DraftsAsync(Question question, CancellationToken cancellation)
    {
        var drafts = (await archive.HavingAsync(PassageKind.Operation, cancellation)).Where(info => question.Documents.Count == 0 || question.Documents.Contains(info.Id)).ToList();
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

    static Answer WhichDraft(Question question, IReadOnlyList<DocumentInfo> drafts) => new()
    {
        Kind = AnswerKind.Clarify,
        Language = question.Language,
        Text = question.Language == Language.Japanese ? "修正の注記がある資料が複数あります。どの資料についてですか。" : "Several documents have revision notes. Which one do you mean?",
        Suggestions = [.. drafts.Select(draft => draft.Title).Distinct(StringComparer.Ordinal).Take(3).Select(title => question.Language == Language.Japanese
            ? $"「{title}」について：{question.Text}"
            : $"In “{title}”: {question.Text}")],
    };

    /// <summary>A question that only hints at a change is answered where it means one that the draft has.</summary>
    static Answer? AnswerFrom(Question question, Draft draft)
    {
        if (PathAlone.In(question) is { } path && PathAlone.Parts(draft, path) is { Count: > 0 } parts)
        {
            return parts is [var part] ? Answer(question with { Places = new QuestionPlaces([part], [], path) }, draft) : PathAlone.Which(question, path, parts);
        }

        if (ChangeCues.Name(question) || question.Places.Sections.Any(draft.IsArticle))
        {
            return Answer(question, draft);
        }

        if (FindingTexts.Answer(draft, question) is { } finding)
        {
            return finding;
        }

        var pointed = Pointed(question, draft);
        if (pointed is not null || ChangeCues.AsksDecision(question))
        {
            return pointed;
        }

        var kinds = ChangeKinds.Read(question.Text);
        var least = kinds.States.Contains(OperationStatus.Alternative) ? Likely : Surely;
        return kinds is { Kinds.Count: 0, States.Count: 0, FromComments: false } || Several(question, draft, OfPlace(question, draft, AskedOf(question, draft)), kinds, new ChangeTexts(question.Language), least) is not { Kind: AnswerKind.Changes } answer
            ? null : answer;
    }

    const double Likely = 0.5;
    const double Surely = 0.75;

    static Answer? Answer(Question question, Draft draft)
    {
        var words = new ChangeTexts(question.Language);
        if (NoSuchPlace(question, draft) is { } refusal)
        {
            return refusal;
        }

        var kinds = ChangeKinds.Read(question.Text);
        var inScope = AskedOf(question, draft);
        return FindingTexts.Answer(draft, question) is { } finding ? finding
            : question.Places.Notes.Count == 0 && Pointed(question, draft) is { } pointed ? pointed
            : question.Asks(Asked.Discrepancies) || ChangeCues.Mismatch(question) ? words.Discrepancies(draft, question)
            : question.Asks(Asked.Count) && ChangeCues.CountChanges(question) && new ChangeSubjects(question, draft).Among(inScope, Surely) is not { Count: > 0 } ? words.Count(draft, inScope, kinds, question)
            : question.Places.Notes.Count > 0 ? OneNote(question, draft, inScope, kinds, words)
            : question.Places.Path is not null ? OnePlace(question, draft, inScope, words)
            : Several(question, draft, inScope, kinds, words);
    }

    /// <summary>「…」はどう直す？ with words that a change takes away; 「…」はどこに入る？ with words that one brings; …という一文は残る？ with the change that decides it; the end of a place.</summary>
    static Answer? Pointed(Question question, Draft draft)
    {
        var changes = AskedOf(question, draft);
        var words = new ChangeTexts(question.Language);
        var quoted = ChangeCues.Quoted(question).ToList();
        if (quoted.Count > 0 && changes.Where(change => quoted.TrueForAll(change.TakesAway)).ToList() is { Count: > 0 and <= MostPointed } taken)
        {
            return words.InFull(draft, taken, question);
        }

        var brought = ChangeCues.QuotedNew(question).ToList();
        if (brought.Count > 0 && changes.Where(change => brought.TrueForAll(change.Brings)).ToList() is { Count: > 0 and <= MostPointed } entering)
        {
            return words.InFull(draft, entering, question);
        }

        var subjects = new ChangeSubjects(question, draft);
        return ChangeCues.AsksDecision(question) && subjects.Among(changes, Surely, asMeant: true) is { Count: > 0 and <= MostPointed } decided ? words.InFull(draft, decided, question)
            : ChangeCues.AsksEnd(question) && subjects.Among([.. changes.Where(change => change.IsAtEnd)], Likely) is { Count: > 0 and <= MostPointed } ends ? words.InFull(draft, ends, question)
            : null;
    }

    const int MostPointed = 3;

    static Answer? NoSuchPlace(Question question, Draft draft)
    {
        foreach (var section in question.Places.Sections)
        {
            if (!draft.Parts.Any(part => SamePlace(part, section)))
            {
                return ChangeRefusals.NoSuchSection(draft, question, section);
            }

            foreach (var number in question.Places.Notes)
            {
                if (!draft.Document.RevisionNotes.Any(note => SamePlace(note.Section, section) && note.Number == number))
                {
                    return ChangeRefusals.NoSuchNote(draft, question, section, number);
                }
            }
        }

        return null;
    }

    static Answer? OneNote(Question question, Draft draft, List<DraftChange> changes, ChangeKinds kinds, ChangeTexts words)
    {
        var parts = changes.Select(change => change.Note.Section).Distinct().ToList();
        if (parts.Count > 1 && question.Places.Sections.Count == 0)
        {
            return words.WhichSection(question, parts);
        }

        var notes = draft.Document.RevisionNotes.Where(note => IsAsked(question, note)).ToList();
        if (changes.Count == 0 && !notes.Exists(UnreadInstructions.Are))
        {
            return ChangeRefusals.NoSuchNote(draft, question, "", question.Places.Notes[0]);
        }

        return kinds.Kinds.Any(kind => kind is not (OperationKind.Replace or OperationKind.ReplacePhrase)) && !changes.Any(change => (kinds with { AsWorded = true, States = [] }).Admits(change) || IsNewAsAsked(kinds, change))
            ? changes.Count > 0 ? ChangeRefusals.OtherKind(draft, question, changes) : null
            : words.InFull(draft, changes, question, notes);
    }

    /// <summary>何が新設されますか: a clause that is added or one that is inserted.</summary>
    static bool IsNewAsAsked(ChangeKinds kinds, DraftChange change) =>
        change.Operation.Kind is OperationKind.Insert or OperationKind.Add && (kinds.Kinds.Contains(OperationKind.Insert) || kinds.Kinds.Contains(OperationKind.Add));

    /// <summary>§5の２．: what concerns this place, something in it, or a larger place around it.</summary>
    static Answer OnePlace(Question question, Draft draft, List<DraftChange> changes, ChangeTexts words)
    {
        var label = LabelOf(question, draft);
        var exact = At(label, changes);
        return exact.Count > 0 ? words.InFull(draft, exact, question) : ChangeRefusals.NothingThere(draft, question, label);
    }

    /// <summary>§5の３．に出ている意見: of the place where one is named and any is there.</summary>
    static List<DraftChange> OfPlace(Question question, Draft draft, List<DraftChange> changes) =>
        question.Places.Path is not null && At(LabelOf(question, draft), changes) is { Count: > 0 } there ? there : changes;

    static List<DraftChange> At(string label, List<DraftChange> changes) => changes.FindAll(change => Concerns(Lexicon.Key(change.Place), label));

    /// <summary>§5 2. as it is asked for; 2-1(1)イ of chapter 2 alone, where labels do not begin with their part's.</summary>
    static string LabelOf(Question question, Draft draft)
    {
        var labels = draft.Document.Root.SelfAndDescendants().Select(place => Lexicon.Key(place.Label)).ToHashSet(StringComparer.Ordinal);
        var inPart = Lexicon.Key($"{string.Concat(question.Places.Sections.Take(1))} {question.Places.Path}".Trim());
        var alone = Lexicon.Key(question.Places.Path ?? "");
        return !labels.Contains(inPart) && labels.Contains(alone) ? alone : inPart;
    }

    static Answer? Several(Question question, Draft draft, List<DraftChange> changes, ChangeKinds kinds, ChangeTexts words, double least = Likely)
    {
        var inWords = kinds is { WholeOnly: true, Kinds: [OperationKind.Replace] } && changes.Exists(change => kinds.Admits(change) && change.SaysWhole);
        bool IsMeant(DraftChange change) => !(kinds.WholeOnly && draft.IsPart(change)) && (!inWords || change.SaysWhole);
        var named = changes.Where(change => kinds.Admits(change) && IsMeant(change)).ToList();
        var about = new ChangeSubjects(question, draft).Among([.. changes.Where(change => (kinds.Admits(change) || kinds.Resembles(change)) && IsMeant(change))], least);
        if (about is { Count: 0 } || (about is null && question.Asks(Asked.Count) && !ChangeCues.CountChanges(question)))
        {
            return null;
        }

        var chosen = about ?? named;
        var ofAll = about is null && kinds is { Kinds.Count: 0, States.Count: 0 or 1 } && kinds.States.All(state => state == OperationStatus.Opinion);
        List<RevisionNote> notes = ofAll ? [.. draft.Document.RevisionNotes.Where(note => IsAsked(question, note))] : [];
        return chosen.Count == 0 ? words.NoneOfKind(draft, question, changes, kinds)
            : chosen.Count <= 2 ? words.InFull(draft, chosen, question, notes)
            : words.Listed(draft, chosen, about is null && kinds is { Kinds.Count: 0, States.Count: 0 } ? null : kinds.Exactly(chosen), question, notes);
    }

    static bool SamePlace(string label, string asked) => Lexicon.Key(label) == Lexicon.Key(asked);

    /// <summary>The same place, or one inside the other: 2. and 2.1)②.</summary>
    static bool Concerns(string place, string asked) =>
        place == asked || (place.StartsWith(asked, StringComparison.Ordinal) && !(char.IsDigit(place[asked.Length]) && char.IsDigit(asked[^1])));
}

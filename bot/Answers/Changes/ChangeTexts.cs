using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Changes → the words of an answer, in the language of the question. The draft's own words stay as they are.</summary>
internal sealed partial class ChangeTexts(Language language)
{
    const int LongestInList = 90;
    const int Shortened = 40;
    const int MostAtLength = 6;
    const int MostParts = 8;

    bool Japanese => language == Language.Japanese;

    /// <summary>Many changes, each in a line; how many of how many is said first.</summary>
    public Answer Listed(Draft draft, IReadOnlyList<DraftChange> changes, ChangeKinds? kinds, Question question, IReadOnlyList<RevisionNote>? notes = null)
    {
        var citing = new Citing();
        var lines = new List<string>();
        var longest = WholeAsked().IsMatch(question.Text) ? int.MaxValue : changes.Count > MostAtLength ? Shortened : LongestInList;
        foreach (var (title, group) in Groups(changes, ChangeKinds.Read(question.Text)))
        {
            AddGroup(lines, [.. group], title, citing, draft, longest);
        }

        lines.AddRange(UnreadInstructions.Lines(draft, notes ?? [], citing, language));
        var total = Total(draft, changes, kinds, question, [.. (notes ?? []).Where(UnreadInstructions.Are)]);
        return Told(language, draft, changes, citing, $"{total.Text}\n{string.Join('\n', lines)}", [total]);
    }

    /// <summary>全部見せて: behind a list whose words were cut.</summary>
    [GeneratedRegex("(?:全部|全て|すべて|全体を|最後まで|略さず|省略せず|省略しない|全文)[^。]{0,4}(?:見せ|示し|表示|出し|読み|読め|教え|書い|$|[?？。])|省略せず|略さず|\\bin full\\b|\\bwhole text\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WholeAsked();

    IEnumerable<(string? Title, IEnumerable<DraftChange> Changes)> Groups(IReadOnlyList<DraftChange> changes, ChangeKinds asked)
    {
        if (asked.ByKind)
        {
            var kinds = changes.GroupBy(change => change.Operation.Kind).OrderBy(kind => kind.Key);
            return kinds.Select(kind => (Japanese ? $"{KindNames.Japanese(kind.Key)}：" : null, (IEnumerable<DraftChange>)kind));
        }

        if (asked.Apart)
        {
            var states = changes.GroupBy(change => change.Operation.Status).OrderBy(state => state.Key == OperationStatus.Applied).ThenBy(state => state.Key).ToList();
            return states.Select(state => (KindNames.Title(state.Key, language), (IEnumerable<DraftChange>)state))!;
        }

        var mixed = changes.Any(change => change.IsDecided) && changes.Any(change => !change.IsDecided);
        return
        [
            (mixed ? Japanese ? "提案：" : "Proposed:" : null, changes.Where(change => change.IsDecided)),
            (mixed ? Japanese ? "意見・別案・反映済み：" : "Opinions, alternatives, already in the text:" : null, changes.Where(change => !change.IsDecided)),
        ];
    }

    public Answer Count(Draft draft, IReadOnlyList<DraftChange> inScope, ChangeKinds kinds, Question question)
    {
        var chosen = DraftAnswers.Matching(draft, [.. inScope], kinds);
        if (kinds.Kinds.Count > 0 || kinds.States.Count > 0)
        {
            return chosen.Count == 0 ? NoneOfKind(draft, question, inScope, kinds) : Listed(draft, chosen, kinds, question);
        }

        // The rows of an old/new table bear no notes.
        if (chosen.Count > 0 && chosen.TrueForAll(change => change.Note.Sign is null))
        {
            return Listed(draft, chosen, null, question);
        }

        var citing = new Citing();
        var notes = chosen.Select(change => change.Note).Distinct().ToList();
        var parts = notes.GroupBy(note => note.Section).Select(part => (Label: part.Key, Number: part.Count())).ToList();
        var detail = string.Join(Japanese ? "、" : ", ", parts.Select(part => Japanese ? $"{part.Label} {part.Number}件" : $"{part.Label}: {part.Number}"));
        detail = parts is [{ Label: "" }] ? "" : Japanese ? $"（{detail}）" : $" ({detail})";
        var text = Japanese ? $"修正の注記は全部で{notes.Count}件です{detail}。" : $"There are {notes.Count} revision notes{detail}.";
        foreach (var note in notes.GroupBy(note => note.Section).Select(part => part.First()))
        {
            citing.Add(draft.Document, note.Span, note.Section, note.Sign);
        }

        return Told(language, draft, [], citing, $"{text}{citing.Marks}", [new Derived(text, [.. parts.Select(part => (decimal)part.Number)], Japanese ? "注記を数えた" : "notes counted")]);
    }

    public Answer Discrepancies(Draft draft, Question question)
    {
        var citing = new Citing();
        var notes = draft.Document.RevisionNotes;
        var found = draft.Document.Discrepancies
            .Where(one => question.Places is { Sections.Count: 0, Notes.Count: 0 } || notes.Any(note => DraftScope.Holds(question, note) && one.Spans.Any(note.Span.Overlaps)))
            .Where(one => one.Spans.Any(span => span.Length > 0)).ToList();
        found = ChangeCues.MissingPlace(question) && found.Exists(IsMissing) ? found.FindAll(IsMissing) : found;
        var lines = found.Select(one =>
        {
            var numbers = one.Spans.Where(span => span.Length > 0).Select(span => Cite(citing, draft, span));
            return $"・{one.Message}{Citing.MarksOf(numbers)}";
        }).ToList();
        if (lines.Count == 0)
        {
            return FindingTexts.InOrder(draft, question) ?? Refusals.Because(question, "この範囲に食い違いは見つかっていません。", "No discrepancies were found there.");
        }

        var total = new Derived(Japanese ? $"食い違いは{found.Count}件あります。" : $"{found.Count} discrepancies were found.", [found.Count], Japanese ? "数えた" : "counted");
        var remarks = found.Select(one => new Derived(one.Message, [], Japanese ? $"注記と本文を照合した（{one.Code}）" : $"notes held against the text ({one.Code})"));
        return Told(language, draft, [], citing, $"{total.Text}\n{string.Join('\n', lines)}", [total, .. remarks]);
    }

    static bool IsMissing(Discrepancy one) => one.Code == "targetMissing";

    /// <summary>A place of the draft by what stands there: in a note, or in the body.</summary>
    internal static int Cite(Citing citing, Draft draft, SourceSpan span) =>
        draft.Document.RevisionNotes.FirstOrDefault(note => note.Kind == RevisionNoteKind.Note && note.Span.Contains(span)) is { } note
            ? citing.Add(draft.Document, span, note.Section, note.Sign)
            : citing.Add(draft.Document, span, draft.Document.Root.SelfAndDescendants().Last(section => section.Span.Contains(span)).Label);

    public Answer WhichSection(Question question, IReadOnlyList<string> parts) => new()
    {
        Kind = AnswerKind.Clarify,
        Language = language,
        Text = Japanese ? $"どの節の注記ですか（{string.Join('、', parts.Take(MostParts))}{(parts.Count > MostParts ? $"ほか{parts.Count - MostParts}か所" : "")}にあります）。"
            : $"Which section's note do you mean ({string.Join(", ", parts.Take(MostParts))}{(parts.Count > MostParts ? $" and {parts.Count - MostParts} more" : "")})?",
        Suggestions = [.. parts.Take(3).Select(part => Japanese ? $"{part}の{string.Concat(question.Places.Notes.Select(note => $"※{note}"))}の内容は？" : $"What does {part} {string.Concat(question.Places.Notes.Select(note => $"※{note}"))} say?")],
    };

    public Answer NoneOfKind(Draft draft, Question question, IReadOnlyList<DraftChange> inScope, ChangeKinds kinds)
    {
        var where = question.Places.Sections.Count > 0 ? string.Join('・', question.Places.Sections) : draft.Document.Info.Title;
        return inScope.Count == 0
            ? Refusals.Because(question, $"{where}には修正の注記がありません。", $"{where} has no revision notes.")
            : Refusals.Because(question, $"{where}に{KindNames.Of(kinds, language)}の注記はありません。", $"{where} has no {KindNames.Of(kinds, language)}.", ChangeRefusals.Nearest(draft, [.. inScope.Select(change => change.Note).Distinct()]));
    }

    void AddGroup(List<string> lines, List<DraftChange> changes, string? title, Citing citing, Draft draft, int longest)
    {
        if (changes.Count > 0 && title is not null)
        {
            lines.Add(title);
        }

        lines.AddRange(changes.Select(change => $"・{ChangeTelling.Lead(change, language)}{ChangeTelling.Tell(draft, change, language, longest)}[{Cite(citing, draft, change)}]"));
    }

    /// <summary>削除は9件中9件: a list that says it is complete.</summary>
    Derived Total(Draft draft, IReadOnlyList<DraftChange> changes, ChangeKinds? kinds, Question question, IReadOnlyList<RevisionNote> unread)
    {
        var where = Where(draft, changes, question);
        var text = (Japanese, kinds) switch
        {
            (true, _) when changes.All(change => change.Operation.IsTold) => $"{where}の{(kinds is null ? "修正" : KindNames.Of(kinds, language))}は{changes.Count}件です。",
            (true, null) => $"{where}の修正は{changes.Count}件です（注記{changes.Select(change => change.Note).Union(unread).Count()}件）。",
            (true, _) => $"{where}の{KindNames.Of(kinds, language)}は{changes.Count}件です（{changes.Count}件中{changes.Count}件）。",
            (false, null) => $"{changes.Count} changes in {where}.",
            (false, _) => $"{where}, {KindNames.Of(kinds, language)}: {changes.Count} of {changes.Count}.",
        };
        return new Derived(text, [changes.Count], Japanese ? "該当する操作を数えた" : "operations counted");
    }

    /// <summary>§5 3., §2・§3, 「…の座長案」</summary>
    public static string Where(Draft draft, IReadOnlyList<DraftChange> changes, Question question) => question.Places.Sections switch
    {
        [] => question.Language == Language.Japanese ? $"「{draft.Document.Info.Title}」" : draft.Document.Info.Title,
        [var section] when changes.All(change => change.Place.StartsWith($"{section} {question.Places.Path}", StringComparison.Ordinal)) => $"{section} {question.Places.Path}".TrimEnd(),
        var several => string.Join('・', several),
    };

    internal static int Cite(Citing citing, Draft draft, DraftChange change) =>
        citing.Add(draft.Document, change.Span, change.Cited, change.Number);

    /// <summary>One sentence of the bot's own, with the places it rests on.</summary>
    internal static Answer Told(Question question, Citing citing, string japanese, string english, string howInJapanese, string howInEnglish)
    {
        var (text, how) = question.Language == Language.Japanese ? (japanese, howInJapanese) : (english, howInEnglish);
        return new Answer
        {
            Kind = AnswerKind.Changes,
            Language = question.Language,
            Text = $"{text}{citing.Marks}",
            Citations = citing.All,
            Derived = [new Derived(text, [], how)],
        };
    }

    internal static Answer Told(Language language, Draft draft, IReadOnlyList<DraftChange> changes, Citing citing, string text, IReadOnlyList<Derived> derived) => new()
    {
        Kind = AnswerKind.Changes,
        Language = language,
        Text = text,
        Citations = citing.All,
        Changes = [.. changes.Select(change => new CitedChange(change.Operation, Cite(citing, draft, change)))],
        Derived = derived,
    };
}

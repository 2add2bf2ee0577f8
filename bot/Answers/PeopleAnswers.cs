using System.Runtime.CompilerServices;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Who was there, in what part, for whom, and who was not: from the attendee lists.</summary>
internal sealed class PeopleAnswers(Archive archive)
{
    const int PeopleLookedAt = 200;
    const int MostShown = 12;

    /// <summary>A question is asked of the lists twice: first of all, and where no fact answers it.</summary>
    readonly ConditionalWeakTable<Question, List<Person>> _people = [];

    /// <summary>asNamed: somebody is named, and nothing says what else is asked of them; then their own line is told.</summary>
    public async Task<Answer?> AnswerAsync(Question question, bool asNamed, CancellationToken cancellation) =>
        await FromListsAsync(question, asNamed, cancellation)
            ?? (question.IsFollowUp ? await FromListsAsync(Alone(question), asNamed, cancellation) : null);

    /// <summary>オブザーバーは何人: counted from the list that has this very role; another document's 専門家３名 is a figure, not they.</summary>
    public async Task<Answer?> CountAsync(Question question, CancellationToken cancellation) =>
        question.Asks(Asked.HowMany) && PeopleCues.HowManyPeople().IsMatch(question.Text) && (await PeopleAsync(question, cancellation)).Exists(person => person.Missing == 0 && question.Subject.Any(word => word.Text == NormalizedText.Fold(person.Attendee.Role)))
            ? await FromListsAsync(question, asNamed: false, cancellation) : null;

    /// <summary>第３回には西浜大学の学長も出席しましたか; …で森教授は何と発言しましたか: whom the one list of the meeting does not name.</summary>
    public async Task<Answer?> NotThereAsync(Question question, CancellationToken cancellation)
    {
        if (!PeopleCues.Presence().IsMatch(question.Text) || question.Subject.Count == 0)
        {
            return null;
        }

        var list = (await PeopleAsync(question with { Subject = [] }, cancellation)).DistinctBy(person => (person.Document, person.Section)).Take(2).ToList();
        return list is [var one] && archive.InfoOf(one.Document) is { } info && await archive.DocumentAsync(one.Document, cancellation) is { } document
            ? Refusals.Because(question, $"お尋ねの人は、「{info.Title}」の名簿に見つかりません。", $"The list of “{info.Title}” does not name such a person.", [Citing.Of(document, one.Attendee.Span, one.Section)]) : null;
    }

    /// <summary>欠席したのは？ after the employers were asked for: nobody is both.</summary>
    static Question Alone(Question question) =>
        question with { Subject = [.. question.Subject.Where(word => NormalizedText.Fold(question.Text).Contains(word.Text, StringComparison.Ordinal))] };

    async Task<Answer?> FromListsAsync(Question question, bool asNamed, CancellationToken cancellation)
    {
        // Who came after somebody is no other line of the list.
        if (AskedWho.IsSuccessor(question.Text))
        {
            return null;
        }

        if (question.Subject.Count == 0 || question.Asks(Asked.Change | Asked.HowMuch) || (question.Asks(Asked.Why | Asked.When) && (asNamed || !question.Asks(Asked.Who))))
        {
            return null;
        }

        var people = await PeopleAsync(question, cancellation);
        // 森さんの年齢は: the line that says what she is does not say it.
        if (asNamed && !PeopleCues.Post().IsMatch(question.Text) && HeadWord.Of(question) is { } head && !people.Exists(person => person.Says(head)))
        {
            return null;
        }

        return Choose(question, people, asNamed || PeopleCues.Post().IsMatch(question.Text)) is { Count: > 0 } chosen ? await ComposeAsync(question, chosen, cancellation)
            : AttendeeList.Of(question, people) is { Count: > 0 } all && await archive.DocumentAsync(all[0].Document, cancellation) is { } document ? AttendeeList.Tell(question, all, document)
            : AttendeeList.NobodyAbsent(question, people);
    }

    async Task<List<Person>> PeopleAsync(Question question, CancellationToken cancellation)
    {
        if (_people.TryGetValue(question, out var known))
        {
            return known;
        }

        var query = new PassageQuery(string.Join(' ', question.Subject.SelectMany(word => word.Others.Prepend(word.Text)).Prepend(question.Text)))
        {
            Top = PeopleLookedAt,
            Filter = new PassageFilter { Kinds = [PassageKind.Attendee], Documents = question.Documents },
        };
        var people = new List<Person>();
        foreach (var hit in (await archive.Index.SearchAsync(query, cancellation)).Hits)
        {
            if (hit.Passage.Attendee is { } attendee && archive.InfoOf(hit.Passage.Document) is { } info && Person.Of(info, hit.Passage, attendee, question) is { } person)
            {
                people.Add(person);
            }
        }

        _people.AddOrUpdate(question, people);
        return people;
    }

    static List<Person> Choose(Question question, List<Person> people, bool asNamed)
    {
        var byName = people.Where(person => person.IsNamed && (asNamed || person.Missing == 0)).ToList();
        if (PeopleCues.Deputies().IsMatch(question.Text) && Represented(people, byName) is { Count: > 0 } represented)
        {
            return represented;
        }

        if (PeopleCues.Deputies().IsMatch(question.Text) && byName.Count == 0 && people.Where(person => person.Attendee.IsDeputy && person.Missing == 0).ToList() is { Count: > 0 } deputies)
        {
            return [.. deputies.OrderBy(person => person.Attendee.Span.Start)];
        }

        var asksForPeople = question.Asks(Asked.Who) || PeopleCues.AllOfThem().IsMatch(question.Text) || (question.Asks(Asked.HowMany) && PeopleCues.HowManyPeople().IsMatch(question.Text) && OfRole(question, people).Count > 0);
        if ((!asksForPeople || people.Any(person => person.IsNamed)) && byName.Count == 0)
        {
            return [];
        }

        var fitting = people.Where(person => person.Missing == 0).ToList();
        var candidates = byName.Count > 0 ? byName
            : PeopleCues.Absence().IsMatch(question.Text) ? fitting.Where(person => person.Attendee.IsAbsent).ToList()
            : OfRole(question, fitting) is { Count: > 0 } ofRole ? ofRole
            : fitting.Where(person => person.Hits > 0 && !person.Attendee.IsAbsent).ToList();
        var best = candidates.Count == 0 ? 0 : candidates.Max(person => person.Hits);
        var all = byName.Count == 0 && (question.Asks(Asked.List) || PeopleCues.AllOfThem().IsMatch(question.Text));
        return [.. candidates.Where(person => person.Hits == best || (all && IsRoleAsked(question, person))).OrderBy(person => person.Attendee.Span.Start)];
    }

    /// <summary>座長は誰: those who are that, not the 座長代理 whose role only starts alike.</summary>
    static List<Person> OfRole(Question question, List<Person> people) => [.. people.Where(person => IsRoleAsked(question, person))];

    static bool IsRoleAsked(Question question, Person person)
    {
        var role = NormalizedText.Fold(person.Attendee.Role);
        return role.Length > 1 && question.Subject.Any(word => word.Text == role || word.Others.Contains(role));
    }

    /// <summary>Those who sent somebody; the entry names both.</summary>
    static List<Person> Represented(List<Person> people, List<Person> byName)
    {
        var pairs = people.Where(person => person.Attendee.RepresentedBy is not null).ToList();
        var ofNamed = pairs.Where(pair => byName.Exists(person => person.Attendee.Name == pair.Attendee.Name || person.Attendee.Name == pair.Attendee.RepresentedBy)).ToList();
        return byName.Count > 0 && ofNamed.Count > 0 ? ofNamed : byName.Count == 0 ? [.. pairs.Where(person => person.Missing == 0)] : [];
    }

    async Task<Answer> ComposeAsync(Question question, List<Person> people, CancellationToken cancellation)
    {
        var (named, lines) = (new PersonLines(question), new List<string>());
        foreach (var person in people.Take(MostShown))
        {
            if (await archive.DocumentAsync(person.Document, cancellation) is { } document)
            {
                lines.Add(named.Of(document, person.Attendee, person.Section));
            }
        }

        var answer = named.Answer(lines);
        return people.Count > MostShown ? answer.Above(new Derived(question.Language == Language.Japanese ? $"（{people.Count}人中{MostShown}人を示しました）" : $"({MostShown} of {people.Count} shown)", [people.Count, MostShown], "counted"))
            : question.Asks(Asked.HowMany) ? Counted.With(answer, people.Count, "人") : answer;
    }
}

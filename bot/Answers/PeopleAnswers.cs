using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Who was there, in what part, for whom, and who was not: from the attendee lists.</summary>
internal sealed partial class PeopleAnswers(Archive archive)
{
    const int PeopleLookedAt = 200;
    const int MostShown = 12;
    const int LongEnough = 3;

    /// <summary>A question is asked of the lists twice: first of all, and where no fact answers it.</summary>
    readonly ConditionalWeakTable<Question, List<Person>> _people = [];

    /// <summary>asNamed: somebody is named, and nothing says what else is asked of them; then their own line is told.</summary>
    public async Task<Answer?> AnswerAsync(Question question, bool asNamed, CancellationToken cancellation) =>
        await FromListsAsync(question, asNamed, cancellation)
            ?? (question.IsFollowUp ? await FromListsAsync(Alone(question), asNamed, cancellation) : null);

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

        return Choose(question, await PeopleAsync(question, cancellation), asNamed || Post().IsMatch(question.Text)) is { Count: > 0 } chosen ? await ComposeAsync(question, chosen, cancellation) : null;
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
        if (Deputies().IsMatch(question.Text) && Represented(people, byName) is { Count: > 0 } represented)
        {
            return represented;
        }

        if (Deputies().IsMatch(question.Text) && byName.Count == 0 && people.Where(person => person.Attendee.IsDeputy && person.Missing == 0).ToList() is { Count: > 0 } deputies)
        {
            return [.. deputies.OrderBy(person => person.Attendee.Span.Start)];
        }

        if ((!question.Asks(Asked.Who) && !Everybody().IsMatch(question.Text) || people.Any(person => person.IsNamed)) && byName.Count == 0)
        {
            return [];
        }

        var fitting = people.Where(person => person.Missing == 0).ToList();
        var candidates = byName.Count > 0 ? byName
            : Absence().IsMatch(question.Text) ? fitting.Where(person => person.Attendee.IsAbsent).ToList()
            : OfRole(question, fitting) is { Count: > 0 } ofRole ? ofRole
            : fitting.Where(person => person.Hits > 0 && !person.Attendee.IsAbsent).ToList();
        var best = candidates.Count == 0 ? 0 : candidates.Max(person => person.Hits);
        var all = byName.Count == 0 && (question.Asks(Asked.List) || Everybody().IsMatch(question.Text));
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
        var citing = new Citing();
        var (lines, roles) = (new List<string>(), new List<string>());
        foreach (var person in people.Take(MostShown))
        {
            if (await archive.DocumentAsync(person.Document, cancellation) is { } document)
            {
                var number = citing.Add(document, person.Attendee.Span, person.Section);
                var role = person.Attendee.Role.Length > 0 ? $"{person.Attendee.Role}：" : "";
                lines.Add($"{role}{AsPrinted(document, person.Attendee)}{(person.Attendee.IsDeputy ? "［代理］" : "")}[{number}]");
                roles.AddRange(HasRoleElsewhere(document, person.Attendee) ? [person.Attendee.Role] : []);
            }
        }

        if (people.Count > MostShown)
        {
            lines.Add(question.Language == Language.Japanese ? $"（{people.Count}人中{MostShown}人を示しました）" : $"({MostShown} of {people.Count} shown)");
        }

        var answer = new Answer
        {
            Kind = AnswerKind.Answer,
            Language = question.Language,
            Text = string.Join('\n', lines),
            Citations = citing.All,
            Derived = [.. roles.Distinct().Select(role => new Derived(role, [], $"名簿の「{role}」の欄による")),
                .. people.Count > MostShown ? [new Derived(lines[^1], [people.Count, MostShown], "counted")] : Array.Empty<Derived>()],
        };
        return question.Asks(Asked.HowMany) && people.Count <= MostShown ? Counted.With(answer, people.Count, "人") : answer;
    }

    /// <summary>葉山 涼 東湊大学教授, or 葉山 涼（東湊大学教授） where the list has brackets.</summary>
    static string AsPrinted(PolicyDocument document, Attendee attendee)
    {
        var (name, title) = (attendee.Name, attendee.Title);
        var isBracketed = title.Length > 0 && NormalizedText.Fold(attendee.Span.In(document.Text)).Contains($"({NormalizedText.Fold(title)})", StringComparison.Ordinal);
        return isBracketed ? $"{name}（{title}）" : $"{name} {title}";
    }

    /// <summary>The role heads a list; the entry itself does not repeat it.</summary>
    static bool HasRoleElsewhere(PolicyDocument document, Attendee attendee) =>
        attendee.Role.Length > 0 && !NormalizedText.Fold(attendee.Span.In(document.Text)).Contains(NormalizedText.Fold(attendee.Role), StringComparison.Ordinal);

    /// <summary>Hits: words of the question that the entry itself says; Missing: words that neither it nor its document's names do.</summary>
    sealed record Person(string Document, string Section, Attendee Attendee, int Hits, int Missing, bool IsNamed)
    {
        public static Person? Of(DocumentInfo info, Passage passage, Attendee attendee, Question question)
        {
            var own = NormalizedText.Fold($"{attendee.Role} {attendee.Name} {attendee.Title}");
            // 欠席した委員: who stands under 欠席 is a member all the same.
            var around = NormalizedText.Fold($"{info.Title} {string.Join(' ', info.Aliases)} {string.Join(' ', passage.HeadingPath)} 出席者 {(attendee.IsAbsent ? "委員" : "")}");
            if (question.Ordinals.Any(ordinal => !around.Contains(ordinal, StringComparison.Ordinal)))
            {
                return null;
            }

            var hits = question.Subject.Count(word => Says(word, attendee, own));
            var missing = question.Subject.Count(word => !word.IsWeak && !Frame().IsMatch(word.Text) && !Says(word, attendee, own) && SubjectMatch.Of(word, around) < 0.5);
            var folded = NormalizedText.Fold(question.Full);
            var named = (attendee.Name.Length > 1 && folded.Contains(NormalizedText.Fold(attendee.Name), StringComparison.Ordinal))
                || ((Post().IsMatch(question.Text) || Deputies().IsMatch(question.Text)) && PersonNames.FamiliesOf(attendee.Name).Any(family => PersonNames.Calls(folded, family)));
            return new Person(info.Id, passage.Label, attendee, hits, missing, named);
        }

        /// <summary>Another word for it, if short, is only said as the role itself: 大臣 is not said by 大臣官房審議官.</summary>
        static bool Says(SubjectWord word, Attendee attendee, string own) =>
            SubjectMatch.Of(word.Text, Kinds().Replace(own, "")) >= 1
            || word.Others.Any(one => NormalizedText.Fold(attendee.Role) == one || (one.Length >= LongEnough && SubjectMatch.Of(one, own) >= 1));
    }

    [GeneratedRegex("代理出席|代理(?:人|者|は誰|で出席|として出席|を(?:務め|立て|出し))|誰の代理|の代理(?:は|を|で|と)|代わりに(?:出席|参加)|\\b(?:represent(?:s|ed)?|deputy|on behalf of|stood in)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Deputies();

    [GeneratedRegex("欠席|休んだ|出席しなかった|\\babsent\\b|\\bdid not attend\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Absence();

    [GeneratedRegex("全員|名簿|(?:オブザーバー|委員|構成員|出席者|参加者|欠席者|欠席委員|事務局|メンバー)(?:を|は|の(?:一覧|お?名前|氏名|リスト))|\\b(?:observers|members|attendees|participants)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Everybody();

    [GeneratedRegex("役職|肩書|所属|職名|何者|どんな人|どのような人|何をしている人|\\b(?:position|affiliation|job|title of)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Post();

    // 研究開発法人 says what kind of body it is, not that somebody developed something.
    [GeneratedRegex("(?:国立)?研究開発法人|独立行政法人|(?:公益|一般)(?:社団|財団)法人|国立大学法人", RegexOptions.None, 1000)]
    private static partial Regex Kinds();

    // Words of the question that no entry has to say.
    [GeneratedRegex("^(?:役職|肩書き?|所属|職名|名簿|全員|一覧|氏名|名前|欠席者?|欠席し?|出席者?|参加者?|代理|代理出席|代理人|代理者|立場)$", RegexOptions.None, 1000)]
    private static partial Regex Frame();
}

using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Who was there, in what part: from the attendee lists.</summary>
internal sealed class PeopleAnswers(Archive archive)
{
    const int PeopleLookedAt = 200;
    const int MostShown = 12;
    const int LongEnough = 3;

    /// <summary>asNamed: somebody is named, and nothing says what else is asked of them; then their own line is told.</summary>
    public async Task<Answer?> AnswerAsync(Question question, bool asNamed, CancellationToken cancellation)
    {
        if (question.Subject.Count == 0 || question.Asks(Asked.Change | Asked.HowMuch))
        {
            return null;
        }

        var query = new PassageQuery(string.Join(' ', question.Subject.SelectMany(word => word.Others.Prepend(word.Text)).Prepend(question.Text)))
        {
            Top = PeopleLookedAt,
            Filter = new PassageFilter { Kinds = [PassageKind.Attendee], Documents = question.Documents },
        };
        var people = new List<Person>();
        foreach (var hit in (await archive.Index.SearchAsync(query, cancellation)).Hits)
        {
            if (hit.Passage.Attendee is { } attendee && await archive.DocumentAsync(hit.Passage.Document, cancellation) is { } document && Person.Of(document, hit.Passage, attendee, question) is { } person)
            {
                people.Add(person);
            }
        }

        return Choose(question, people, asNamed);
    }

    static Answer? Choose(Question question, List<Person> people, bool asNamed)
    {
        var byName = people.Where(person => person.IsNamed && (asNamed || person.Missing == 0)).ToList();
        if ((!question.Asks(Asked.Who) || people.Any(person => person.IsNamed)) && byName.Count == 0)
        {
            return null;
        }

        var candidates = byName.Count > 0 ? byName : people.Where(person => person.Hits > 0 && person.Missing == 0).ToList();
        var best = candidates.Count == 0 ? 0 : candidates.Max(person => person.Hits);
        var chosen = candidates.Where(person => person.Hits == best).OrderBy(person => person.Attendee.Span.Start).ToList();
        return chosen.Count == 0 ? null : Compose(question, chosen);
    }

    static Answer Compose(Question question, List<Person> people)
    {
        var citing = new Citing();
        var lines = people.Take(MostShown).Select(person =>
        {
            var number = citing.Add(person.Document, person.Attendee.Span, person.Section);
            var role = person.Attendee.Role.Length > 0 ? $"{person.Attendee.Role}：" : "";
            return $"{role}{person.Attendee.Name} {person.Attendee.Title}{(person.Attendee.IsDeputy ? "［代理］" : "")}[{number}]";
        }).ToList();
        if (people.Count > MostShown)
        {
            lines.Add(question.Language == Language.Japanese ? $"（{people.Count}人中{MostShown}人を示しました）" : $"({MostShown} of {people.Count} shown)");
        }

        return new Answer
        {
            Kind = AnswerKind.Answer,
            Language = question.Language,
            Text = string.Join('\n', lines),
            Citations = citing.All,
            Derived = [.. people.Take(MostShown).Where(HasRoleElsewhere).Select(person => person.Attendee.Role).Distinct().Select(role => new Derived(role, [], $"名簿の「{role}」の欄による")),
                .. people.Count > MostShown ? [new Derived(lines[^1], [people.Count, MostShown], "counted")] : Array.Empty<Derived>()],
        };
    }

    /// <summary>The role heads a list; the entry itself does not repeat it.</summary>
    static bool HasRoleElsewhere(Person person) =>
        person.Attendee.Role.Length > 0 && !NormalizedText.Fold(person.Attendee.Span.In(person.Document.Text)).Contains(NormalizedText.Fold(person.Attendee.Role), StringComparison.Ordinal);

    /// <summary>Hits: words of the question that the entry itself says; Missing: words that neither it nor its document's names do.</summary>
    sealed record Person(PolicyDocument Document, string Section, Attendee Attendee, int Hits, int Missing, bool IsNamed)
    {
        public static Person? Of(PolicyDocument document, Passage passage, Attendee attendee, Question question)
        {
            var own = NormalizedText.Fold($"{attendee.Role} {attendee.Name} {attendee.Title}");
            var around = NormalizedText.Fold($"{document.Info.Title} {string.Join(' ', document.Info.Aliases)} {string.Join(' ', passage.HeadingPath)} 出席者");
            if (question.Ordinals.Any(ordinal => !around.Contains(ordinal, StringComparison.Ordinal)))
            {
                return null;
            }

            var hits = question.Subject.Count(word => Says(word, attendee, own));
            var missing = question.Subject.Count(word => !word.IsWeak && !Says(word, attendee, own) && SubjectMatch.Of(word, around) < 0.5);
            var named = attendee.Name.Length > 1 && NormalizedText.Fold(question.Full).Contains(NormalizedText.Fold(attendee.Name), StringComparison.Ordinal);
            return new Person(document, passage.Label, attendee, hits, missing, named);
        }

        /// <summary>Another word for it, if short, is only said as the role itself: 大臣 is not said by 大臣官房審議官.</summary>
        static bool Says(SubjectWord word, Attendee attendee, string own) =>
            SubjectMatch.Of(word.Text, own) >= 1
            || word.Others.Any(one => NormalizedText.Fold(attendee.Role) == one || (one.Length >= LongEnough && SubjectMatch.Of(one, own) >= 1));
    }
}

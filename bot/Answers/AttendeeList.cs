using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>All who were at a meeting, where nobody is asked for by name, role or house.</summary>
internal static class AttendeeList
{
    /// <summary>All are asked for, so that a part would be no answer.</summary>
    const int Longest = 60;

    /// <summary>第５回の出席者は？ asks for nobody by name, role or house: all of the one list that it can mean, without those who were absent.</summary>
    public static List<Person> Of(Question question, List<Person> people)
    {
        if (!PeopleCues.Attendance().IsMatch(question.Text) || PeopleCues.Absence().IsMatch(question.Text) || PeopleCues.Deputies().IsMatch(question.Text) || PeopleCues.Post().IsMatch(question.Text) || people.Exists(person => person.IsNamed || (person.Hits > 0 && person.Missing == 0)))
        {
            return [];
        }

        var there = people.FindAll(person => person.Missing == 0 && !person.Attendee.IsAbsent);
        return there.DistinctBy(person => (person.Document, person.Section)).Take(2).Count() == 1 ? [.. there.OrderBy(person => person.Attendee.Span.Start)] : [];
    }

    /// <summary>A line each, and the list cited as the one passage it is.</summary>
    public static Answer? Tell(Question question, List<Person> people, PolicyDocument document)
    {
        if (people.Count > Longest)
        {
            return null;
        }

        var posts = Posts(document, people[0]);
        var named = new PersonLines(question);
        var list = named.Cite(document, posts.Concat(people.Select(person => person.Attendee.Span)).Aggregate(SourceSpan.Cover), people[0].Section);
        var answer = named.Answer([.. posts.Select(post => $"{post.In(document.Text)}[{list}]"), .. people.Select(person => named.Of(document, person.Attendee, list))]);
        return question.Asks(Asked.HowMany) && posts.Count == 0 ? Counted.With(answer, people.Count, "人") : answer;
    }

    /// <summary>港湾庁長官（議長） on lines above the names: part of the list, though nobody is named.</summary>
    static List<SourceSpan> Posts(PolicyDocument document, Person first)
    {
        var lead = document.Root.SelfAndDescendants().Where(section => section.Label == first.Section).Select(section => section.Blocks.FirstOrDefault()).FirstOrDefault();
        var posts = new List<SourceSpan>();
        for (var at = lead?.Span.End ?? first.Attendee.Span.Start; at < first.Attendee.Span.Start;)
        {
            var end = document.Text.IndexOf('\n', at, first.Attendee.Span.Start - at) is >= 0 and var found ? found : first.Attendee.Span.Start;
            var line = document.Text[at..end];
            var start = at + (line.Length - line.TrimStart().Length);
            if (NormalizedText.Fold(line).Trim(' ', ':') is { Length: > 0 } words && words != NormalizedText.Fold(first.Attendee.Role))
            {
                posts.Add(new SourceSpan(start, start + line.Trim().Length));
            }

            at = end + 1;
        }

        return posts;
    }

    /// <summary>欠席者は？ of a list that names none.</summary>
    public static Answer? NobodyAbsent(Question question, List<Person> people)
    {
        var list = people.FindAll(person => person.Missing == 0);
        return PeopleCues.Absence().IsMatch(question.Text) && !people.Exists(person => person.Attendee.IsAbsent || person.IsNamed) && list.DistinctBy(person => (person.Document, person.Section)).Take(2).Count() == 1
            ? Refusals.Because(question, "名簿に欠席者の記載はありません。", "The list names nobody as absent.", []) : null;
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>The changes that a question's subject picks out.</summary>
internal sealed partial class ChangeSubjects(Question question, Draft draft)
{
    const double Margin = 0.1;

    /// <summary>Of everyday words.</summary>
    const double LeastMeant = 0.5;

    /// <summary>避難情報の伝え方 above the place says what the change is about, less surely than its own words.</summary>
    const double Above = 0.8;

    /// <summary>Null where the question has no subject beside the words of drafting.</summary>
    public List<DraftChange>? Among(IReadOnlyList<DraftChange> changes, double least, bool asMeant = false)
    {
        var subject = question.Subject.Where(word => word.Text.Length > 1 && !word.IsWeak && IsSubject(word)).ToList();
        if (subject.Count > 0)
        {
            return Best(subject, changes, least);
        }

        // 逃げるよう伝える: verbs alone.
        if (asMeant && question.Meant.Where(word => word.IsIdea && IsSubject(word) && !Undecided().IsMatch(word.Text)).ToList() is { Count: > 0 } meant && Best(meant, changes, LeastMeant) is { Count: > 0 } ideas)
        {
            return ideas;
        }

        var verbs = question.Subject.Where(word => word.Text.Length == 1 && Characters.IsKanji(word.Text[0]) && !WeakWords.AreListed(word.Text) && IsSubject(word)).ToList();
        return verbs.Count > 1 && Best(verbs, changes, least) is { Count: > 0 } found ? found : null;
    }

    bool IsSubject(SubjectWord word) => !(question.Asks(Asked.Summary) && draft.Front.Contains(word.Text, StringComparison.Ordinal)) && !DraftingWords.Are(word.Text) && word.Text[0] != '何' && !Number().IsMatch(word.Text);

    List<DraftChange> Best(List<SubjectWord> subject, IReadOnlyList<DraftChange> changes, double least)
    {
        var weighed = changes.Select(change => (change, Cover: Cover(subject, change))).ToList();
        var best = weighed.Count == 0 ? 0 : weighed.Max(one => one.Cover);
        return best < least ? [] : [.. weighed.Where(one => one.Cover >= best - Margin).Select(one => one.change)];
    }

    double Cover(List<SubjectWord> subject, DraftChange change)
    {
        var (own, above) = Texts(change);
        return subject.Average(word => Math.Max(SubjectMatch.Of(word, own), Above * SubjectMatch.Of(word, above)));
    }

    (string Own, string Above) Texts(DraftChange change)
    {
        var operation = change.Operation;
        var place = draft.Document.Root.SelfAndDescendants().FirstOrDefault(section => section.Label == operation.Target);
        var standing = place is null ? "" : place.Blocks.FirstOrDefault()?.Text;
        var own = $"{operation.OldText} {operation.NewText} {operation.Reason} {place?.Heading} {standing} {operation.Span.In(draft.Document.Text)}".Replace("\n", "", StringComparison.Ordinal);
        // 産・学・官 is asked for as 産学官.
        return (NormalizedText.Fold($"{own} {Dots().Replace(own, "")}"), place is null ? "" : NormalizedText.Fold(string.Join(' ', Around(draft.Document.Root, place.Span))));
    }

    static IEnumerable<string> Around(Section section, SourceSpan span)
    {
        for (var at = section.Children.FirstOrDefault(child => child.Span.Contains(span)); at is not null && at.Span != span; at = at.Children.FirstOrDefault(child => child.Span.Contains(span)))
        {
            if (at.Heading is { } heading)
            {
                yield return heading;
            }
        }
    }

    [GeneratedRegex("(?<=(?:^|[^一-鿿])[一-鿿]|・[一-鿿])・(?=[一-鿿](?:・|[^一-鿿]|$))", RegexOptions.None, 1000)]
    private static partial Regex Dots();

    /// <summary>決まっ: the frame of the question, not what it is about.</summary>
    [GeneratedRegex("^(?:決ま|残|直)", RegexOptions.None, 1000)]
    private static partial Regex Undecided();

    /// <summary>第2, 2, Ⅲ, part: a place, no subject.</summary>
    [GeneratedRegex("^(?:第?[0-9一二三四五六七八九十]{1,3}[編部章節稿版次]?|[ivx]{1,4})$", RegexOptions.None, 1000)]
    private static partial Regex Number();
}

using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Next;

/// <summary>The rest of what was told in part, the other side of an issue, the section that a passage stands in.</summary>
internal sealed class NextPlaces(string asked, Answer answer, PolicyDocument document, NextWords words)
{
    const int ShortestHeading = 3;
    const int LongestHeading = 40;
    const int MostRest = 2;

    /// <summary>What holds nearly all of a document is its title.</summary>
    const double NearlyAll = 0.7;

    readonly string _asked = NormalizedText.Fold(asked);

    /// <summary>Of an answer that is only a beginning, the parts that were named or left out.</summary>
    public IEnumerable<NextQuestion> Rest()
    {
        var told = Own().Select(citation => citation.Span).ToList();
        if (told.Count < 2 || answer.Kind != AnswerKind.Answer)
        {
            return [];
        }

        var whole = Path(told.Aggregate(SourceSpan.Cover)).Append(document.Root).First();
        var below = whole.Children.Where(IsHeaded).ToList();
        return below.Where(section => !IsAsked(section) && !IsTold(section, told)).OrderBy(section => section.Span.Start < told[^1].Start && !told.Exists(section.Span.Contains)).Take(MostRest).Select(Of);
    }

    /// <summary>The other side of the row; the section it stands in; below or behind it, where that was asked already.</summary>
    public IEnumerable<NextQuestion> Around(Citation cited)
    {
        var path = Path(cited.Span);
        foreach (var row in path.Where(section => section.Kind == SectionKind.Issue && Own().All(citation => section.Span.Contains(citation.Span))).Take(1))
        {
            foreach (var side in OtherSide(row))
            {
                yield return side;
            }
        }

        foreach (var section in path.Where(IsHeaded).Where(section => !IsAsked(section) && !IsTold(section, [.. Own().Select(citation => citation.Span)])).Take(2))
        {
            yield return Of(section);
        }

        if (path.LastOrDefault(section => IsHeaded(section) && IsAsked(section)) is { } read)
        {
            foreach (var next in Behind(read).Take(1))
            {
                yield return Of(next);
            }
        }
    }

    IEnumerable<NextQuestion> OtherSide(Section row)
    {
        var told = Own().Where(citation => row.Span.Contains(citation.Span)).Select(citation => citation.Span).ToList();
        var response = row.AllBlocks().Where(block => block.Kind == BlockKind.Response).ToList();
        var isTold = response.Exists(block => told.Exists(block.Span.Overlaps));
        return response.Count > 0 && !(isTold && row.Blocks.First().Span is var issue && told.Exists(issue.Overlaps)) && !row.Label.Contains('…', StringComparison.Ordinal)
            ? [new NextQuestion(isTold ? words.Issue(row.Label) : words.Response(row.Label), document, row.Span)] : [];
    }

    /// <summary>The next of its kind: who reads one section goes on to the next.</summary>
    IEnumerable<Section> Behind(Section section) =>
        Path(section.Span).Skip(1).Append(document.Root).Take(1).SelectMany(above => above.Children).Where(next => IsHeaded(next) && next.Span.Start >= section.Span.End);

    IEnumerable<Citation> Own() => answer.Citations.Concat(answer.Citations.Count == 0 ? answer.Nearest : []).Where(citation => citation.Document == document.Info.Id && citation.RevisionNote is null);

    /// <summary>What a stretch stands in, from the inside out, without the document itself.</summary>
    List<Section> Path(SourceSpan span)
    {
        var path = new List<Section>();
        for (var at = document.Root.Children.FirstOrDefault(child => child.Span.Contains(span)); at is not null; at = at.Children.FirstOrDefault(child => child.Span.Contains(span)))
        {
            path.Insert(0, at);
        }

        return path;
    }

    NextQuestion Of(Section section) => new(words.Place(section, document.Info.Title), document, section.Span);

    bool IsHeaded(Section section) =>
        section.Kind != SectionKind.Bullet && section.Heading?.Trim() is { Length: >= ShortestHeading and <= LongestHeading } heading
        && !Damage.ShowsInHeading(heading) && words.CanName(section) && section.Span.Length <= NearlyAll * document.Root.Span.Length;

    bool IsAsked(Section section) => section.Heading is { } heading && _asked.Contains(NormalizedText.Fold(heading), StringComparison.Ordinal);

    /// <summary>Little of it is left to tell.</summary>
    static bool IsTold(Section section, List<SourceSpan> told) =>
        2 * told.Where(section.Span.Contains).Sum(span => span.Length) > section.Span.Length;
}

using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Beyond;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions.Beyond;

/// <summary>What is noticed in a small draft, with both places as they stand in its text.</summary>
internal sealed record Observed(ObservationKind Kind, string First, string FirstWords, string Second, string SecondWords)
{
    static readonly TypoList Typos = TypoList.Parse("written\tmeant\nカルフォルニア\tカリフォルニア\n見当\t検討\t\tを行|する\n体勢\t体制\t支援\n");

    public static IReadOnlyList<Observed> In(string text) => In(Parsed.Text(text), Typos);

    public static IReadOnlyList<Observed> In(PolicyDocument document, TypoList typos)
    {
        var noted = document with { RevisionNotes = RevisionCompiler.Compile(document).Notes };
        return [.. BeyondNotes.Of(noted, typos).Select(one => new Observed(
            one.Kind, one.First.Label, Line(one.First.Span.In(document.Text)), one.Second.Label, Line(one.Second.Span.In(document.Text))))];
    }

    static string Line(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

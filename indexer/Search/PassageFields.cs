using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>The two fields that terms are counted in: where a passage stands and what it is called by, and what it says.</summary>
internal static class PassageFields
{
    const double HeadingAlone = 0.5;
    const double TitleAlone = 0.25;

    public static string Heading(Passage passage) =>
        string.Join('\n', passage.HeadingPath.Append(passage.Keywords ?? "").Append(passage.Title));

    public static List<string> HeadingTerms(Passage passage)
    {
        var terms = new List<string>();
        var list = new TermList(terms);
        VisitHeading(passage, ref list);
        return terms;
    }

    public static List<string> BodyTerms(Passage passage) => TextAnalyzer.Terms(passage.Text);

    public static void VisitHeading<T>(Passage passage, ref T terms)
        where T : ITermSink
    {
        foreach (var heading in passage.HeadingPath)
        {
            TextAnalyzer.Visit(heading, ref terms);
        }

        TextAnalyzer.Visit(passage.Keywords ?? "", ref terms);
        TextAnalyzer.Visit(passage.Title, ref terms);
        foreach (var term in PathTerms.Of(passage.Label, passage.Note))
        {
            terms.Add(term);
        }
    }

    public static void VisitBody<T>(Passage passage, ref T terms)
        where T : ITermSink => TextAnalyzer.Visit(passage.Text, ref terms);

    /// <summary>What a passage's terms count for: what repeats another passage, or only names one, stands behind it.</summary>
    public static double Prior(Passage passage) => passage.Kind switch
    {
        PassageKind.Operation => 0.65,
        PassageKind.Discrepancy => 0.5,
        PassageKind.Document => 0.4,
        PassageKind.Issue => 0.9,
        PassageKind.Figure => 0.85,
        PassageKind.Body when IsTitle(passage) => TitleAlone,
        PassageKind.Body when passage.HeadingPath is [.., var heading] && heading == passage.Text => HeadingAlone,
        _ => 1,
    };

    static bool IsTitle(Passage passage) =>
        passage.Text.Length <= passage.Title.Length + 8
        && NormalizedText.Fold(passage.Title).Contains(NormalizedText.Fold(passage.Text), StringComparison.Ordinal);
}

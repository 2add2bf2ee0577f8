using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search;

/// <summary>The two fields that terms are counted in: where a passage stands and what it is called by, and what it says.</summary>
internal static class PassageFields
{
    const double HeadingAlone = 0.6;
    const double TitleAlone = 0.4;

    public static List<string> HeadingTerms(Passage passage)
    {
        var terms = TextAnalyzer.Terms(string.Join('\n', passage.HeadingPath.Append(passage.Keywords ?? "").Append(passage.Title)));
        terms.AddRange(PathTerms.Of(passage.Label, passage.Note));
        return terms;
    }

    public static List<string> BodyTerms(Passage passage) => TextAnalyzer.Terms(passage.Text);

    /// <summary>What a passage's terms count for: what repeats another passage, or only names one, stands behind it.</summary>
    public static double Prior(Passage passage) => passage.Kind switch
    {
        PassageKind.Operation => 0.75,
        PassageKind.Discrepancy => 0.5,
        PassageKind.Document => 0.6,
        PassageKind.Issue => 0.9,
        PassageKind.Figure => 0.95,
        PassageKind.Body when passage.Title.Contains(passage.Text, StringComparison.Ordinal) => TitleAlone,
        PassageKind.Body when passage.HeadingPath is [.., var heading] && heading == passage.Text => HeadingAlone,
        _ => 1,
    };
}

using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search;

/// <summary>The two fields that terms are counted in: where a passage stands and what it is called by, and what it says.</summary>
internal static class PassageFields
{
    public static string Heading(Passage passage) =>
        string.Join('\n', passage.HeadingPath.Append(passage.Keywords ?? "").Append(passage.Label).Append(passage.Note ?? "").Where(part => part.Length > 0));

    public static string Body(Passage passage) => passage.Text;
}

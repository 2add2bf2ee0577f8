using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>typos.tsv beside the documents; without one only grammar and the lexicon tell a slip.</summary>
internal static class TypoFile
{
    public const string Name = "typos.tsv";

    public static TypoList ReadFrom(string folder)
    {
        var terms = LexiconFile.ReadFrom(folder).Entries.Select(entry => entry.Term);
        var file = EditedFile.Read(Path.Combine(folder, Name));
        return file.Problem is { } problem ? TypoList.Unreadable(problem) : TypoList.Parse(file.Text ?? "", Name, terms);
    }
}

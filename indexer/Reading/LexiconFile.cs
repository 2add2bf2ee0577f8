using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>lexicon.tsv beside the documents; without one the lexicon is empty.</summary>
internal static class LexiconFile
{
    public const string Name = "lexicon.tsv";

    public static Lexicon ReadFrom(string folder)
    {
        var file = EditedFile.Read(Path.Combine(folder, Name));
        return file.Problem is { } problem ? Lexicon.Unreadable(problem)
            : file.Text is { } text ? Lexicon.Parse(text, Name)
            : Lexicon.Empty;
    }
}

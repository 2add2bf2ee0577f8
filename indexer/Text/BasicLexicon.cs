namespace PolicyBot.Indexer.Text;

/// <summary>Short names that the papers of any ministry use, built in: what a folder's own lexicon lacks is added to it.</summary>
internal static class BasicLexicon
{
    const string Name = "basic-lexicon.tsv";

    /// <summary>The rows of a folder's lexicon, and behind them the built-in ones that share no word with them.</summary>
    public static string Completed(string lexicon)
    {
        var own = Lexicon.Parse(lexicon);
        var rows = EmbeddedTable.Rows(Name).Where(row => LexiconRow.Read(row, 0, out _) is { } entry && !entry.Words.Any(word => own.Find(word).Count > 0));
        return string.Join('\n', rows.Prepend(lexicon.TrimEnd('\r', '\n')));
    }
}

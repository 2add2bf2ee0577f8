namespace PolicyBot.Indexer.Search.Azure;

/// <summary>The fields of an entry.</summary>
internal static class Fields
{
    public const string Key = "key";

    /// <summary>passage, attachment or part.</summary>
    public const string Entry = "entry";

    /// <summary>Over everything else in the entry, so that an unchanged one is not sent again.</summary>
    public const string Hash = "hash";

    /// <summary>The passage as JSON, or a part of an attachment in Base64.</summary>
    public const string Payload = "payload";

    /// <summary>The passage's own id, which has characters that a key may not have.</summary>
    public const string Passage = "passage";

    /// <summary>Document, place and id in one, in the order that lists come in.</summary>
    public const string Place = "place";

    public const string Document = "document";
    public const string Kind = "kind";
    public const string Label = "label";
    public const string Note = "note";
    public const string FiscalYear = "fiscalYear";
    public const string Ministries = "ministries";

    /// <summary>2023-01, compared as text: the service would move a date to another time zone, and often only the year is known.</summary>
    public const string Date = "date";

    /// <summary>2023-01~: behind every day of that month.</summary>
    public const string DateEnd = "dateEnd";

    public const string Title = "title";
    public const string Headings = "headings";
    public const string Text = "text";
    public const string Keywords = "keywords";

    /// <summary>All of it once more in pairs of characters: finds new words and parts of words that a dictionary does not know.</summary>
    public const string Bigrams = "bigrams";

    /// <summary>Words, numbers, § and ※ as they are.</summary>
    public const string Terms = "terms";

    public const string Vector = "vector";

    /// <summary>What the words of a question are looked for in.</summary>
    public static IReadOnlyList<string> Searched { get; } = [Title, Headings, Text, Keywords, Bigrams, Terms];
}

/// <summary>The kinds of entries. Only passages are ever found.</summary>
internal static class EntryKinds
{
    public const string Passage = "passage";
    public const string Attachment = "attachment";
    public const string Part = "part";
}

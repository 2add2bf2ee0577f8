namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>A term in a passage, and how strongly it stands there.</summary>
internal readonly record struct Posting(int Passage, byte Impact);

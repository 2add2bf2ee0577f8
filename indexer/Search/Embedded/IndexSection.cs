namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The parts of an index file. Numbers are never used again for something else; 3 and 4 were of version 1.</summary>
internal enum IndexSection
{
    Info = 1,
    TermText = 2,
    Postings = 5,
    Symbols = 6,
    PassageStarts = 7,
    Passages = 8,
    FacetOfPassage = 9,
    FacetStarts = 10,
    Facets = 11,
    Order = 12,
    VectorScales = 13,
    VectorHigh = 14,
    VectorLow = 15,
    AttachmentTable = 16,
    Attachments = 17,
    TermLengths = 18,
    ListStarts = 19,
}

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The parts of an index file. Numbers are never used again for something else.</summary>
internal enum IndexSection
{
    Info = 1,
    TermText = 2,
    TermRecords = 3,
    TermSlots = 4,
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
}

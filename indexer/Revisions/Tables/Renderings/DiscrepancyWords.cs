using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>What a discrepancy is in English; the sentence that names the places stays in the language of the draft.</summary>
internal static class DiscrepancyWords
{
    public static string English(Discrepancy discrepancy) => $"{Kind(discrepancy.Code)}: {discrepancy.Message}";

    static string Kind(string code) => code switch
    {
        "targetMissing" => "Address that does not exist",
        "ordinalMismatch" => "Ordinal that does not fit",
        "addressMismatch" => "Address and words disagree",
        "missingAddress" => "No address",
        "blankAddress" => "Blank where words were underlined",
        "brokenQuote" => "Quote without its other half",
        "wordsMissing" => "Quoted words not in the text",
        "wordsDiffer" => "Quoted words differ from the text",
        "notApplied" => "Said to be in the text, but is not",
        "markerMismatch" => "Marker with another number",
        "markerMissing" => "Note without a marker",
        "noteMissing" => "Marker without a note",
        "duplicateMarker" => "Marker that comes twice",
        "countMismatch" => "Number of notes other than the draft says",
        "staleNumbering" => "Number from before an insertion",
        "conflict" => "Two notes for the same words",
        _ => code,
    };
}

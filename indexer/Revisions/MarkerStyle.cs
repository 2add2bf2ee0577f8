using System.Buffers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Revisions;

/// <summary>The signs that a draft's notes open with. （注２） in a draft whose notes are （※１） is a footnote, not a marker.</summary>
internal sealed record MarkerStyle(IReadOnlySet<string> Signs, bool WithoutBrackets)
{
    static readonly SearchValues<char> Opening = SearchValues.Create("（(［[【〔");
    static readonly SearchValues<char> OpeningOrSign = SearchValues.Create("（(［[【〔※");

    public static MarkerStyle Of(PolicyDocument document)
    {
        var blocks = document.Root.AllBlocks().ToList();
        var heads = blocks.Where(block => block.Kind == BlockKind.Note).Select(block => block.Lines[0].In(document.Text)).Where(line => NoteOrders.MarkerLength(line) > 0).ToList();
        var style = new MarkerStyle(heads.Select(head => RevisionMarkers.SignOf(head)).DefaultIfEmpty("※").ToHashSet(StringComparer.Ordinal), false);
        var bare = heads.Exists(head => head[0] == '※') || !blocks.Exists(block => block.Kind != BlockKind.Note && MarkersInLines.Split(document.Text, block.Lines, style).Any(piece => piece.Marker is not null));
        return style with { WithoutBrackets = bare };
    }

    /// <summary>Where the next marker could open.</summary>
    public int Next(string text, int from, int end)
    {
        var found = from < end ? text.AsSpan(from, end - from).IndexOfAny(WithoutBrackets ? OpeningOrSign : Opening) : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The length of a marker at the start of a text; one without brackets stands behind words.</summary>
    public int Length(ReadOnlySpan<char> text, bool isBehind, out int number)
    {
        var length = RevisionMarkers.Length(text, 0, out number);
        if (length > 0)
        {
            return Signs.Contains(RevisionMarkers.SignOf(text)) ? length : 0;
        }

        return WithoutBrackets && isBehind && Signs.Contains("※") ? RevisionMarkers.BareLength(text, 0, out number) : 0;
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>※ Ｂのうち離島分は18億円、港湾分は9億円: parts of the row that the table on the same page calls Ｂ.</summary>
internal static partial class LetteredParts
{
    public static IReadOnlyList<Figure> Attribute(LedgerText text, IReadOnlyList<Figure> figures, IReadOnlyList<NamedRow> rows)
    {
        if (rows.Count == 0)
            return figures;
        var notes = text.Blocks.SelectMany(block => Notes().Matches(block.Text).Select(match => (Span: block.SpanOf(match.Index, match.Index + match.Length), Words: match.Value, Letter: match.Groups["letter"].Value))).ToList();
        return [.. figures.Select(figure => notes.Find(note => note.Span.Contains(figure.Span)) is { Letter.Length: > 0 } note && Row(text, rows, note.Letter, figure) is { } row ? Of(figure, note.Letter, row) : figure)];
    }

    // The letter means one row only.
    static NamedRow? Row(LedgerText text, IReadOnlyList<NamedRow> rows, string letter, Figure figure) =>
        rows.Where(row => row.Letter == letter && row.Span.Start < figure.Span.Start && text.PageOf(row.Span.Start) == figure.Page).ToList() is [var only] ? only : null;

    static Figure Of(Figure figure, string letter, NamedRow row) => figure.Label.Length == 0 ? figure : figure with
    {
        Label = figure.Label.StartsWith(letter + "のうち", StringComparison.Ordinal) ? figure.Label[(letter.Length + "のうち".Length)..] : figure.Label,
        SubOf = row.Name,
        NameSpan = row.Span,
        Attribution = FigureAttribution.Inferred,
        Rule = $"「{letter}」は表の行「{row.Name}」です。",
    };

    [GeneratedRegex("(?:^|[^A-Za-zＡ-Ｚａ-ｚ])(?<letter>[A-ZＡ-Ｚ①-⑳])のうち[^。※]*", RegexOptions.NonBacktracking)]
    private static partial Regex Notes();
}

using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Finds rows of bare numbers in brackets: （14/11/54）, (6／3／6).</summary>
internal static partial class SeriesReader
{
    public static IEnumerable<Series> FindAll(string text)
    {
        for (var match = Form().Match(text); match.Success; match = match.NextMatch())
        {
            var numbers = Numbers(text, match).ToList();
            if (numbers.Count >= 2)
                yield return new Series(new SourceSpan(match.Index, match.Index + match.Length), numbers);
        }
    }

    static IEnumerable<SeriesNumber> Numbers(string text, Match match)
    {
        var end = match.Index + match.Length;
        for (var at = match.Index + 1; at < end; at++)
        {
            if (text[at] is '－' or '―' or '-')
                yield return new SeriesNumber(new SourceSpan(at, at + 1), null);
            if (!Numerals.IsDigit(text[at]) || !Numerals.TryRead(text.AsSpan(0, end), at, out var value, out var length))
                continue;
            yield return new SeriesNumber(new SourceSpan(at, at + length), value);
            at += length;
        }
    }

    [GeneratedRegex(@"[（(]\s*([0-9０-９][0-9０-９,，.．]*|[－―-])(\s*[/／]\s*([0-9０-９][0-9０-９,，.．]*|[－―-]))+\s*[）)]", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}

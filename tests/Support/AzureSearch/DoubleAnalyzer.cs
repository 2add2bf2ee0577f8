using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>
/// Text → tokens, not the product's way: kuromoji cannot run here, so ja.lucene makes pairs of characters, but like the
/// real one it folds no widths, takes ＤＸ apart and drops signs.
/// </summary>
internal static class DoubleAnalyzer
{
    public static List<string> Tokens(string text, DoubleField field, DoubleSchema schema)
    {
        var custom = field.Analyzer is { } name ? schema.Custom(name) : null;
        return custom?["tokenizer"]!.GetValue<string>() == "whitespace" || field.Analyzer == "whitespace"
            ? [.. text.Split([' ', '\n', '\t', '\r', '　'], StringSplitOptions.RemoveEmptyEntries).Select(token => Lowered(token, custom))]
            : Runs(text);
    }

    static string Lowered(string token, JsonObject? custom) =>
        (custom?["tokenFilters"]?.AsArray() ?? []).Any(filter => filter!.GetValue<string>() == "lowercase") ? token.ToLowerInvariant() : token;

    static List<string> Runs(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var kind = KindOf(text[at]);
            var end = at + 1;
            while (end < text.Length && kind is not (Kind.Sign or Kind.Wide) && KindOf(text[end]) == kind)
            {
                end++;
            }

            Add(tokens, text[at..end], kind);
            at = end;
        }

        return tokens;
    }

    static void Add(List<string> tokens, string run, Kind kind)
    {
        if (kind == Kind.Japanese && run.Length > 1)
        {
            tokens.AddRange(Enumerable.Range(0, run.Length - 1).Select(i => run.Substring(i, 2)));
        }
        else if (kind != Kind.Sign)
        {
            tokens.Add(run.ToLowerInvariant());
        }
    }

    static Kind KindOf(char c) => c switch
    {
        (>= '぀' and <= 'ヿ') or (>= '一' and <= '鿿') or '々' => Kind.Japanese,
        >= '！' and <= '｠' => char.IsLetterOrDigit(c) ? Kind.Wide : Kind.Sign,
        _ => char.IsLetterOrDigit(c) ? Kind.Word : Kind.Sign,
    };

    enum Kind
    {
        Japanese,
        Word,
        Wide,
        Sign,
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Issues;

internal enum Taken
{
    Ministries,
    Row,
    Lines,
}

/// <summary>What a question takes of an issue/response table, by the labels of its rows alone.</summary>
internal static partial class AskedRows
{
    /// <summary>The places of rows that are named: 項目1 小論点2, 論点Ⅰ-1, テーマⅡ, 1- for the rows of 分野１. Nothing where another kind of place is named.</summary>
    public static IReadOnlyList<string> PlacesIn(Question question) => question.Places.Sections switch
    {
        [] => question.Places.IsEmpty ? SeriesIn(question) : [],
        [var one] => [one],
        // テーマⅠの論点Ⅰ-1 is one row.
        [var row, var theme] when IsTheme(theme) && row.Contains($"{theme[^1]}-", StringComparison.Ordinal) => [row],
        var several => several.All(place => Kind().IsMatch(place)) ? several : [],
    };

    static bool IsTheme(string place) => place.StartsWith("テーマ", StringComparison.Ordinal);

    /// <summary>分野１の課題を全て: the rows 1-1, 1-2 … of a table.</summary>
    static IReadOnlyList<string> SeriesIn(Question question) =>
        AreIssues(question) ? [.. Series().Matches(NormalizedText.Fold(question.Text)).Select(match => $"{match.Groups[1].Value}-").Distinct()] : [];

    public static bool AreIssues(Question question) => Issues().IsMatch(question.Text);

    public static bool AreResponses(Question question) => Response().IsMatch(question.Text);

    /// <summary>Ⅰ-1: one row, wherever it stands.</summary>
    public static bool IsRow(string place) => place.Contains('-', StringComparison.Ordinal) ? place[^1] != '-' : place.Contains("小論点", StringComparison.Ordinal);

    /// <summary>項目1 stands in 項目1の大論点, not in 項目10の大論点, テーマi not in テーマii; both folded.</summary>
    public static bool Names(string text, string place)
    {
        for (var at = place.Length == 0 ? -1 : text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + 1, StringComparison.Ordinal))
        {
            if (at + place.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + place.Length]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AreNumbered(IEnumerable<string> labels) => labels.Any(label => Number().IsMatch(Lexicon.Key(label)));

    /// <summary>Null where the table has nothing of the place.</summary>
    public static (Taken Taken, List<int> Rows)? Chosen(Question question, IReadOnlyList<string> labels, string place)
    {
        var key = Lexicon.Key(place);
        if (key[^1] == '-')
        {
            var ofSeries = Rows(labels, label => Number().Match(Lexicon.Key(label)).Value.StartsWith(key, StringComparison.Ordinal));
            return ofSeries.Count == 0 ? null : (Taken.Lines, ofSeries);
        }

        // 課題2-1 of one table is 論点2-1 of another.
        var row = Rows(labels, label => Lexicon.Key(label).EndsWith(key, StringComparison.Ordinal));
        row = row.Count == 0 && Number().Match(key) is { Success: true } number ? Rows(labels, label => Number().Match(Lexicon.Key(label)).Value == number.Value) : row;
        var under = Rows(labels, label => label.Contains(' ', StringComparison.Ordinal) && Lexicon.Key(label[..label.LastIndexOf(' ')]) == key);
        return row.Count > 0 && Ministry().IsMatch(question.Text) ? (Taken.Ministries, row)
            : row.Count > 0 && (key.Contains('-', StringComparison.Ordinal) || Lexicon.Key(labels[row[0]]) == key) ? (Taken.Row, row)
            : under.Count > 0 && (question.Asks(Asked.List) || AreIssues(question)) && !Ministry().IsMatch(question.Text) ? (Taken.Lines, under)
            : null;
    }

    static List<int> Rows(IReadOnlyList<string> labels, Predicate<string> isMeant) => [.. Enumerable.Range(0, labels.Count).Where(row => isMeant(labels[row]))];

    [GeneratedRegex("^(?:項目|テーマ|論点)", RegexOptions.None, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex("(?:分野|区分|柱|グループ|カテゴリー?|\\b(?:theme|area|field|pillar))\\s*([ivx]{1,4}|[0-9]{1,2})(?![0-9a-z])", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Series();

    [GeneratedRegex("(?:[ivx]{1,4}|[0-9]{1,2}|(?<![a-z])[a-h])-[0-9]{1,2}$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("担当|所管|府省|省庁|どの省|どこの省|主務|\\bministr|\\bin charge\\b|\\bleads?\\b|\\bresponsible\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ministry();

    [GeneratedRegex("論点|課題|\\bissues?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Issues();

    [GeneratedRegex("対応|回答|方針|\\bresponse|\\bmeasure", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Response();
}

namespace PolicyBot.Indexer.Structure;

/// <summary>The line over a table of issues and responses: what its columns are called.</summary>
internal static class IssueHeader
{
    static readonly string[] IssueWords = ["論点", "課題", "指摘", "意見", "質問", "要望", "事項"];
    static readonly string[] ResponseWords = ["対応案", "対応", "回答", "方針", "考え方", "対応方針", "対応の方向", "方向性", "対応状況", "対応策", "対策", "取組", "施策"];
    static readonly string[] MinistryWords = ["府省", "省庁", "府省庁", "担当", "所管", "部局", "担当課", "実施主体"];
    static readonly string[] OtherColumns = ["備考", "期限", "時期", "実施時期", "進捗", "進捗状況"];
    static readonly string[] NumberWords = ["番号", "No", "No.", "Ｎｏ", "№", "項番"];

    const int MostColumns = 5;
    const int LongestHeader = 24;
    const int LongestName = 5;

    /// <summary>小論点 対応案, 番号 論点 対応案 担当府省: words for the columns with white space between, nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        // Most lines are longer: they cost one comparison.
        if (line.Length > 4 * LongestHeader || line.IndexOfAny(' ', '　', '\t') < 0)
        {
            return false;
        }

        var words = Columns(line);
        return words.Length is >= 2 and <= MostColumns && words.Sum(word => word.Length) <= LongestHeader
            && NamesIssues(words[0]) && words[0].Length <= 8 && EndsWithAny(words[1], ResponseWords)
            && words.Skip(2).All(word => EndsWithAny(word, MinistryWords) || EndsWithAny(word, OtherColumns));
    }

    /// <summary>What the issues are called, and whether a column holds who is in charge.</summary>
    public static (string Name, bool HasMinistries) Read(ReadOnlySpan<char> header)
    {
        var columns = Columns(header);
        return (columns[0], columns.Skip(2).Any(word => EndsWithAny(word, MinistryWords)));
    }

    /// <summary>大論点 below the table.</summary>
    public static bool IsNameAlone(ReadOnlySpan<char> line) => line.Length <= LongestName && NamesIssues(line);

    public static bool NamesIssues(ReadOnlySpan<char> word) => EndsWithAny(word, IssueWords);

    static string[] Columns(ReadOnlySpan<char> header)
    {
        var words = header.ToString().Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(WithoutRemark).ToArray();
        return words.Length > 2 && NumberWords.Contains(words[0], StringComparer.Ordinal) ? words[1..] : words;
    }

    /// <summary>対応の方向性（担当・時期）</summary>
    static string WithoutRemark(string word) =>
        word.IndexOfAny(['（', '(']) is > 0 and var open && word[^1] is '）' or ')' ? word[..open] : word;

    static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

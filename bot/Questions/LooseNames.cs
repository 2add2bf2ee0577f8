using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>
/// A document that a question names nearly as its title does: 西浜市の第３次安全計画 for 「西浜市 第３次港湾安全推進計画のあらまし」.
/// What both have counts by its length and by how few titles have it; some of it has to lead up to 会議, 計画, 補助金 ….
/// </summary>
internal sealed partial class LooseNames(IReadOnlyList<DocumentInfo> documents)
{
    const int FewestDocuments = 2;

    /// <summary>A run of four characters that one title of five has.</summary>
    const double Enough = 7;

    /// <summary>So much more than any other title has.</summary>
    const double Lead = 1.5;

    const int LongEnough = 3;

    readonly List<(string Document, string Title)> _titles = [.. documents.Select(info => (info.Id, NormalizedText.Fold(info.Title)))];

    /// <summary>The document that is meant; null where none is or several titles come near.</summary>
    public string? In(string text)
    {
        // A year that a title has too names no document by itself.
        var folded = Year().Replace(NormalizedText.Fold(text), "、");
        if (_titles.Count < FewestDocuments || !Noun().IsMatch(folded))
        {
            return null;
        }

        var ordinals = OrdinalReader.Read(text);
        var named = _titles.Select(title => (title.Document, title.Title, Shared: Shared(folded, title.Title))).Where(one => one.Shared.Exists(run => LeadsToNoun(folded, run)))
            .Select(one => (one.Document, one.Title, Score: one.Shared.Sum(Weight))).OrderByDescending(one => one.Score).ToList();
        var near = named.TakeWhile(one => one.Score >= Enough && one.Score * Lead > named[0].Score).ToList();
        var only = near.FindAll(one => ordinals.All(ordinal => one.Title.Contains(ordinal, StringComparison.Ordinal)));
        return only is [var found] ? found.Document : null;
    }

    double Weight(string run) => run.Length * Math.Log((_titles.Count + 1.0) / _titles.Count(title => title.Title.Contains(run, StringComparison.Ordinal)));

    /// <summary>The longest runs that both have, none within another: 西浜市, 第3次, 安全, 計画.</summary>
    static List<string> Shared(string question, string title)
    {
        var runs = new List<string>();
        for (var at = 0; at < question.Length;)
        {
            var length = 0;
            while (at + length < question.Length && title.Contains(question.AsSpan(at, length + 1), StringComparison.Ordinal))
            {
                length++;
            }

            if (WithoutParticles(question.AsSpan(at, length)) is { Length: >= 2 } run && run.Any(c => Characters.IsKanji(c) || Characters.IsKatakana(c)))
            {
                runs.Add(run);
            }

            at += Math.Max(1, length);
        }

        return runs;
    }

    /// <summary>計画の of 計画の期間 and of 計画のあらまし is 計画.</summary>
    static string WithoutParticles(ReadOnlySpan<char> run)
    {
        while (run.Length > 0 && Characters.IsHiragana(run[^1]))
        {
            run = run[..^1];
        }

        while (run.Length > 0 && Characters.IsHiragana(run[0]))
        {
            run = run[1..];
        }

        return run.ToString();
    }

    /// <summary>港湾安全推進計画, 第3次安全 in front of 計画: more than the noun.</summary>
    static bool LeadsToNoun(string question, string run) =>
        NounAtEnd().Match(run) is { Success: true, Index: >= 2 }
        || (run.Length >= LongEnough && question.IndexOf(run, StringComparison.Ordinal) is var at && NounAtStart().IsMatch(question[(at + run.Length)..]));

    const string Nouns = "(?:会議|協議会|審議会|審査会|検討会|研究会|懇談会|議会|総会|部会|分科会|委員会|wg|ワーキング(?:・?グループ)?|計画|方針|戦略|大綱|指針|ガイドライン|調査|補助金|交付金|予算(?:案)?|条例|通知|答申|要綱|議事録|白書|報告書|q&a|統計)";

    [GeneratedRegex("(?:昭和|平成|令和|[hrs])?[0-9元]{1,4}(?:年度?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(Nouns, RegexOptions.None, 1000)]
    private static partial Regex Noun();

    [GeneratedRegex($"{Nouns}$", RegexOptions.None, 1000)]
    private static partial Regex NounAtEnd();

    // 西浜地区の審査会; what a budget is of (灯台の予算) is no name
    [GeneratedRegex($"^(?:の(?!予算|調査|統計))?{Nouns}", RegexOptions.None, 1000)]
    private static partial Regex NounAtStart();
}

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

    readonly List<(string Document, string Title)> _titles = [.. documents.Select(info => (info.Id, Folded(info.Title)))];

    /// <summary>The document that is meant; null where none is or several titles come near.</summary>
    public string? In(string text)
    {
        // A year that a title has too names no document by itself.
        var folded = Year().Replace(Folded(text), "、");
        if (_titles.Count < FewestDocuments || !Noun().IsMatch(folded))
        {
            return null;
        }

        var ordinals = OrdinalReader.Read(text);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var named = _titles.Select(title => (title.Document, title.Title, Shared: Shared(folded, title.Title))).Where(one => Joined(one.Shared).Exists(run => LeadsToNoun(folded, run)))
            .Select(one => (one.Document, one.Title, Score: one.Shared.Sum(run => Weight(run.Text, weights)))).OrderByDescending(one => one.Score).ToList();
        var near = named.TakeWhile(one => one.Score >= Enough && one.Score * Lead > named[0].Score).ToList();
        var only = near.FindAll(one => ordinals.All(ordinal => one.Title.Contains(ordinal, StringComparison.Ordinal)));
        return only is [var found] ? found.Document : null;
    }

    /// <summary>Many titles share their runs: each is counted once a question.</summary>
    double Weight(string run, Dictionary<string, double> known)
    {
        if (!known.TryGetValue(run, out var weight))
        {
            known[run] = weight = run.Length * Math.Log((_titles.Count + 1.0) / _titles.Count(title => title.Title.Contains(run, StringComparison.Ordinal)));
        }

        return weight;
    }

    /// <summary>The longest runs that both have, none within another: 西浜市, 第3次, 安全, 計画.</summary>
    static List<Run> Shared(string question, string title)
    {
        var runs = new List<Run>();
        for (var at = 0; at < question.Length;)
        {
            var length = 0;
            while (at + length < question.Length && title.Contains(question.AsSpan(at, length + 1), StringComparison.Ordinal))
            {
                length++;
            }

            if (WithoutParticles(question, at, at + length) is { Text.Length: >= 2 } run && run.Text.Any(c => Characters.IsKanji(c) || Characters.IsKatakana(c) || char.IsAsciiLetter(c)))
            {
                runs.Add(run);
            }

            at += Math.Max(1, length);
        }

        return runs;
    }

    /// <summary>計画の of 計画の期間 and of 計画のあらまし is 計画.</summary>
    static Run WithoutParticles(string question, int start, int end)
    {
        while (end > start && Characters.IsHiragana(question[end - 1]))
        {
            end--;
        }

        while (start < end && Characters.IsHiragana(question[start]))
        {
            start++;
        }

        return new Run(start, question[start..end]);
    }

    /// <summary>安全 and 点検 and WG of 安全点検ＷＧ are one name.</summary>
    static List<Run> Joined(List<Run> runs)
    {
        var joined = new List<Run>();
        foreach (var run in runs)
        {
            if (joined.Count > 0 && joined[^1].End == run.Start)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    /// <summary>ワーキング・グループ is asked for as WG.</summary>
    static string Folded(string text) => WorkingGroup().Replace(NormalizedText.Fold(text), "wg");

    readonly record struct Run(int Start, string Text)
    {
        public int End => Start + Text.Length;
    }

    /// <summary>港湾安全推進計画, 第3次安全 in front of 計画: more than the noun.</summary>
    static bool LeadsToNoun(string question, Run run) =>
        NounAtEnd().Match(run.Text) is { Success: true, Index: >= 2 } || (run.Text.Length >= LongEnough && NounAtStart().IsMatch(question[run.End..]));

    const string Nouns = $"(?:会議|{KindNouns.Bodies}|{KindNouns.Plans}|審査会|議会|総会|分科会|wg|ガイドライン|調査|補助金|交付金|予算(?:案)?|条例|通知|答申|要綱|議事録|白書|報告書|q&a|統計)";

    [GeneratedRegex("(?:昭和|平成|令和|[hrs])?[0-9元]{1,4}(?:年度?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("ワーキング・?グループ", RegexOptions.None, 1000)]
    private static partial Regex WorkingGroup();

    [GeneratedRegex(Nouns, RegexOptions.None, 1000)]
    private static partial Regex Noun();

    [GeneratedRegex($"{Nouns}$", RegexOptions.None, 1000)]
    private static partial Regex NounAtEnd();

    // 西浜地区の審査会; what a budget is of (灯台の予算) is no name
    [GeneratedRegex($"^(?:の(?!予算|調査|統計))?{Nouns}", RegexOptions.None, 1000)]
    private static partial Regex NounAtStart();
}

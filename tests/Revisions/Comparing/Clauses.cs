using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions.Comparing;

/// <summary>A small policy text whose clauses are edited with known truth: numbers are given when it is printed.</summary>
internal sealed class Clauses
{
    static readonly string[] Subjects = ["再生医療", "創薬研究", "知的財産", "臨床研究", "細胞バンク", "国際協調", "人材育成", "研究基盤", "安全性評価", "規制当局", "産学連携", "疾患モデル"];
    static readonly string[] Objects = ["の推進体制", "に係る情報公開", "の審査基準", "への資金的支援", "を担う研究拠点", "の品質管理手法", "に関する相談窓口", "の評価指標", "との協力関係", "の海外展開"];
    static readonly string[] Verbs = ["を早急に整備する", "について検討を開始する", "を段階的に拡充する", "を見直すべきである", "を重点的に支援する", "の在り方を示す必要がある", "を公表することとする"];

    readonly Random _random;

    public Clauses(int seed)
    {
        _random = new Random(seed);
        Chapters = [.. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => NewChapter())];
    }

    Clauses(Random random, List<Chapter> chapters) => (_random, Chapters) = (random, chapters);

    public List<Chapter> Chapters { get; }

    public sealed record Chapter(string Heading, List<string> Items);

    public Clauses Copy() => new(_random, [.. Chapters.Select(chapter => chapter with { Items = [.. chapter.Items] })]);

    /// <summary>A chapter and a place among its items.</summary>
    public (Chapter Chapter, int Item) Any()
    {
        var chapter = Chapters[_random.Next(Chapters.Count)];
        return (chapter, _random.Next(chapter.Items.Count));
    }

    public string Sentence()
    {
        var amount = _random.Next(2, 90).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"{Pick(Subjects)}{Pick(Objects)}及び{Pick(Subjects)}{Pick(Objects)}{Pick(Verbs)}とともに、{amount}機関の{Pick(Subjects)}{Pick(Objects)}{Pick(Verbs)}。";
    }

    public PolicyDocument Parse() => Parsed.Text(Print());

    public string Print() => string.Concat(Chapters.Select((chapter, i) =>
        $"§{i + 1} {chapter.Heading}\n\n" + string.Concat(chapter.Items.Select((item, j) => $"（{j + 1}）{item}\n\n"))));

    Chapter NewChapter() => new($"{Pick(Subjects)}{Pick(Objects)}", [.. Enumerable.Range(0, _random.Next(3, 8)).Select(_ => Sentence())]);

    string Pick(string[] words) => words[_random.Next(words.Length)];
}

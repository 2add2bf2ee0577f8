using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Tests.Support.Search;

/// <summary>Passages and questions by the throw of a die: some terms in nearly all of them, most in a few, many ties.</summary>
internal sealed class RandomPassages(int seed)
{
    const string Letters = "再生医療研究開発予算特許戦略評価支援細胞遺伝子治療倫理審査安全基準産業官民連携のはがをにで";

    readonly Random _random = new(seed);

    public IndexContents Contents(int count, int dimensions = 0)
    {
        var passages = Enumerable.Range(0, count).Select(Passage).ToList();
        return new IndexContents(passages, new Dictionary<string, ReadOnlyMemory<byte>> { ["lexicon"] = "a\tb"u8.ToArray(), ["document/d0"] = new byte[_random.Next(2000)] })
        {
            EmbeddingModel = dimensions == 0 ? "" : "random",
            Vectors = dimensions == 0 ? [] : [.. passages.Select(_ => (ReadOnlyMemory<float>)Vector(dimensions))],
        };
    }

    public PassageQuery Query(int dimensions = 0) => new(Text(_random.Next(1, 30)))
    {
        Terms = _random.Next(4) == 0 ? [.. Enumerable.Range(0, _random.Next(1, 12)).Select(_ => new WeightedTerm(Text(2), _random.Next(1, 100) / 50f))] : [],
        Top = _random.Next(4) == 0 ? _random.Next(1, 200) : 10,
        Skip = _random.Next(5) == 0 ? _random.Next(30) : 0,
        Filter = _random.Next(3) == 0 ? Filter() : PassageFilter.Any,
        Explain = _random.Next(4) == 0,
        Vector = dimensions == 0 || _random.Next(4) == 0 ? default : Vector(dimensions),
    };

    public PassageFilter Filter() => _random.Next(5) switch
    {
        0 => new PassageFilter { Documents = [$"d{_random.Next(4)}"] },
        1 => new PassageFilter { Kinds = [PassageKind.Body, PassageKind.Note] },
        2 => new PassageFilter { Section = $"§{_random.Next(1, 9)}" },
        3 => new PassageFilter { FiscalYear = 2020 + _random.Next(4), Ministry = "文" },
        _ => new PassageFilter { DatedFrom = "2009", DatedTo = "2023-05-01" },
    };

    public float[] Vector(int dimensions)
    {
        // Some vectors have no direction at all.
        var none = _random.Next(40) == 0;
        return [.. Enumerable.Range(0, dimensions).Select(_ => none ? 0 : (_random.NextSingle() * 2) - 1)];
    }

    Passage Passage(int at)
    {
        var document = _random.Next(4);
        var text = _random.Next(20) == 0 ? "" : Text(_random.Next(1, 120));
        return new Passage
        {
            Id = $"d{document}:{at * 7919 % 1_000_003}",
            Kind = (PassageKind)_random.Next(4),
            Document = $"d{document}",
            File = $"d{document}.txt",
            Title = "題名",
            Date = document == 0 ? null : $"20{document}9-0{document}-01",
            Label = $"§{_random.Next(1, 20)}",
            HeadingPath = _random.Next(3) == 0 ? [Text(5), Text(6)] : [],
            Note = _random.Next(9) == 0 ? $"※{_random.Next(9)}" : null,
            FiscalYear = _random.Next(3) == 0 ? 2020 + _random.Next(4) : null,
            Ministries = _random.Next(3) == 0 ? ["文", "厚"] : [],
            Text = _random.Next(30) == 0 ? text + "𠮷野 \"iPS\" \\ \u0001 International Stem Cell 𩸽" : text,
            Keywords = _random.Next(6) == 0 ? "stem cell 2023" : null,
            Span = new SourceSpan(_random.Next(1000), 2000 + _random.Next(1000)),
            Lines = [.. Enumerable.Range(0, _random.Next(3)).Select(line => new SourceSpan(line, line + 1))],
        };
    }

    string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letters[(int)(Letters.Length * Math.Pow(_random.NextDouble(), 2))]));
}

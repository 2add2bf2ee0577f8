using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Figures;

internal enum TableLayout
{
    /// <summary>Row by row: name, target, parts, actual with its years, rating, words.</summary>
    Rows,

    /// <summary>The same, with no note on the years.</summary>
    NoLegend,

    /// <summary>The same, with no heading over the targets.</summary>
    NoTargetHeading,

    /// <summary>All names, then all cells: the columns were read one after the other.</summary>
    NamesFirst,

    /// <summary>The cells of each row in front of its name.</summary>
    CellsFirst,

    /// <summary>All names, then all targets, then all actuals.</summary>
    Columns,

    /// <summary>Row by row, but some names were lost.</summary>
    NameLost,
}

/// <summary>What a cell of the table holds.</summary>
internal sealed record CellTruth(string Indicator, string? Part, FigureMeasure Measure, int? Year, decimal Value);

/// <summary>A slide with a made-up indicator table whose columns were flattened; every number is known by its place.</summary>
internal sealed class IndicatorSlide
{
    static readonly string[] Subjects = ["量子技術", "海洋資源", "次世代半導体", "宇宙輸送", "地域防災", "水素利用", "感染症対策（新型を含む）", "文化財保存", "食料安全", "航空機材料", "都市交通", "脳科学", "国際共同研究（論文数５以上）", "気候変動適応", "小児医療"];

    static readonly string[] Things = ["に関する論文の掲載件数", "の実用化に至った研究課題数", "分野の特許出願件数", "の企業への導出件数", "に関するガイドライン等策定への参画状況", "拠点の整備件数", "の実証に移行した課題数"];

    static readonly string[] Parts = ["若手", "国際共同", "中小企業", "大学発", "女性"];

    static readonly string[] Words = ["基礎から実用化への切れ目のない支援により、順調に進んでいる。", "支援体制の整備が進み、従来以上の成果が得られた。", "R4年度は新たな課題の採択が進み、関係機関との連携も強化された。", "海外の研究機関との協力が進んだが、人材の確保が課題である。"];

    readonly Random _random;
    readonly StringBuilder _text = new();
    readonly Dictionary<int, CellTruth> _truth = [];
    readonly TableLayout _layout;
    readonly int _count;
    readonly int _firstYear;
    readonly bool _wide;
    readonly bool _rated;
    readonly int _nameWidth;
    readonly int _wordWidth;
    readonly string _gap;
    readonly string _bullet;
    readonly string _unit;

    IndicatorSlide(Random random, TableLayout layout)
    {
        (_random, _layout) = (random, layout);
        (_count, _firstYear) = (random.Next(2, 6), random.Next(2015, 2022));
        (_wide, _rated) = (random.Next(3) == 0, random.Next(4) > 0);
        (_nameWidth, _wordWidth) = (random.Next(12, 24), random.Next(24, 36));
        _gap = random.Next(3) == 0 ? "\n\n" : "\n";
        _bullet = Pick("• ", "・", "•", "○");
        _unit = Pick("件", "件", "件", "人", "品目");
    }

    public TableLayout Layout => _layout;

    public string Text => _text.ToString();

    public IReadOnlyDictionary<int, CellTruth> Truth => _truth;

    public static IndicatorSlide Generate(Random random, TableLayout layout)
    {
        var slide = new IndicatorSlide(random, layout);
        slide.Write();
        return slide;
    }

    void Write()
    {
        var legendOver = _random.Next(4) == 0;
        Lines($"第{_random.Next(2, 50)}回{Subjects[_random.Next(5)]}推進", "専門調査会 資料２から抜粋", "");
        if (legendOver)
            Legend();
        if (_layout != TableLayout.NoTargetHeading)
            Lines($"{_firstYear + _count + 1}年度末までの達成目標");
        Lines("最新の", "数値", "", "進", "捗", "", "進捗の詳細（含む成果と要因分析）", "", "備考", "", "＜アウトプット＞", "");
        var rows = Enumerable.Range(0, _random.Next(2, 7)).Select(i => new Row(this, i)).DistinctBy(row => row.Name).ToList();
        switch (_layout)
        {
            case TableLayout.NamesFirst:
                rows.ForEach(row => row.WriteName());
                rows.ForEach(row => { row.WriteTarget(); row.WriteActual(); row.WriteWords(); });
                break;
            case TableLayout.Columns:
                rows.ForEach(row => row.WriteName());
                rows.ForEach(row => row.WriteTarget());
                rows.ForEach(row => row.WriteActual());
                break;
            case TableLayout.CellsFirst:
                rows.ForEach(row => { row.WriteTarget(); row.WriteActual(); row.WriteName(); });
                break;
            default:
                var lost = _layout == TableLayout.NameLost ? _random.Next(1, rows.Count) : -1;
                rows.ForEach(row =>
                {
                    if (row.Number != lost)
                        row.WriteName();
                    row.WriteTarget();
                    row.WriteActual();
                    row.WriteWords();
                });
                break;
        }

        if (!legendOver)
            Legend();
    }

    // Years of a reign are those of ministries: R2/R3/R4, 令和2～4年度.
    void Legend()
    {
        var years = string.Join(_wide ? "／" : "/", Enumerable.Range(_firstYear, _count).Select(year => year < 2019 ? $"H{year - 1988}" : year == 2019 ? "R1" : $"R{year - 2018}"));
        var last = _firstYear + _count - 1;
        var brackets = _layout == TableLayout.NoLegend ? "" : $"、（ ）は各年度（{years}）の単年実績";
        Lines($"※「最新の数値」は計画開始から{(last >= 2019 ? $"令和{(last == 2019 ? "元" : last - 2018)}" : $"平成{last - 1988}")}年度末までの通算の数値{brackets}。進捗： A．順調に進捗している B．進捗が不十分", "");
    }

    void Lines(params string[] lines)
    {
        foreach (var line in lines)
            _text.Append(line).Append('\n');
    }

    string Pick(params string[] words) => words[_random.Next(words.Length)];

    void Add(string words) => _text.Append(words);

    void Number(decimal value, CellTruth truth)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        _truth[_text.Length] = truth;
        Add(_wide && _random.Next(2) == 0 ? string.Concat(digits.Select(digit => (char)(digit - '0' + '０'))) : digits);
    }

    /// <summary>A line of the printed column, cut where the column ends; Latin words and numbers stay whole.</summary>
    void Wrapped(string words, int width)
    {
        for (var at = 0; at < words.Length;)
        {
            var end = Math.Min(words.Length, at + width);
            while (end < words.Length && char.IsAsciiLetterOrDigit(words[end]) && char.IsAsciiLetterOrDigit(words[end - 1]))
                end++;
            Add(words[at..end]);
            at = end;
            if (at < words.Length)
                Add("\n");
        }
    }

    sealed class Row
    {
        readonly IndicatorSlide _slide;
        readonly decimal? _target;
        readonly decimal[] _years;
        readonly List<(string Name, decimal Target, decimal[] Years)> _parts = [];
        readonly bool _partsNamed;

        public Row(IndicatorSlide slide, int number)
        {
            (_slide, Number) = (slide, number);
            var random = slide._random;
            Name = slide.Pick(Subjects) + slide.Pick(Things);
            _target = random.Next(4) == 0 ? null : random.Next(1, 500);
            _years = Years(400);
            _partsNamed = _target is null || random.Next(4) == 0;
            foreach (var part in Parts.OrderBy(_ => random.Next()).Take(random.Next(4) switch { 0 => 2, 1 => 1, _ => 0 }))
                _parts.Add(("うち" + part, random.Next(1, 50), Years(60)));
        }

        public int Number { get; }

        public string Name { get; }

        decimal[] Years(int most) => [.. Enumerable.Range(0, _slide._count).Select(_ => (decimal)_slide._random.Next(0, most))];

        public void WriteName()
        {
            _slide.Add(_slide._bullet);
            _slide.Wrapped(Name, _slide._nameWidth);
            _slide.Add("\n");
        }

        public void WriteTarget()
        {
            if (_target is not { } target)
                return;
            _slide.Number(target, new CellTruth(Name, null, FigureMeasure.Target, _slide._firstYear + _slide._count + 1, target));
            _slide.Add(_slide._unit + (_slide._random.Next(6) == 0 ? "以上" : "") + _slide._gap);
            foreach (var part in _parts.Where(_ => !_partsNamed))
            {
                _slide.Add($"［{part.Name} ");
                _slide.Number(part.Target, new CellTruth(Name, part.Name, FigureMeasure.Target, _slide._firstYear + _slide._count + 1, part.Target));
                _slide.Add($"{_slide._unit}］{_slide._gap}");
            }
        }

        public void WriteActual()
        {
            Value(null, _years, "");
            foreach (var part in _parts)
            {
                _slide.Add(_partsNamed ? $"\n［{part.Name} " : "\n［");
                Value(part.Name, part.Years, "］");
            }

            _slide.Add(_slide._rated ? _slide.Pick(" A", "\nA", " B", " Ａ") : "");
            _slide.Add("\n\n");
        }

        void Value(string? part, decimal[] years, string close)
        {
            var last = _slide._firstYear + _slide._count - 1;
            _slide.Number(years.Sum(), new CellTruth(Name, part, FigureMeasure.Actual, last, years.Sum()));
            _slide.Add($"{_slide._unit}{_slide.Pick("", "", "\n", "＊")}{_slide.Pick("（", "(")}");
            for (var i = 0; i < years.Length; i++)
            {
                _slide.Number(years[i], new CellTruth(Name, part, FigureMeasure.ActualOfYear, _slide._firstYear + i, years[i]));
                _slide.Add(i == years.Length - 1 ? "" : _slide._wide ? "／" : "/");
            }

            _slide.Add(_slide.Pick("）", ")") + close);
        }

        public void WriteWords()
        {
            var random = _slide._random;
            for (var i = random.Next(3); i > 0; i--)
            {
                _slide.Wrapped(_slide.Pick(Words), _slide._wordWidth);
                _slide.Add("\n");
            }

            if (random.Next(5) == 0)
                _slide.Wrapped("※データベースより集計", random.Next(6, 20));
            _slide.Add("\n\n");
        }
    }
}

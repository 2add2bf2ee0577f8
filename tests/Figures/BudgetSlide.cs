using System.Globalization;
using System.Text;

namespace PolicyBot.Tests.Figures;

internal enum SlideLayout
{
    /// <summary>Name and amount on one line.</summary>
    InLine,

    /// <summary>Name, words, amount on lines of their own, in turn.</summary>
    InTurn,

    /// <summary>In line, with the year before in brackets and a legend.</summary>
    Legend,

    /// <summary>The same without the legend.</summary>
    NoLegend,

    /// <summary>All names, then all amounts in another order.</summary>
    Heap,

    /// <summary>Two columns read across: two names on a line, two amounts on the next.</summary>
    Columns,

    /// <summary>Amounts in front of their names.</summary>
    AmountFirst,

    /// <summary>In turn, but some amounts slipped behind another one or to the end.</summary>
    Slipped,

    /// <summary>In turn, but some amounts were lost.</summary>
    Missing,
}

/// <summary>A slide of made-up programmes whose amounts are known.</summary>
internal sealed record BudgetSlide(SlideLayout Layout, int Year, string Text, IReadOnlyDictionary<string, (decimal Now, decimal Before)> Truth)
{
    static readonly string[] Fields = ["量子技術", "海洋資源", "次世代半導体", "宇宙輸送", "地域防災", "水素利用", "感染症対策", "文化財保存", "食料安全", "航空機材料", "都市交通", "脳科学", "核融合", "気候変動適応", "小児医療"];

    static readonly string[] Aims = ["実用化研究", "基盤整備促進", "拠点形成", "人材育成強化", "社会実装", "国際共同研究", "データ連携", "技術開発推進"];

    static readonly string[] Forms = ["事業", "プログラム", "プロジェクト", "推進費", "交付金"];

    static readonly string[] Works = ["大学等における研究を支援", "中核機関を整備し、若手を支援", "関係機関と連携した実証を実施", "装置の共用と標準化を推進"];

    static readonly string[] Bullets = ["● ", "◆ ", "・", "■ ", ""];

    public static BudgetSlide Generate(Random random, SlideLayout layout)
    {
        var names = Enumerable.Range(0, random.Next(3, 8)).Select(_ => Pick(random, Fields) + Pick(random, Aims) + Pick(random, Forms)).Distinct().ToList();
        var amounts = Enumerable.Range(2, 150).OrderBy(_ => random.Next()).Take(names.Count * 2).ToList();
        var truth = names.Select((name, i) => (name, (Now: (decimal)amounts[i], Before: (decimal)amounts[names.Count + i]))).ToDictionary(pair => pair.name, pair => pair.Item2);
        var year = random.Next(2, 9);
        var writer = new Writer(random, truth, year, Pick(random, Bullets));
        return new BudgetSlide(layout, 2018 + year, writer.Write(layout), truth);
    }

    static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    sealed class Writer(Random random, IReadOnlyDictionary<string, (decimal Now, decimal Before)> truth, int year, string bullet)
    {
        readonly List<string> _lines = [];
        readonly bool _wide = random.Next(3) == 0;
        readonly string _word = random.Next(2) == 0 ? "予算額 " : "";
        readonly bool _described = random.Next(2) == 0;

        public string Write(SlideLayout layout)
        {
            _lines.Add($"{random.Next(1, 9)}．{Pick(random, Fields)}総合戦略プロジェクト 令和{year}年度予算額{truth.Values.Sum(pair => pair.Now)}億円");
            switch (layout)
            {
                case SlideLayout.InLine or SlideLayout.Legend or SlideLayout.NoLegend:
                    InLine(layout);
                    break;
                case SlideLayout.Heap:
                    Each(name => Name(name));
                    Shuffled(name => Amount(truth[name].Now));
                    break;
                case SlideLayout.Columns:
                    Columns();
                    break;
                case SlideLayout.AmountFirst:
                    Each(name => { Amount(truth[name].Now); Name(name); });
                    break;
                default:
                    InTurn(layout);
                    break;
            }

            return new StringBuilder().AppendJoin('\n', _lines).Append('\n').ToString();
        }

        void InLine(SlideLayout layout)
        {
            Each(name =>
            {
                var before = layout == SlideLayout.InLine ? "" : $"（{Number(truth[name].Before)}）";
                _lines.Add($"{bullet}{name} {_word}{Number(truth[name].Now)}{before}");
                Describe();
            });
            if (layout == SlideLayout.Legend)
                _lines.Add(random.Next(2) == 0 ? $"※括弧内は令和{year - 1}年度予算額" : $"※（ ）内は前年度予算額");
        }

        void InTurn(SlideLayout layout)
        {
            var lost = layout == SlideLayout.InTurn ? [] : truth.Keys.OrderBy(_ => random.Next()).Take(random.Next(1, 3)).ToList();
            foreach (var name in truth.Keys)
            {
                Name(name);
                if (lost.Contains(name))
                    continue;
                Amount(truth[name].Now);
                if (layout == SlideLayout.Slipped && random.Next(2) == 0)
                    Slip(lost);
            }

            while (layout == SlideLayout.Slipped && _slipped.Count < lost.Count)
                Slip(lost);
        }

        readonly HashSet<string> _slipped = [];

        void Slip(List<string> lost)
        {
            if (lost.Find(name => !_slipped.Contains(name)) is not { } name)
                return;
            _slipped.Add(name);
            // A slide that ends with a name shows its slipped amount behind other words.
            if (_lines[^1].EndsWith('円'))
                Amount(truth[name].Now);
            else
                _lines.AddRange(["＜支援の仕組み＞", _word + Number(truth[name].Now)]);
        }

        void Columns()
        {
            foreach (var pair in truth.Keys.Chunk(2))
            {
                _lines.Add(string.Join(' ', pair));
                _lines.Add(string.Join(' ', pair.OrderBy(_ => random.Next()).Select(name => _word + Number(truth[name].Now))));
            }
        }

        void Each(Action<string> write)
        {
            foreach (var name in truth.Keys)
                write(name);
        }

        void Shuffled(Action<string> write)
        {
            foreach (var name in truth.Keys.OrderBy(_ => random.Next()))
                write(name);
        }

        void Name(string name)
        {
            _lines.Add($"{bullet}{name}{(bullet.Length > 0 && random.Next(4) == 0 ? "：" : "")}");
            Describe();
        }

        void Describe()
        {
            if (_described && bullet.Length > 0)
                _lines.Add(Pick(random, Works));
        }

        void Amount(decimal value) => _lines.Add(_word + Number(value));

        string Number(decimal value)
        {
            var digits = value.ToString(CultureInfo.InvariantCulture);
            return (_wide ? string.Concat(digits.Select(digit => (char)(digit - '0' + '０'))) : digits) + "億円";
        }
    }
}

using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Figures;

/// <summary>Tables of indicators with their columns lost, as other ministries print them.</summary>
public sealed class IndicatorFormTests
{
    const string Table = """
        灯台整備プログラム　指標の進捗
        令和９年度末までの
        達成目標
        最新の数値
        進捗
        ＜アウトカム＞
        • 灯台の稼働率
        99％以上
        97％
        （91/94/97）
        Ｂ
        離島での復旧に時間を要した。
        ＜アウトプット＞
        • 光源を替えた灯台の数
        600基
        ［うち高さ30メートル未満 350基］
        418基（96/138/184）
        ［251基
        （52/84/115）］
        Ａ
        小さな灯台ほど早く終わる。
        • 表示を行った港の数
        300か所
        214か所（－/61/153） Ａ
        試行の実績である。
        • 研修の回数（参考）
        203回（58/66/79） ―
        ※「最新の数値」のうち率は令和６年度の値、数及
        　び回数は令和４年度から令和６年度までの累計。（ ）内は各
        　年度（Ｒ４／Ｒ５／Ｒ６）の値。

        """;

    [Fact]
    public void A_rate_is_that_of_the_last_year_and_no_sum()
    {
        var ledger = Ledger.Of(Table);

        Assert.Equal([(97m, 2024, FigureMeasure.Actual), (91m, 2022, FigureMeasure.ActualOfYear), (94m, 2023, FigureMeasure.ActualOfYear), (97m, 2024, FigureMeasure.ActualOfYear)],
            ledger.Figures.Where(figure => figure.Label == "灯台の稼働率" && figure.Measure != FigureMeasure.Target).Select(figure => (figure.Value ?? 0, figure.FiscalYear ?? 0, figure.Measure)));
        Assert.DoesNotContain(ledger.Audits, audit => audit.Total.Label == "灯台の稼働率");
    }

    [Fact]
    public void A_part_may_have_a_number_in_its_name()
    {
        var parts = Ledger.Of(Table).Figures.Where(figure => figure.SubOf == "光源を替えた灯台の数").ToList();

        Assert.Equal([350m, 251m, 52m, 84m, 115m], parts.Select(figure => figure.Value ?? 0));
        Assert.All(parts, figure => Assert.Equal("うち高さ30メートル未満", figure.Label));
    }

    [Fact]
    public void A_year_may_have_no_number() =>
        Assert.Equal([(2023, 61m), (2024, 153m)], Ledger.Of(Table).Figures.Where(figure => figure.Label == "表示を行った港の数" && figure.Measure == FigureMeasure.ActualOfYear).Select(figure => (figure.FiscalYear ?? 0, figure.Value ?? 0)));

    [Fact]
    public void A_row_may_be_without_a_rating() =>
        Assert.Equal([203m, 58m, 66m, 79m], Ledger.Of(Table).Figures.Where(figure => figure.Label.StartsWith("研修の回数", StringComparison.Ordinal)).Select(figure => figure.Value ?? 0));

    const string OverThePage = "５．指標の進捗\n令和９年度末までの達成目標\n最新の数値\n＜アウトプット＞\n\n• 航路を見張る無人機の数\n40機\n21機（4/6/11）\nＢ\n部品が届かなかった。\n\n• 訓練に加わった団体の数\n30者\n33者（9/11/13）\nＡ\n参加が増えた。\n1\n\f ＜アウトカム＞\n\n• 通報から出動までの平均時間\n20分間以内\n26分間\n（31/28/26）\nＢ\n船が足りない。\n\n※（ ）内は各年度（Ｒ４／Ｒ５／Ｒ６）の値。\n2\n";

    [Fact]
    public void Whatever_is_counted_may_stand_alone_in_a_cell()
    {
        var figures = Ledger.Of(OverThePage).Figures;

        Assert.Contains(figures, figure => figure is { Label: "航路を見張る無人機の数", Value: 40, Unit: "機", Measure: FigureMeasure.Target });
        Assert.Contains(figures, figure => figure is { Label: "訓練に加わった団体の数", Value: 33, Unit: "者", Measure: FigureMeasure.Actual });
        Assert.Contains(figures, figure => figure is { Label: "通報から出動までの平均時間", Value: 20, Measure: FigureMeasure.Target });
    }

    [Fact]
    public void The_note_under_the_end_of_a_table_holds_for_its_first_page_too() =>
        Assert.Equal([(2022, 4m), (2023, 6m), (2024, 11m)], Ledger.Of(OverThePage).Figures.Where(figure => figure.Label == "航路を見張る無人機の数" && figure.Measure == FigureMeasure.ActualOfYear).Select(figure => (figure.FiscalYear ?? 0, figure.Value ?? 0)));

    [Fact]
    public void A_note_under_another_section_does_not() =>
        Assert.DoesNotContain(Ledger.Of(OverThePage.Replace("\f ＜アウトカム＞", "\f ６．ほかの指標", StringComparison.Ordinal)).Figures, figure => figure is { Label: "航路を見張る無人機の数", Measure: FigureMeasure.ActualOfYear });

    [Fact]
    public void Years_one_below_the_other_are_those_of_the_amounts_behind_them() =>
        Assert.Equal([("総額", 2023, 158m), ("総額", 2024, 171m)], Ledger.Of("＜総額の推移＞\n令和５年度\n令和６年度\n158億円   171億円\n").Figures.Where(figure => figure.Kind == FigureKind.Money)
            .Select(figure => (figure.Label, figure.FiscalYear ?? 0, figure.Value ?? 0)));

    [Fact]
    public void Amounts_under_the_whole_are_the_total() =>
        Assert.All(Ledger.Of("■ 全体額\n令和７年度予算額   ２１４億円\n［令和６年度補正予算額   ７３億円］\n■ 定員\n").Figures.Where(figure => figure.Kind == FigureKind.Money), figure => Assert.Equal("全体額", figure.Label));

    [Fact]
    public void Rows_may_be_numbered_headings_and_a_space_in_front_of_them_starts_no_page()
    {
        var figures = Ledger.Of("■ 内訳                                   （単位：百万円）\n事 項          令和６年度     令和７年度\nⅠ 観測\n9,240  10,150\n １ 灯台の更新   6,100   6,900\n ２ 浮標の更新             2,350   2,180\nⅡ 開発\n6,030   6,720\n １ 計算の基盤           4,400   4,750\n＜令和５年度補正予算の内訳＞  （単位：百万円）\n灯台の更新     5,000\n").Figures.Where(figure => figure.Kind == FigureKind.Money).ToList();

        Assert.Equal(["観測", "観測", "灯台の更新", "灯台の更新", "浮標の更新", "浮標の更新", "開発", "開発", "計算の基盤", "計算の基盤", "灯台の更新"], figures.Select(figure => figure.Label.Split(' ')[^1]));
        Assert.Equal((2023, FigureMeasure.Supplementary), (figures[^1].FiscalYear ?? 0, figures[^1].Measure));
        Assert.All(figures, figure => Assert.Equal(1, figure.Page));
    }
}

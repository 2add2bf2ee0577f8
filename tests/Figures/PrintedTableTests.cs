using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

/// <summary>Tables of other forms: heads on two lines, stages beside years, groups, parts, signs, gaps.</summary>
public sealed class PrintedTableTests
{
    const string Stages = "港の予算\n\n（単位：百万円）\n\n区　　　分　　　Ｒ６当初　　Ｒ６補正　　Ｒ７概算要求　　増▲減　　伸率\n\n一　般　会　計\n\n　航路標識の整備　　　1,200　　　300　　　1,350　　　150　　12.5％\n\n　港内の管制　　　　　2,400　　　－　　　2,100　　▲　300　　▲12.5％\n\n　　小　　　計　　　　3,600　　　300　　　3,450　　▲　150　　▲4.2％\n\n特　別　会　計\n\n　岸壁の改良　　　　1,524,600　　400　　1,948,000　　423,400　　27.8％\n\n　　合　　　計　　　1,528,200　　700　　1,951,450　　423,250　　27.7％\n\n";

    [Fact]
    public void A_column_has_the_year_and_the_stage_that_its_head_names() =>
        Assert.Equal([(1200m, 2024, FigureMeasure.Initial), (300m, 2024, FigureMeasure.Supplementary), (1350m, 2025, FigureMeasure.Request)],
            Of(Stages, "航路標識の整備").Select(figure => (figure.Value ?? 0, figure.FiscalYear ?? 0, figure.Measure)));

    [Fact]
    public void The_unit_over_the_table_is_that_of_large_numbers_too() =>
        Assert.Equal(1_948_000_000_000m, Of(Stages, "岸壁の改良")[^1].Yen);

    [Fact]
    public void A_sign_that_stands_apart_belongs_to_its_number() =>
        Assert.Equal([-300m, -12.5m], Ledger.Of(Stages).Figures.Where(figure => figure.SubOf == "港内の管制").Select(figure => figure.Value ?? 0));

    [Fact]
    public void A_subtotal_is_that_of_its_group_and_a_total_of_all()
    {
        Assert.All(Of(Stages, "小計"), figure => Assert.Equal("一般会計", figure.SubOf));
        Assert.All(Of(Stages, "合計"), figure => Assert.Null(figure.SubOf));
    }

    [Fact]
    public void Subtotals_are_added_up()
    {
        var audits = Ledger.Of(Stages).Audits.Where(audit => audit.Total.Label == "小計").ToList();

        Assert.Equal(2, audits.Count);
        Assert.All(audits, audit => Assert.Equal(AuditOutcome.AddsUp, audit.Outcome));
    }

    [Fact]
    public void A_head_on_two_lines_is_one()
    {
        var figures = Of("予算\n\n（単位：千円）\n\n　　　　　　　令和６年度　　令和７年度　　対前年度\n\n区　　分　　　当初予算額　　要求額　　　増減額\n\n灯台の改修　　12,000　　　13,500　　　1,500\n\n", "灯台の改修");

        Assert.Equal([(2024, FigureMeasure.Initial), (2025, FigureMeasure.Request)], figures.Select(figure => (figure.FiscalYear ?? 0, figure.Measure)));
    }

    [Fact]
    public void Two_years_over_more_columns_leave_them_without_a_year() =>
        Assert.All(Of("令和７年度予算\n\n（単位：千円）\n\n　　　　　　　令和６年度　　令和７年度\n\n区　　分　　　当初予算額　　補正予算額　　要求額\n\n灯台の改修　　12,000　　　500　　　13,500\n\n", "灯台の改修"), figure => Assert.Null(figure.FiscalYear));

    [Fact]
    public void The_row_of_targets_has_the_year_that_its_own_column_gives()
    {
        var figures = Of("指　標　　　2022　　2023　　目標　　目標年度　　評価\n\n見張り船（隻）　　6　　11　　48　　2032　　△\n\n電源の二重化率（％）　　31　　33　　60　　2030　　×\n\n", "見張り船");

        Assert.Equal([2022, 2023, 2032], figures.Select(figure => figure.FiscalYear ?? 0));
        Assert.Equal(FigureMeasure.Target, figures[^1].Measure);
    }

    [Fact]
    public void A_part_counts_in_the_unit_of_its_row() =>
        Assert.All(Of("船員　　　　Ｒ３　　Ｒ４　　目標（Ｒ８）\n\n復職した船員（人）　　2,140　　2,605　　4,500\n\nうち短時間勤務　　880　　1,190　　2,500\n\n", "うち短時間勤務"),
            figure => Assert.Equal(("人", "復職した船員"), (figure.Unit, figure.SubOf)));

    [Fact]
    public void A_cell_that_is_missing_is_told_by_where_the_others_stand() =>
        Assert.Equal([2022, 2024], Of("　　　　　　　2020年　　2022年　　2024年\n\n従事者（人）　　8,900　　 9,350　　10,120\n\n　うち若手　　　1,240　　 1,380　　 1,690\n\n　うち女性　　　　　　　　11.2％　　13.5％\n\n", "うち女性").Select(figure => figure.FiscalYear ?? 0));

    [Fact]
    public void A_note_that_ends_in_a_number_is_no_row() =>
        Assert.DoesNotContain(Ledger.Of("　　　　2020年　　2022年　　2024年\n\n従事者（人）　　8,900　　9,350　　10,120\n\n離職者（人）　　900　　350　　120\n\n（注）2024年は途中の数である　　 7\n\n").Figures, figure => figure.Value == 7);

    [Fact]
    public void Columns_may_be_the_names_of_places_and_cells_fractions()
    {
        var figures = Ledger.Of("補助率\n\n　　　　　　　　　　国　　　県　　　市町村\n\n灯台の改修　　　　３／４　　１／８　　１／８\n\n航路の照明　　　　１／２　　１／２　　－\n\n").Figures.Where(figure => figure.SubOf == "灯台の改修").ToList();

        Assert.Equal([("国", "3/4"), ("県", "1/8"), ("市町村", "1/8")], figures.Select(figure => (figure.Label, figure.Fraction ?? "")));
    }

    [Fact]
    public void A_unit_over_a_section_is_that_of_the_amounts_behind_its_names()
    {
        var figures = Ledger.Of("１　内訳\n\n（単位：千円。（　）内は令和６年度当初予算額、△は減）\n\n(1) 灯台の改修　　4,215,600　（3,980,000）\n\n三年で終える。\n\n(2) 見張り員の教育　　312,400　（新規）\n\n").Figures.Where(figure => figure.Kind == FigureKind.Money).ToList();

        Assert.Equal([("灯台の改修", 4_215_600_000m, 2025), ("灯台の改修", 3_980_000_000m, 2024), ("見張り員の教育", 312_400_000m, 2025)], figures.Select(figure => (figure.Label, figure.Yen ?? 0, figure.FiscalYear ?? 0)));
        Assert.All(figures, figure => Assert.NotNull(figure.UnitSpan));
    }

    [Fact]
    public void A_note_names_the_row_by_its_letter()
    {
        var part = Ledger.Of("（単位：億円）\n\n事業名　　　　Ｒ６当初　　Ｒ７当初\n\nＡ　灯台の改修　　28.4　　41.0\n\nＢ　見張り員の教育　　4.8　　5.5\n\n※ Ａのうち離島分は18.0億円、内海分は9.5億円（いずれもＲ７当初）\n\n").Figures.Where(figure => figure.SubOf == "灯台の改修").ToList();

        Assert.Equal([("離島分", 2025, FigureMeasure.Initial), ("内海分", 2025, FigureMeasure.Initial)], part.Select(figure => (figure.Label, figure.FiscalYear ?? 0, figure.Measure)));
    }

    [Fact]
    public void A_number_that_the_end_of_a_line_cut_is_one() =>
        Assert.Contains(Ledger.Of("調査の結果によれば、港で働く人の数は全国でおよそ十年ぶりに増え、荷役の待機者数は１万\n\n７，３００人となった。調査の結果によれば、港で働く人の数は全国でおよそ十年ぶりに増えてい\n\nる。\n\n").Figures, figure => figure is { Value: 17_300, Unit: "人" });

    [Fact]
    public void A_target_behind_a_stop_is_that_of_the_number_in_front_of_it()
    {
        var figures = Of("ア　住民の満足度　令和５年度４１％、令和１０年度の目標６０％\n\n", "住民の満足度");

        Assert.Equal([(41m, 2023, FigureMeasure.Other), (60m, 2028, FigureMeasure.Target)], figures.Select(figure => (figure.Value ?? 0, figure.FiscalYear ?? 0, figure.Measure)));
    }

    static List<Figure> Of(string text, string label) => [.. Ledger.Of(text).Figures.Where(figure => figure.Label == label && figure.Kind != FigureKind.Date)];
}

using System.Globalization;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Text;

public class QuantitiesTests
{
    [Theory]
    [InlineData("181億円", "181億円 ¥18100000000")]
    [InlineData("１８１億円", "181億円 ¥18100000000")]
    [InlineData("約2．7億円", "約2.7億円 ¥270000000")]
    [InlineData("約\n\n2．7億円", "約2.7億円 ¥270000000")]
    [InlineData("26．5億円", "26.5億円 ¥2650000000")]
    [InlineData("18 億 円", "18億円 ¥1800000000")]
    [InlineData("１ ８ １ 億 円", "181億円 ¥18100000000")]
    [InlineData("1兆2,000億円", "1200000000000円 ¥1200000000000")]
    [InlineData("3億5千万円", "350000000円 ¥350000000")]
    [InlineData("五億円", "5億円 ¥500000000")]
    [InlineData("二十三億円", "23億円 ¥2300000000")]
    [InlineData("三千円", "3000円 ¥3000")]
    [InlineData("500千円", "500千円 ¥500000")]
    [InlineData("上限は３万６\n千円とする", "36000円 ¥36000")]
    [InlineData("約２億４ 千万円", "約240000000円 ¥240000000")]
    [InlineData("１２ 千円", "12千円 ¥12000")]
    [InlineData("12百万円", "12百万円 ¥12000000")]
    [InlineData("1,234,567円", "1234567円 ¥1234567")]
    [InlineData("▲5億円", "-5億円 ¥-500000000")]
    [InlineData("（-5％）", "-5%")]
    [InlineData("−3割", "-3割")]
    [InlineData("１ ０ ０ 億 円 以 上", "100億円 AtLeast以上 ¥10000000000")]
    [InlineData("500 万 円", "500万円 ¥5000000")]
    [InlineData("約３兆５，０００億円", "約3500000000000円 ¥3500000000000")]
    [InlineData("500～1,000万円", "500～1000万円 ¥10000000")]
    [InlineData("1,000～2,000件", "1000～2000件")]
    [InlineData("10万分の1", "1/100000")]
    [InlineData("47都道府県", "47都道府県")]
    [InlineData("5億円の内数", "5億円 内数 ¥500000000")]
    [InlineData("3～5億円", "3～5億円 ¥500000000")]
    [InlineData("10億ドル", "10億ドル")]
    [InlineData("79件", "79件")]
    [InlineData("２件以上", "2件 AtLeast以上")]
    [InlineData("２ 件 以上", "2件 AtLeast以上")]
    [InlineData("10件未満", "10件 AtMost未満")]
    [InlineData("10件以下", "10件 AtMost以下")]
    [InlineData("5名以内", "5名 AtMost以内")]
    [InlineData("最大５件", "5件 AtMost最大")]
    [InlineData("２．５倍を超え", "2.5倍 AtLeastを超え")]
    [InlineData("およそ100件", "約100件")]
    [InlineData("30件程度", "約30件")]
    [InlineData("12品目", "12品目")]
    [InlineData("４例", "4例")]
    [InlineData("450件", "450件")]
    [InlineData("４５０\u3000件", "450件")]
    [InlineData("２．５倍", "2.5倍")]
    [InlineData("３分の２", "2/3")]
    [InlineData("十分の一", "1/10")]
    [InlineData("50%", "50%")]
    [InlineData("５０％", "50%")]
    [InlineData("50パーセント", "50パーセント")]
    [InlineData("５分野", "5分野")]
    [InlineData("4名", "4名")]
    [InlineData("３領域", "3領域")]
    [InlineData("6回", "6回")]
    [InlineData("10年間", "10年間")]
    [InlineData("10か年", "10か年")]
    [InlineData("10ヵ年", "10か年")]
    [InlineData("３ヶ月", "3か月")]
    [InlineData("６箇月", "6か月")]
    [InlineData("5年", "5年")]
    [InlineData("約1年", "約1年")]
    [InlineData("4拠点", "4拠点")]
    [InlineData("10万人", "100000人")]
    [InlineData("3万5千人", "35000人")]
    [InlineData("三件", "3件")]
    [InlineData("5～10件", "5～10件")]
    [InlineData("24時間", "24時間")]
    [InlineData("5割", "5割")]
    [InlineData("４要素", "4要素")]
    [InlineData("二つ", "2つ")]
    [InlineData("FIH1件", "1件")]
    public void A_quantity_is_found_in_running_text(string written, string expected)
    {
        var found = Assert.Single(Quantities.FindAll($"これは、{written}、である。"));
        Assert.Equal(expected, Describe(found));
        Assert.Null(found.Doubt);
    }

    [Theory]
    [InlineData("第3回会合")]
    [InlineData("第７１回総合科学技術会議")]
    [InlineData("第１相試験")]
    [InlineData("第3、4回")]
    [InlineData("3回目、2件目、４つ目")]
    [InlineData("（※４）件")]
    [InlineData("※1件")]
    [InlineData("２．１）⑤")]
    [InlineData("１．２．")]
    [InlineData("平成20年4月30日")]
    [InlineData("2040年、2030年頃、令和6年度末")]
    [InlineData("Oct3/4、A-2、TC276")]
    [InlineData("A-2例")]
    [InlineData("14/11/54件")]
    [InlineData("数十件、何百人")]
    [InlineData("一人一人、一つの課題、十分な支援、一般社団法人")]
    [InlineData("千葉大学、万博、百合")]
    [InlineData("10件名、３社会、２人材、5本部")]
    [InlineData("単位：百万円")]
    [InlineData("（千円）")]
    [InlineData("１ 件名一覧")]
    [InlineData("１ 円滑な提供")]
    [InlineData("３ 課題と対応")]
    [InlineData("12\n\n 件の論文")]
    [InlineData("15 時 00 分～16 時 30 分")]
    [InlineData("契約の締結")]
    [InlineData("10²件")]
    [InlineData("100①件")]
    [InlineData("3条、2項")]
    [InlineData("昭和22年法律第67号")]
    [InlineData("03-1234-5678")]
    [InlineData("一人一\n\n人の体細胞")]
    public void What_is_no_quantity_is_left_alone(string text) =>
        Assert.Empty(Quantities.FindAll(text).Select(Describe));

    [Fact]
    public void An_item_number_in_front_of_a_count_is_no_decimal() =>
        Assert.Equal("5分野", Describe(Assert.Single(Quantities.FindAll("１．５分野における支援"))));

    [Fact]
    public void A_slash_between_amounts_makes_no_name() =>
        Assert.Equal([18m, 10m], Quantities.FindAll("18億円/10億円").Select(quantity => quantity.Value));

    [Fact]
    public void The_about_of_a_contract_is_no_about() =>
        Assert.Equal("5件", Describe(Assert.Single(Quantities.FindAll("契約5件"))));

    [Fact]
    public void A_digit_lost_in_front_of_the_point_is_doubted()
    {
        const string Text = "事業費は\n\nち．5億円の内数（新規）";
        var found = Assert.Single(Quantities.FindAll(Text));
        Assert.Equal("ち．5億円の内数", found.Span.In(Text));
        Assert.Null(found.Value);
        Assert.Null(found.Yen);
        Assert.Contains("読み取れません", found.Doubt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("約l5億円")]
    [InlineData("（S．5億円）")]
    [InlineData("予算額ち．5億円")]
    public void Signs_in_the_place_of_digits_are_doubted(string text)
    {
        var found = Assert.Single(Quantities.FindAll(text));
        Assert.Null(found.Value);
        Assert.NotNull(found.Doubt);
    }

    [Fact]
    public void A_stray_sign_in_front_of_an_amount_is_doubted_and_the_amount_kept()
    {
        var found = Quantities.FindAll("働 18億円（10億円）");
        Assert.Equal(["18億円 ¥1800000000", "10億円 ¥1000000000"], found.Select(Describe));
        Assert.Equal([true, false], found.Select(quantity => quantity.Doubt is not null));
    }

    [Fact]
    public void A_sentence_that_ends_in_front_of_an_amount_hides_no_digit() =>
        Assert.Equal(5, Assert.Single(Quantities.FindAll("課題である．5億円を確保する")).Value);

    [Theory]
    [InlineData("文 92億円")]
    [InlineData("予算額 92億円")]
    [InlineData("計 92億円")]
    public void A_tag_in_front_of_an_amount_is_no_stray_sign(string text) =>
        Assert.Null(Assert.Single(Quantities.FindAll(text)).Doubt);

    [Theory]
    [InlineData("1,234,56件")]
    [InlineData("5、6件")]
    [InlineData("２ ０ 件")]
    public void A_number_with_an_unclear_front_is_doubted(string text) =>
        Assert.NotNull(Assert.Single(Quantities.FindAll($"計{text}")).Doubt);

    [Fact]
    public void Bracketed_amounts_and_sums_are_found_one_by_one() =>
        Assert.Equal(
            ["26.5億円 ¥2650000000", "20億円 ¥2000000000", "15億円 ¥1500000000", "約2.7億円 ¥270000000"],
            Quantities.FindAll("26．5億円（20億円＋補正15億円）  約2．7億円  平成19年度予算額").Select(Describe));

    internal static string Describe(Quantity quantity)
    {
        var value = quantity.Ratio is { } ratio ? $"{ratio.Numerator:G29}/{ratio.Denominator:G29}"
            : quantity.Value?.ToString("G29", CultureInfo.InvariantCulture) ?? "?";
        return (quantity.IsApproximate ? "約" : "") + (quantity.From is { } from ? $"{from:G29}～" : "") + value + quantity.Unit
            + (quantity.Bound == Bound.None ? "" : $" {quantity.Bound}{quantity.BoundWord}")
            + (quantity.IsPartOf ? " 内数" : "")
            + (quantity.Yen is { } yen ? $" ¥{yen:G29}" : "");
    }
}

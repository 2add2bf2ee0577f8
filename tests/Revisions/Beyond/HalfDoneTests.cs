using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Revisions.Beyond;

public sealed class HalfDoneTests
{
    const string Body = "§１ 研究の推進\n\n１．大学は、企業の参加を促進し、研究を進める。（※１）\n２．企業の参加の促進を検討する。\n３．若手研究者の海外派遣を国が支援する。\n";

    [Fact]
    public void Words_that_are_in_while_the_clause_to_delete_still_stands()
    {
        var found = Assert.Single(Observed.In($"{Body}\n（※１）\n＜１．に「企業の参加を促進し」を追加して、２．を削除＞\n"));

        Assert.Equal(new Observed(ObservationKind.HalfDone, "§1 1.", "企業の参加を促進し", "§1 2.", "２．企業の参加の促進を検討する。"), found);
    }

    [Fact]
    public void Nothing_is_half_done_where_both_orders_are_open() =>
        Assert.Empty(Observed.In($"{Body}\n（※１）\n＜１．に「地域の参加を促進し」を追加して、２．を削除＞\n"));

    [Fact]
    public void Nothing_is_half_done_where_everything_is_in_already() =>
        Assert.Empty(Observed.In($"{Body}\n（※１）\n＜１．に「企業の参加を促進し」をすでに追加＞\n"));

    [Fact]
    public void A_new_wording_that_stands_beside_the_old_one()
    {
        var body = Body.Replace("派遣を国が支援する。", "派遣を国が支援する。若手研究者の海外派遣を大学と国が協力して支援する。", StringComparison.Ordinal);
        var found = Assert.Single(Observed.In($"{body}\n（※１）\n＜３．の「若手研究者の海外派遣を国が支援する」を「若手研究者の海外派遣を大学と国が協力して支援する」に変更＞\n"));

        Assert.Equal((ObservationKind.HalfDone, "§1 3.", "若手研究者の海外派遣を大学と国が協力して支援する"), (found.Kind, found.First, found.FirstWords));
        Assert.Equal("若手研究者の海外派遣を国が支援する", found.SecondWords);
    }
}

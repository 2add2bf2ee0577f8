using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>Lists of people in the forms that minutes print them.</summary>
public sealed class AttendeeListTests
{
    [Theory]
    [InlineData("（座　　長）　大森 千鶴　東湊大学教授", "座長", "大森 千鶴", "東湊大学教授")]
    [InlineData("（座長代理）　戸部 源　西浜市長", "座長代理", "戸部 源", "西浜市長")]
    [InlineData("【委員】大森 千鶴　東湊大学教授", "委員", "大森 千鶴", "東湊大学教授")]
    [InlineData("座　長　　大森　千鶴　　東湊大学教授", "座長", "大森 千鶴", "東湊大学教授")]
    [InlineData("議長：大森千鶴（東湊大学教授）", "議長", "大森千鶴", "東湊大学教授")]
    [InlineData("委員：東湊大学教授　大森 千鶴", "委員", "大森 千鶴", "東湊大学教授")]
    [InlineData("オブザーバー：Ｊ．ベルク　海洋気象研究所主任研究員", "オブザーバー", "Ｊ．ベルク", "海洋気象研究所主任研究員")]
    public void A_role_a_name_and_a_post_are_told_apart(string line, string role, string name, string title)
    {
        var person = Assert.Single(People($"３　出席者\n{line}\n４　議題\n（１）その他\n"));

        Assert.Equal((role, name, title), (person.Role, person.Name, person.Title));
    }

    [Fact]
    public void A_role_on_its_own_line_holds_for_the_names_below()
    {
        var people = People("２　出席者（敬称略）\n委員\n　大森 千鶴　東湊大学教授\n　小谷 光　西浜市長\n事務局\n　真壁 司　港湾課長\n３　議題\n");

        Assert.Equal(["委員", "委員", "事務局"], people.Select(person => person.Role));
    }

    [Fact]
    public void A_deputy_and_the_person_represented_are_both_listed()
    {
        var people = People("３　出席者\n（委　　員）　小谷 光　西浜港運営会社企画部長（代理出席：大森 千鶴 同部 \n課長） \n　　　　　　　真壁 司　東湊大学教授\n４　議題\n");

        Assert.Equal(["小谷 光", "大森 千鶴", "真壁 司"], people.Select(person => person.Name));
        Assert.Equal("大森 千鶴", people[0].RepresentedBy);
        Assert.True(people[1].IsDeputy);
        Assert.Equal("小谷 光", people[1].Represents);
    }

    [Theory]
    [InlineData("３　出席者\n（委　　員）　大森 千鶴　東湊大学教授\n（欠席委員）　小谷 光　西浜市長\n")]
    [InlineData("３　出席者\n（委　　員）　大森 千鶴　東湊大学教授\n　　　　　　　小谷 光　西浜市長（欠席）\n")]
    public void Who_was_absent_is_kept_apart(string text)
    {
        var people = People(text + "４　議題\n");

        Assert.Equal([false, true], people.Select(person => person.IsAbsent));
    }

    [Fact]
    public void A_side_in_brackets_heads_its_people()
    {
        var people = People("３　出席者\n【学識者】　　大森　千鶴（東湊大学教授）\n【荷主代表】　小谷　光（西浜倉庫専務）\n　　　　　　　真壁　司（南浦海運部長）\n【欠席】　　　葉山　涼（荷役労組書記長）\n【事務局】　　乙部労働基準局長、香西雇用環境課長\n４　議題\n");

        Assert.Equal(["学識者", "荷主代表", "荷主代表", "欠席"], people.Select(person => person.Role).Take(4));
        Assert.Equal("荷役労組書記長", people[3].Title);
        Assert.Equal("東湊大学教授", people[0].Title);
        Assert.True(people[3].IsAbsent);
    }

    [Fact]
    public void An_initial_opens_no_item_of_the_outline()
    {
        var document = Parsed.Text("３　出席者\n（委　　員）　大森 千鶴　東湊大学教授\n　　　　　　　Ｅ．ノース　国際港湾研究所長\n４　議題\n（１）その他\n");

        Assert.Equal(2, document.Attendees.Count);
        Assert.DoesNotContain(document.Root.SelfAndDescendants(), section => section.Label.Contains('E', StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_about_members_is_no_list()
    {
        var document = Parsed.Text("２　委員\n委員は、港湾に関し識見を有する者のうちから、大臣が指名する者とし、その任期は二年とする。\n３　雑則\nこの要領は、公布の日から施行する。\n");

        Assert.Empty(document.Attendees);
    }

    static IReadOnlyList<Attendee> People(string text) => Parsed.Text($"第２回港湾会議 議事要旨\n１　日　時　令和５年４月３日（月）10 時 00 分～11 時 30 分\n２　場　所　第１会議室\n{text}").Attendees;
}

using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Channels.Teams.Outgoing;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using PolicyBot.Tests.Support.Cards;
using PolicyBot.Tests.Support.Web;

namespace PolicyBot.Tests.Cards;

public sealed class ChangeCardTests
{
    static readonly DiffRun[] Reworded = [new(RunKind.Equal, "国は"), new(RunKind.Deleted, "検討する"), new(RunKind.Inserted, "実施する"), new(RunKind.Equal, "。")];

    [Fact]
    public void What_is_new_is_underlined_and_what_goes_is_struck_out()
    {
        var card = Draw(SomeAnswer.Table(SomeAnswer.Row(1, OperationStatus.Proposed, Reworded)));

        Assert.True(Run(card, "実施する")["underline"]!.GetValue<bool>());
        Assert.Equal("Bolder", Run(card, "実施する")["weight"]!.GetValue<string>());
        Assert.True(Run(card, "検討する")["strikethrough"]!.GetValue<bool>());
        Assert.Null(Run(card, "国は")["underline"]);
    }

    [Fact]
    public void The_new_stands_beside_the_old_in_columns_that_share_the_width()
    {
        var card = Draw(SomeAnswer.Table(SomeAnswer.Row(1, OperationStatus.Proposed, Reworded)));
        var sides = card.Of("ColumnSet")[^1]["columns"]!.AsArray().Select(side => side!).ToList();

        Assert.Equal(["改正後（案）国は実施する。", "現行国は検討する。"], sides.Select(DrawnCard.WordsIn));
        Assert.Equal([2, 2], sides.Select(side => side["width"]!.GetValue<int>()));
    }

    [Fact]
    public void Opinions_stand_last_in_boxes_of_their_own_and_say_that_nothing_is_decided()
    {
        var card = Draw(SomeAnswer.Table(
            SomeAnswer.Row(1, OperationStatus.Opinion, Reworded), SomeAnswer.Row(2, OperationStatus.Applied, [.. Reworded]), SomeAnswer.Row(3, OperationStatus.Proposed, [.. Reworded])));
        var rows = Rows(card);

        Assert.Equal([(3, "Default", "提案"), (2, "Default", "反映済み"), (1, "Emphasis", "意見（決定ではありません）")], rows.Select(row => (
            int.Parse(DrawnCard.WordsIn(row)[3..4], null), row["style"]!.GetValue<string>(), new[] { "提案", "反映済み", "意見（決定ではありません）" }.Single(DrawnCard.WordsIn(row).Contains))));
    }

    [Fact]
    public void Each_row_opens_its_passage_where_it_is_known_how_people_reach_the_page()
    {
        var table = SomeAnswer.Table([.. Enumerable.Range(1, 3).Select(number => SomeAnswer.Row(number, OperationStatus.Proposed, [.. Reworded]))]);

        Assert.Equal(
            ["https://policy.example/source/doc?start=100&end=110#passage", "https://policy.example/source/doc?start=200&end=210#passage", "https://policy.example/source/doc?start=300&end=310#passage", "https://policy.example/changes?document=doc"],
            Draw(table).Links);
        Assert.Empty(Draw(table, page: null).Links);
    }

    [Fact]
    public void A_long_table_says_how_many_of_how_many_it_shows()
    {
        var table = SomeAnswer.Table([.. Enumerable.Range(1, 40).Select(number => SomeAnswer.Row(number, OperationStatus.Proposed, [.. Reworded]))]);
        var card = Draw(table);

        Assert.Contains("40件中10件", card.Words, StringComparison.Ordinal);
        Assert.Contains("ほかに30件あります。", card.Words, StringComparison.Ordinal);
        Assert.Contains("9件中9件", Draw(SomeAnswer.Table([.. table.Rows.Take(9)])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void However_long_the_clauses_are_the_message_keeps_its_card()
    {
        var text = new string('あ', 5_000);
        var clause = Enumerable.Range(0, 200).SelectMany(_ => new DiffRun[] { new(RunKind.Inserted, text), new(RunKind.Equal, text), new(RunKind.Deleted, "\u3000\u3000\u3000" + text) }).ToList();
        var table = SomeAnswer.Table([.. Enumerable.Range(1, 60).Select(number => SomeAnswer.Row(number, OperationStatus.Proposed, [.. clause]) with { Remarks = [.. Enumerable.Range(0, 30).Select(at => $"要確認：{at}{text}")] })]);
        var answer = SomeAnswer.Changes(table);
        var sent = ReplyMessages.Of(answer, SomeAnswer.Page, Draft(answer, table, SomeAnswer.Page))[1];
        var written = JsonNode.Parse(MessageSize.Write(sent))!;

        var card = written["attachments"]![0]!["content"]!;
        var rows = card["body"]!.AsArray().Count(element => element!["separator"] is not null && (string?)element["type"] == "Container");
        Assert.InRange(rows, 1, 9);
        Assert.Contains($"ほかに{60 - rows}件あります。", DrawnCard.WordsIn(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Unchanged_text_is_cut_at_the_same_characters_on_both_sides()
    {
        var long1 = string.Concat(Enumerable.Range(0, 50).Select(n => $"{n}番目、"));
        var card = Draw(SomeAnswer.Table(SomeAnswer.Row(1, OperationStatus.Proposed, new DiffRun(RunKind.Equal, long1), new DiffRun(RunKind.Deleted, "削る"), new DiffRun(RunKind.Equal, long1))));
        var sides = card.Of("ColumnSet")[^1]["columns"]!.AsArray().Select(side => DrawnCard.WordsIn(side!)).ToList();

        Assert.Equal(sides[0]["改正後（案）".Length..], sides[1]["現行".Length..].Replace("削る", "", StringComparison.Ordinal));
        Assert.All(sides, side => Assert.InRange(side.Length, 40, 90));
    }

    [Fact]
    public void Nothing_that_a_document_says_is_read_as_markdown_or_obeyed_by_the_screen()
    {
        var card = Draw(SomeAnswer.Table(SomeAnswer.Row(1, OperationStatus.Proposed, new DiffRun(RunKind.Inserted, "**太字** [x](http://evil.example) {{DATE(2020-01-01T00:00:00Z)}} \u202Eabc\u0007\n二行目"))));

        Assert.Empty(card.Of("TextBlock"));
        Assert.Contains("**太字** [x](http://evil.example) {{DATE(2020-01-01T00:00:00Z)}} abc", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Words, c => c is '\u202E' or '\u0007' or '\n');
    }

    [Fact]
    public void A_card_is_of_version_1_5_and_holds_only_what_every_client_knows()
    {
        var card = Draw(SomeAnswer.Table(SomeAnswer.Row(1, OperationStatus.Opinion, Reworded)));
        string[] known = ["AdaptiveCard", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "ActionSet", "Action.OpenUrl", "Action.Submit", "messageBack"];

        Assert.Equal("1.5", card.Root["version"]!.GetValue<string>());
        Assert.Empty(card.Elements.Select(element => (string?)element["type"]).OfType<string>().Except(known));
        Assert.Contains("改正後（案）", card.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_change_of_a_real_draft_stands_in_the_table()
    {
        var archive = await PageHost.SeedsAsync();
        var answer = await new CheckedAnswerer(archive).AnswerAsync("修正案を要約して", []);
        var draft = await new AnswerCards(ArchiveHost.Of(archive)).DraftAsync(answer, SomeAnswer.Page, default);
        var shown = Rows(new DrawnCard(draft!)).Count;

        Assert.Equal(AnswerKind.Changes, answer.Kind);
        Assert.Equal(10, shown);
        Assert.Contains($"{answer.Changes.Select(change => change.Operation.Span).Distinct().Count()}件中", new DrawnCard(draft!).Words, StringComparison.Ordinal);
    }

    static DrawnCard Draw(ChangeTable table) => Draw(table, SomeAnswer.Page);

    static DrawnCard Draw(ChangeTable table, Uri? page) => new(Draft(SomeAnswer.Changes(table), table, page));

    static CardDraft Draft(Answer answer, ChangeTable table, Uri? page) => new ChangeCard(answer, table, new CardLinks(page, Language.Japanese)).Draft()!;

    static List<JsonObject> Rows(DrawnCard card) => [.. card.Of("Container").Where(container => container["separator"] is not null)];

    static JsonObject Run(DrawnCard card, string text) => card.Runs.First(run => run["text"]!.GetValue<string>() == text);
}

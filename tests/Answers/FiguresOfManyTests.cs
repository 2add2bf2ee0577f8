using System.Globalization;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Answers;

/// <summary>More figures under one name than are looked at for an answer.</summary>
public sealed class FiguresOfManyTests
{
    [Theory]
    [InlineData("令和3年度の学校図書館整備事業の予算額はいくらですか。", "77億円")]
    [InlineData("令和5年度の学校図書館整備事業の予算額はいくらですか。", "円")]
    public async Task The_year_that_is_asked_for_is_found_behind_all_the_others(string question, string amount)
    {
        using var folder = new TempFolder();
        for (var town = 0; town < 260; town++)
        {
            var year = town == 255 ? "令和３年度" : "令和５年度";
            folder.Text(string.Create(CultureInfo.InvariantCulture, $"{town:000}.txt"), $"読書計画その{town}\n\n１．予算\n\n{year}の学校図書館整備事業の予算額は{(town == 255 ? 77 : 10 + (town % 60))}億円である。\n");
        }

        var contents = FolderContents.Read(folder.Path, new ReadOptions());
        var answer = await new CheckedAnswerer(await Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments))).AnswerAsync(question, []);

        Assert.Contains(amount, answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Text.Length < 1_500, answer.Text);
    }
}

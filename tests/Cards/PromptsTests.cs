using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Evaluation;
using PolicyBot.Tests.Support.Web;

namespace PolicyBot.Tests.Cards;

public sealed class PromptsTests
{
    [Theory]
    [InlineData(nameof(Language.Japanese))]
    [InlineData(nameof(Language.English))]
    public async Task What_is_offered_is_answered(string language)
    {
        var archive = await PageHost.SeedsAsync();
        var answerer = new CheckedAnswerer(archive);
        var prompts = await new Prompts(answerer, ArchiveHost.Of(archive)).OfAsync(Enum.Parse<Language>(language), default);

        Assert.InRange(prompts.Count, 2, 3);
        foreach (var prompt in prompts)
        {
            Assert.NotEmpty((await answerer.AnswerAsync(prompt, [])).Citations);
        }
    }

    [Fact]
    public async Task An_index_without_drafts_figures_and_people_is_asked_about_its_headings()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "rules.txt"), "図書室の利用について\n\n１．開室時間\n図書室は午前九時から開く。閉室は職員が判断する。\n\n２．貸出しの手続\n貸出しを受けようとする者は、窓口で申し込む。\n");
        var archive = await new DocumentFolder(folder.Path).Archive.Value;
        var prompts = await new Prompts(new CheckedAnswerer(archive), ArchiveHost.Of(archive)).OfAsync(Language.Japanese, default);

        Assert.All(prompts, prompt => Assert.EndsWith("には何が書かれていますか？", prompt, StringComparison.Ordinal));
        Assert.InRange(prompts.Count, 1, 3);
    }
}

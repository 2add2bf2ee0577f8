using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Search;

/// <summary>A folder of documents into the search service, and what has changed of it once more.</summary>
public sealed class AzureTargetTests : AzureSearchTest
{
    [Fact]
    public async Task A_folder_is_built_and_then_only_what_has_changed_is_read()
    {
        using var folder = new TempFolder();
        folder.Text("plan.txt", "第1章 総則\n大学の研究開発を進める。\n第2章 予算\n予算は 100 億円とする。\n");
        folder.Text("farm.txt", "第1章 農業\n農業用水を管理する。\n");

        var first = await BuildAsync(folder);
        var again = await BuildAsync(folder);
        folder.Text("farm.txt", "第1章 農業\n農業用水を守る。\n");
        var changed = await BuildAsync(folder);

        Assert.Equal((2, 0, true), (first.Read, first.Kept, first.Written));
        Assert.Equal((0, 2, false), (again.Read, again.Kept, again.Written));
        Assert.Equal((1, 1, true), (changed.Read, changed.Kept, changed.Written));
        var index = await OpenAsync();
        Assert.Contains("農業用水を守る。", (await index.SearchAsync(new PassageQuery("農業用水") { Filter = new PassageFilter { Kinds = [PassageKind.Body] } })).Hits.Single().Passage.Text, StringComparison.Ordinal);
        Assert.Equal(changed.Generation, index.Info.Generation);
    }

    [Fact]
    public async Task What_was_not_taken_is_named_by_the_build()
    {
        using var folder = new TempFolder();
        folder.Text("plan.txt", "第1章 総則\n大学の研究開発を進める。\n");
        Service.Service.Refuses = key => key.StartsWith("p-", StringComparison.Ordinal) ? 400 : null;

        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(() => BuildAsync(folder));

        Assert.Equal("PB-DEP-006", failure.Code);
        Assert.Contains("plan:Body:", failure.Message, StringComparison.Ordinal);
    }

    async Task<IndexReport> BuildAsync(TempFolder folder)
    {
        using var target = new AzureTarget(Service.Connect(Options), Quick);
        return await new IndexRun(folder.Path, new ReadOptions()).RunAsync(target);
    }
}

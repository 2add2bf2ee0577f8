using PolicyBot.Indexer.Search;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Search;

public sealed class MemoryIndexTests : PassageIndexContract
{
    private protected override Task<IPassageIndex> BuildAsync(IndexContents contents) =>
        Task.FromResult<IPassageIndex>(new MemoryIndex(contents.Passages, contents.Attachments));
}

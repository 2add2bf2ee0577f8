using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Search.Embedded;

public sealed class IndexFolderTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_generations_are_kept_and_the_newer_is_used()
    {
        var generations = Enumerable.Range(1, 4).Select(Publish).ToList();

        Assert.Equal(generations[3], Open().Index!.Info.Generation);
        Assert.Equal(new[] { generations[2], generations[3] }.Select(CurrentGenerations.FileOf).Order(StringComparer.Ordinal), IndexFiles());
    }

    [Fact]
    public void The_same_contents_again_leave_the_one_before_in_place()
    {
        var first = Publish(1);
        Publish(2);
        Publish(2);

        Assert.Equal(CurrentGenerations.FileOf(first), new IndexFolder(_folder.Path).ReadCurrent()!.Previous);
    }

    [Fact]
    public void A_damaged_generation_is_named_and_the_one_before_is_used()
    {
        var before = Publish(1);
        var current = _folder.At(CurrentGenerations.FileOf(Publish(2)));
        var bytes = File.ReadAllBytes(current);
        bytes[5000] ^= 4;
        File.WriteAllBytes(current, bytes);

        var opened = Open();

        Assert.Equal(before, opened.Index!.Info.Generation);
        Assert.True(opened.IsDegraded);
        Assert.Contains("PB-IDX-005", opened.Problems[0], StringComparison.Ordinal);
        Assert.Contains("ブロック 1", opened.Problems[0], StringComparison.Ordinal);
        Assert.Contains("indexer build", opened.Problems[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("foreign")]
    [InlineData("newer")]
    [InlineData("folder")]
    [InlineData("pipe")]
    [InlineData("dangling")]
    [InlineData("cut")]
    public void Whatever_lies_in_the_place_of_the_index_is_told_in_a_sentence(string what)
    {
        var name = CurrentGenerations.FileOf(Publish(1));
        var bytes = File.ReadAllBytes(_folder.At(name));
        File.Delete(_folder.At(name));
        Put(what, name, bytes);

        var opened = Open();

        Assert.Null(opened.Index);
        Assert.Equal(2, opened.Problems.Count);
        Assert.StartsWith($"PB-IDX-005 {name}：", opened.Problems[0], StringComparison.Ordinal);
        Assert.StartsWith("PB-IDX-006", opened.Problems[1], StringComparison.Ordinal);
    }

    void Put(string what, string name, byte[] bytes)
    {
        switch (what)
        {
            case "empty":
                _folder.Bytes(name, []);
                break;
            case "foreign":
                _folder.Text(name, "these are not the bytes you are looking for");
                break;
            case "newer":
                bytes[IndexFormat.VersionAt]++;
                _folder.Bytes(name, bytes);
                break;
            case "folder":
                Directory.CreateDirectory(_folder.At(name));
                break;
            case "pipe":
                _folder.Pipe(name);
                break;
            case "dangling":
                _folder.Link(name, "nowhere");
                break;
            case "cut":
                _folder.Bytes(name, bytes[..(bytes.Length / 2)]);
                break;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("index-zz.pbx\n")]
    [InlineData("../../etc/passwd\n")]
    public void Without_a_readable_pointer_the_newest_sound_file_is_used_and_the_fault_named(string text)
    {
        var generation = Publish(1);
        _folder.Text(CurrentGenerations.FileName, text);

        var opened = Open();

        Assert.Equal(generation, opened.Index!.Info.Generation);
        Assert.Contains(CurrentGenerations.FileName, opened.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_an_index_is_no_fault() =>
        Assert.Equal((null, 0), (Open().Index, Open().Problems.Count));

    [Fact]
    public void A_second_builder_is_told_of_the_first()
    {
        using var first = IndexPublisher.Lock(_folder.Path);

        var error = Assert.Throws<IndexBuildException>(() => IndexPublisher.Lock(_folder.Path));

        Assert.Equal(IndexPublisher.Locked, error.Code);
        Assert.Contains($"pid {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Leftovers_of_builds_that_died_are_removed_by_the_next()
    {
        _folder.Text("index-0123.pbx.tmp", "half");
        _folder.Text("CURRENT.tmp", "half");

        Publish(1);

        Assert.Equal(3, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_in_a_sentence()
    {
        _folder.Text("file", "in the way");

        var error = Assert.Throws<IndexBuildException>(() => IndexPublisher.Lock(_folder.At("file/index")));

        Assert.Equal(IndexPublisher.WriteFailed, error.Code);
    }

    string Publish(int seed)
    {
        using var publisher = IndexPublisher.Lock(_folder.Path);
        var image = EmbeddedIndexWriter.Write(new RandomPassages(seed).Contents(40));
        publisher.Publish(image);
        return image.Generation;
    }

    OpenedIndex Open() => new IndexFolder(_folder.Path).Open();

    IEnumerable<string> IndexFiles() => new IndexFolder(_folder.Path).Names().Where(CurrentGenerations.IsIndexFile);
}

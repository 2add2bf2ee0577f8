using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Reading;

public sealed class SeedFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Readable_files_are_listed_in_ordinal_order_and_the_rest_is_ignored()
    {
        foreach (var name in (string[])["b.txt", "B.md", "a/z.html", "a.htm", "c.docx", "d.PDF", "か\u3099.txt", "が.txt", "catalog.json", "lexicon.tsv", ".hidden.txt", "~$c.docx"])
            _folder.Text(name, "本文");
        var listing = SeedFolder.List(_folder.Path);
        Assert.Null(listing.Refused);
        Assert.Empty(listing.Skipped);
        Assert.Equal(
            ["B.md", "a.htm", "a/z.html", "b.txt", "c.docx", "d.PDF", "か\u3099.txt", "が.txt"],
            listing.Files.Select(file => SeedFolder.NameIn(_folder.Path, file)));
    }

    [Fact]
    public void A_missing_folder_and_a_file_in_its_place_are_refused()
    {
        Assert.Equal("PB-ING-001", SeedFolder.List(_folder.At("none")).Refused!.Code);
        Assert.Contains("file.txt", SeedFolder.List(_folder.Text("file.txt", "本文")).Refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_lists_nothing() => Assert.Empty(SeedFolder.List(_folder.Path).Files);

    [Fact]
    public void What_cannot_be_a_document_is_skipped_and_named()
    {
        using var outside = new TempFolder();
        _folder.Text("good.txt", "本文");
        _folder.Link("good link.txt", "good.txt");
        _folder.Pipe("pipe.txt");
        _folder.Pipe("pipe");
        _folder.Link("device.txt", "/dev/null");
        _folder.Link("broken.txt", "nothing");
        _folder.Link("loop.txt", "loop.txt");
        _folder.Link("up", "..");
        _folder.Link("self", ".");
        _folder.Link("out.txt", outside.Text("x.txt", "本文"));
        _folder.Text("new\nline.txt", "本文");
        _folder.Text("old.doc", "本文");
        Directory.CreateDirectory(_folder.At("folder.txt"));
        var listing = SeedFolder.List(_folder.Path);
        Assert.Equal(["good link.txt", "good.txt"], listing.Files.Select(Path.GetFileName));
        Assert.Equal(
            ["broken.txt", "device.txt", "folder.txt", "loop.txt", "new\\u000Aline.txt", "old.doc", "out.txt", "pipe", "pipe.txt", "self", "up"],
            listing.Skipped.Select(skipped => skipped.Path));
        Assert.All(listing.Skipped, skipped => Assert.EndsWith("。", skipped.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_root_that_is_a_link_itself_is_listed()
    {
        _folder.Text("real/a.txt", "本文");
        _folder.Link("root", "real");
        File.CreateSymbolicLink(_folder.At("real/b.txt"), "a.txt");
        var listing = SeedFolder.List(_folder.At("root"));
        Assert.Equal(["a.txt", "b.txt"], listing.Files.Select(Path.GetFileName));
        Assert.All(listing.Files, file => Assert.NotNull(FileReader.Read(file, new() { Root = _folder.At("root") }).Source));
    }

    [Fact]
    public void Folders_too_deep_are_named()
    {
        _folder.Text(string.Join('/', Enumerable.Repeat("d", 40)) + "/a.txt", "本文");
        Assert.Contains("32 段", Assert.Single(SeedFolder.List(_folder.Path).Skipped).Reason, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Pipeline;

public sealed class IndexRunTests : IDisposable
{
    const string Plan = "基本計画\n\n１．研究の推進\n（１）予算は５億円とする。\n（２）特許を取得する。\n２．体制\n文部科学省が担当する。\n";
    const string Minutes = "議事概要\n\n１．開会\n座長が挨拶した。\n２．意見\n再生医療の支援が必要である。\n";

    readonly TempFolder _folder = new();

    public IndexRunTests()
    {
        _folder.Text("seeds/plan.txt", Plan);
        _folder.Text("seeds/minutes.txt", Minutes);
        _folder.Text("seeds/lexicon.tsv", "kind\tterm\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_has_not_changed_is_not_read_again_and_nothing_is_touched()
    {
        var first = await RunAsync("index");
        var files = Directory.GetFiles(_folder.At("index")).ToDictionary(file => file, File.GetLastWriteTimeUtc);

        var second = await RunAsync("index");

        Assert.True(first.Written);
        Assert.Equal((false, 0, 2), (second.Written, second.Read, second.Kept));
        Assert.Equal(first.Generation, second.Generation);
        Assert.All(files.Where(file => !file.Key.EndsWith(IndexPublisher.LockName, StringComparison.Ordinal)), file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
    }

    [Fact]
    public async Task The_report_tells_the_passages_of_a_changed_section_from_the_others()
    {
        var first = await RunAsync("index");
        var before = await SaidAsync();
        Change("section");
        var second = await RunAsync("index");
        var after = await SaidAsync();
        Change("gone");
        var third = await RunAsync("index");

        Assert.Equal((first.Passages, 0, 0), (first.PassagesNew, first.PassagesKept, first.PassagesGone));
        Assert.Equal((after.Except(before).Count(), after.Intersect(before).Count(), before.Except(after).Count()), (second.PassagesNew, second.PassagesKept, second.PassagesGone));
        Assert.InRange(second.PassagesNew, 1, second.PassagesKept);
        Assert.Equal((0, second.Passages - third.Passages), (third.PassagesNew, third.PassagesGone));
    }

    async Task<List<string>> SaidAsync()
    {
        var said = new List<string>();
        await foreach (var passage in new IndexFolder(_folder.At("index")).Open().Index!.ListAsync(PassageFilter.Any))
        {
            said.Add($"{passage.Document} {passage.Kind} {passage.Label} {string.Join('/', passage.HeadingPath)} {passage.Text} {passage.Keywords}");
        }

        return said;
    }

    public static TheoryData<string> Changes => ["section", "gone", "new", "renamed", "lexicon", "catalog", "refused", "twin", "back"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task An_incremental_build_gives_the_bytes_of_a_full_one(string change)
    {
        await RunAsync("index");
        Change(change);

        var report = await RunAsync("index");
        await RunAsync("anew");

        Assert.Equal(Current("anew"), Current("index"));
        Assert.Equal(change is "back" ? 2 : change is "lexicon" ? 0 : change is "new" ? 2 : 1, report.Kept);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task So_does_one_with_vectors(string change)
    {
        await RunAsync("index", IndexRun.Local);
        Change(change);

        await RunAsync("index", IndexRun.Local);
        await RunAsync("anew", IndexRun.Local);

        Assert.Equal(Current("anew"), Current("index"));
    }

    void Change(string change)
    {
        switch (change)
        {
            case "section":
                _folder.Text("seeds/plan.txt", Plan.Replace("５億円", "８億円", StringComparison.Ordinal));
                break;
            case "gone":
                File.Delete(_folder.At("seeds/plan.txt"));
                break;
            case "new":
                _folder.Text("seeds/a/other.txt", Minutes + "３．閉会\n");
                break;
            case "renamed":
                File.Move(_folder.At("seeds/plan.txt"), _folder.At("seeds/program.txt"));
                break;
            case "lexicon":
                _folder.Text("seeds/lexicon.tsv", "kind\tterm\nministry\t文部科学省\n");
                break;
            case "catalog":
                _folder.Text("seeds/catalog.json", """[{"file":"plan.txt","title":"第二次基本計画","date":"2009-01"}]""");
                break;
            case "refused":
                _folder.Bytes("seeds/minutes.txt", []);
                break;
            case "twin":
                _folder.Text("seeds/plan.md", "# 別の計画\n\n本文である。\n");
                File.SetLastWriteTimeUtc(_folder.At("seeds/plan.txt"), DateTime.UtcNow.AddYears(-1));
                break;
            default:
                File.SetLastWriteTimeUtc(_folder.At("seeds/plan.txt"), DateTime.UtcNow.AddYears(1));
                break;
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_takes_its_passages_along()
    {
        await RunAsync("index");
        File.Delete(_folder.At("seeds/plan.txt"));

        var report = await RunAsync("index");
        var index = new IndexFolder(_folder.At("index")).Open().Index!;

        Assert.Equal(1, report.Removed);
        Assert.DoesNotContain((await index.SearchAsync(new PassageQuery("特許"))).Hits, hit => hit.Passage.Document == "plan");
        Assert.Null(await index.ReadAttachmentAsync(AttachmentNames.Document("plan")));
    }

    [Fact]
    public async Task A_damaged_index_is_built_anew_and_the_damage_told()
    {
        var generation = (await RunAsync("index")).Generation!;
        File.WriteAllBytes(_folder.At($"index/{CurrentGenerations.FileOf(generation)}"), [0]);

        var report = await RunAsync("index");

        Assert.Equal((true, 2), (report.Written, report.Read));
        Assert.Contains(report.Remarks, remark => remark.StartsWith("PB-IDX-005", StringComparison.Ordinal));
        Assert.Equal(generation, new IndexFolder(_folder.At("index")).Open().Index!.Info.Generation);
    }

    [Fact]
    public async Task A_folder_without_documents_leaves_the_index_as_it_was()
    {
        var generation = (await RunAsync("index")).Generation;
        File.Delete(_folder.At("seeds/plan.txt"));
        File.Delete(_folder.At("seeds/minutes.txt"));

        var report = await RunAsync("index");

        Assert.Equal("PB-ING-010", Assert.Single(report.Refused).Code);
        Assert.Equal(generation, new IndexFolder(_folder.At("index")).Open().Index!.Info.Generation);
    }

    [Fact]
    public async Task A_document_and_its_passages_are_in_the_index()
    {
        await RunAsync("index");
        var index = new IndexFolder(_folder.At("index")).Open().Index!;

        var document = JsonSerializer.Deserialize((await index.ReadAttachmentAsync(AttachmentNames.Document("plan")))!.Value.Span, DocumentJson.Readable.PolicyDocument);

        Assert.Equal(Plan, document!.Text);
        Assert.Equal("plan", (await index.SearchAsync(new PassageQuery("特許の取得"))).Hits[0].Passage.Document);
    }

    Task<IndexReport> RunAsync(string index) => RunAsync(index, (seeds, options, _) => new IndexRun(seeds, options));

    async Task<IndexReport> RunAsync(string index, Func<string, ReadOptions, Action<IndexProgress>?, IndexRun> run)
    {
        using var target = new EmbeddedTarget(_folder.At(index));
        return await run(_folder.At("seeds"), new ReadOptions(), null).RunAsync(target);
    }

    byte[] Current(string index) => File.ReadAllBytes(_folder.At($"{index}/{new IndexFolder(_folder.At(index)).ReadCurrent()!.Current}"));
}

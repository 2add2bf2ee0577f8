using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Reading;

public class CatalogTests
{
    static readonly Catalog Seed = Catalog.ReadFrom(Path.Combine(Repository.Root, "seeds"));

    [Theory]
    [InlineData("000", "座長提案", "2008-04-30")]
    [InlineData("001", "総合戦略改訂版", "2009-01-20")]
    [InlineData("002", "スライド資料", "2023")]
    [InlineData("003", "議事概要", "2021-01-27")]
    [InlineData("004", "目指すべき姿", "2024")]
    public void The_catalogue_knows_the_five_texts(string prefix, string alias, string date)
    {
        var file = Path.GetFileName(Repository.Seed(prefix));
        var found = Seed.Find(file);
        Assert.NotNull(found);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), found.Id);
        Assert.Contains(alias, found.Aliases);
        Assert.Equal(date, found.DateText);
        Assert.True(found.InCatalog);
    }

    [Fact]
    public void The_catalogue_of_the_seeds_has_no_findings_and_no_alias_twice()
    {
        Assert.Empty(Seed.Findings);
        Assert.Equal(5, Seed.Documents.Count);
        Assert.Equal(Seed.Documents.Sum(document => document.Aliases.Count), Seed.Documents.SelectMany(document => document.Aliases).Distinct().Count());
    }

    [Fact]
    public void A_date_is_as_exact_as_it_is_written()
    {
        var catalog = Catalog.Parse("""[{"file":"a.txt","title":"A","date":"2023"},{"file":"b.txt","title":"B","date":"2023-01"},{"file":"c.txt","title":"C","date":"2009-01-20","distributed":"2009-09-24"}]""");
        Assert.Empty(catalog.Findings);
        Assert.Equal([null, null, new DateOnly(2009, 1, 20)], catalog.Documents.Select(document => document.Date));
        Assert.Equal(["2023", "2023-01", "2009-01-20"], catalog.Documents.Select(document => document.DateText));
        Assert.Equal(new DateOnly(2009, 9, 24), catalog.Find("c.txt")?.Distributed);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_fine()
    {
        var catalog = Catalog.Parse("// 目録\n[ { \"file\": \"a.txt\", /* 題名 */ \"title\": \"A\", \"aliases\": [\"あ\",], }, ]");
        Assert.Empty(catalog.Findings);
        Assert.Equal(["あ"], catalog.Find("a.txt")?.Aliases);
    }

    [Theory]
    [InlineData("[\n{\"file\":\"a.txt\"}\n{\"file\":\"b.txt\"}\n]", "3 行目")]
    [InlineData("{\"file\":\"a.txt\"}", "1 行目")]
    [InlineData("[\n {\"file\": 5}\n]", "2 行目")]
    [InlineData("", "1 行目")]
    public void A_broken_catalogue_is_one_finding_that_names_the_line(string json, string line)
    {
        var catalog = Catalog.Parse(json);
        Assert.Contains(line, Assert.Single(catalog.Findings).Message, StringComparison.Ordinal);
        Assert.Empty(catalog.Documents);
    }

    [Theory]
    [InlineData("""[{"title":"A"}]""", "ファイル名")]
    [InlineData("[null]", "ファイル名")]
    [InlineData("""[{"file":"a.txt","title":"A"},{"file":"a.txt","title":"B"}]""", "2 回")]
    [InlineData("""[{"file":"a.txt","title":"A","date":"平成20年"}]""", "平成20年")]
    [InlineData("""[{"file":"a.txt","title":"A","date":"2008-02-30"}]""", "2008-02-30")]
    public void An_odd_entry_is_reported(string json, string message) =>
        Assert.Contains(message, Assert.Single(Catalog.Parse(json).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_a_catalogue_has_an_empty_one()
    {
        var catalog = Catalog.ReadFrom(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        Assert.Empty(catalog.Documents);
        Assert.Empty(catalog.Findings);
    }

    [Theory]
    [InlineData("catalog.json")]
    [InlineData("lexicon.tsv")]
    public void A_file_in_another_encoding_is_one_finding_that_says_so(string name)
    {
        using var folder = new TempFolder();
        folder.Bytes(name, [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0a]);
        var findings = name == Catalog.Name ? Catalog.ReadFrom(folder.Path).Findings : LexiconFile.ReadFrom(folder.Path).Findings;
        Assert.Contains("UTF-8", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_the_catalogue_is_not_waited_for()
    {
        using var folder = new TempFolder();
        folder.Pipe(Catalog.Name);
        var catalog = await Task.Run(() => Catalog.ReadFrom(folder.Path)).WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Empty(catalog.Documents);
    }

    [Fact]
    public void A_file_the_catalogue_does_not_know_is_named_by_its_first_lines()
    {
        var info = Catalog.Parse("[]").Describe(Source("新しい資料.v2.txt", "資料１\n\n令和６年４月１日\n\n研究力強化に向けた方針\n"));
        Assert.Equal(("新しい資料.v2", "新しい資料.v2.txt", "研究力強化に向けた方針", false), (info.Id, info.File, info.Title, info.InCatalog));
    }

    [Fact]
    public void An_entry_without_a_title_takes_it_from_the_first_lines()
    {
        var info = Catalog.Parse("""[{"file":"a.txt","issuer":"内閣府"}]""").Describe(Source("a.txt", "基本方針\n"));
        Assert.Equal(("基本方針", "内閣府"), (info.Title, info.Issuer));
    }

    static SourceText Source(string file, string text) => new() { File = file, Text = text, Encoding = "utf-8" };
}

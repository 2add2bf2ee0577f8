using System.Text.Json;
using PolicyBot.Indexer.Commands;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Commands;

public sealed class IndexCommandTests : IDisposable
{
    readonly TempFolder _folder = new();

    public IndexCommandTests()
    {
        _folder.Text("seeds/plan.txt", "基本計画\n\n１．予算\n令和５年度の予算は１８億円である。\n２．特許\n特許を取得する。\n");
        _folder.Text("seeds/minutes.txt", "議事概要\n\n１．意見\n予算が足りない。\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_reports_in_json_what_it_did_and_the_next_one_that_nothing_changed()
    {
        var (code, results, _) = Run("build", "--json");
        using var first = JsonDocument.Parse(results);
        using var second = JsonDocument.Parse(Run("build", "--json").Results);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal((true, 2), (first.RootElement.GetProperty("written").GetBoolean(), first.RootElement.GetProperty("documents").GetInt32()));
        Assert.Equal((false, 2), (second.RootElement.GetProperty("written").GetBoolean(), second.RootElement.GetProperty("kept").GetInt32()));
        Assert.Contains("変わったものはありません", Run("build").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Hits_are_lines_of_json_with_the_fields_that_scripts_rely_on()
    {
        Run("build");

        var (code, results, _) = Run("search", "特許の取得", "--json", "--explain");

        Assert.Equal(ExitCodes.Done, code);
        using var hit = JsonDocument.Parse(results.Split('\n')[0]);
        Assert.Equal(1, hit.RootElement.GetProperty("rank").GetInt32());
        Assert.True(hit.RootElement.GetProperty("score").GetDouble() > 0);
        Assert.Equal(("plan", "body", "plan.txt"), (hit.RootElement.GetProperty("document").GetString(), hit.RootElement.GetProperty("kind").GetString(), hit.RootElement.GetProperty("file").GetString()));
        Assert.Contains("特許を取得", hit.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(hit.RootElement.GetProperty("end").GetInt32() > hit.RootElement.GetProperty("start").GetInt32());
        Assert.NotEqual(0, hit.RootElement.GetProperty("terms").GetArrayLength());
    }

    [Fact]
    public void Filters_leave_only_what_was_asked_for()
    {
        Run("build");

        var minutes = Run("search", "予算", "--json", "--document", "minutes").Results;
        var figures = Run("search", "予算", "--json", "--kind", "figure").Results;

        Assert.Contains("\"minutes\"", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("\"plan\"", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("\"body\"", figures, StringComparison.Ordinal);
        Assert.Single(Run("search", "予算", "--json", "--top", "1").Results.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_search_without_an_index_says_what_to_do()
    {
        var (code, _, remarks) = Run("search", "予算");

        Assert.Equal(ExitCodes.IndexUnusable, code);
        Assert.Contains("indexer build", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_file_is_one_sentence_and_the_rest_is_indexed()
    {
        _folder.Bytes("seeds/empty.txt", []);

        var (code, _, remarks) = Run("build");

        Assert.Equal(ExitCodes.InputRefused, code);
        Assert.Contains("empty.txt", Assert.Single(remarks.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, Run("search", "予算").Code);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_ends_with_its_own_code()
    {
        var file = _folder.Text("file", "in the way");

        var (code, _, remarks) = Run("build", "--index", Path.Combine(file, "index"));

        Assert.Equal(ExitCodes.DiskOrMemory, code);
        Assert.StartsWith("PB-IDX-004", remarks, StringComparison.Ordinal);
    }

    (int Code, string Results, string Remarks) Run(params string[] args)
    {
        using var results = new StringWriter();
        using var remarks = new StringWriter();
        string[] places = args.Contains("--index") ? ["--seeds", _folder.At("seeds")] : ["--seeds", _folder.At("seeds"), "--index", _folder.At("index")];
        var code = CommandLine.Run([.. args, .. places], new Output(results, remarks, null));
        return (code, results.ToString(), remarks.ToString());
    }
}

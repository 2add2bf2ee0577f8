using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using PolicyBot.Indexer.Revisions.Tables.Renderings;
using Spectre.Console;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>Texts that a page, a table, a terminal or a parser would obey stay texts.</summary>
public sealed partial class RenderingTests
{
    const string Hostile = "<script>alert(1)</script>&\"'|*_`[x](javascript:y)\n\u001b[31m赤\uD83D\0【＋偽】";

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag { get; }

    [Fact]
    public void Html_encodes_everything_and_closes_what_it_opens()
    {
        var html = ChangesText.Write(Table(), ChangesFormat.Html);
        var tags = Tag.Matches(html[html.IndexOf("<body>", StringComparison.Ordinal)..]).Select(match => match.Value).ToList();

        Assert.DoesNotContain(tags, tag => tag.Contains("script", StringComparison.Ordinal) || tag.Contains("href", StringComparison.Ordinal) || tag.Contains(" on", StringComparison.Ordinal));
        foreach (var name in (string[])["table", "thead", "tbody", "tr", "td", "th", "ins", "del", "p", "h1", "h2"])
        {
            Assert.Equal(tags.Count(tag => tag == $"</{name}>"), tags.Count(tag => tag.StartsWith($"<{name}>", StringComparison.Ordinal) || tag.StartsWith($"<{name} ", StringComparison.Ordinal)));
        }

        Assert.Contains("size: A4 landscape", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', html);
    }

    [Fact]
    public void A_markdown_row_stays_one_line_of_three_cells()
    {
        var row = ChangesText.Write(Table(), ChangesFormat.Markdown).Split('\n').Single(line => line.Contains("alert", StringComparison.Ordinal) && line.StartsWith('|'));

        Assert.Equal(4, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'));
        Assert.DoesNotContain("<script", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_reads_back_with_both_sides_whole()
    {
        var table = SeedDraft.Table;
        using var json = JsonDocument.Parse(ChangesText.Write(table, ChangesFormat.Json));
        var rows = json.RootElement.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("rows").EnumerateArray()).ToList();

        Assert.Equal(table.Rows.Select(row => row.Old), rows.Select(row => row.GetProperty("old").GetString()));
        Assert.Equal(table.Rows.Select(row => row.New), rows.Select(row => row.GetProperty("new").GetString()));
        Assert.All(rows, row => Assert.True(row.GetProperty("operation").GetProperty("targetExists").ValueKind is JsonValueKind.True or JsonValueKind.False));
        JsonDocument.Parse(ChangesText.Write(Table(), ChangesFormat.Json)).Dispose();
    }

    [Fact]
    public void A_pipe_gets_marks_and_no_escape_codes()
    {
        var text = Console(isPiped: true);

        Assert.Contains("【＋", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void A_screen_gets_colours_but_none_that_the_text_asks_for()
    {
        var text = Console(isPiped: false);

        Assert.Contains("\u001b[", text, StringComparison.Ordinal);
        Assert.Contains("\uFFFD", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', text);
    }

    [Fact]
    public void The_columns_of_a_screen_hold_the_texts()
    {
        var text = Console(isPiped: false, SeedDraft.Table.Of("§4"));
        var seen = string.Concat(Escape.Replace(text, "").Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│')[2].Trim()));

        Assert.Contains("なお、共同研究の体制整備に当たっては、民間企業の参加を促進し、将来の包括的な研究組織への円滑な移行に配慮することが望ましい。", seen, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Escape { get; }

    [Fact]
    public void A_word_file_is_no_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangesText.Write(Table(), ChangesFormat.Docx));

    static string Console(bool isPiped, ChangeTable? table = null)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 100;
        ChangesText.Write(table ?? Table(), console, isPiped);
        return writer.ToString();
    }

    static ChangeTable Table() => new()
    {
        Title = Hostile,
        Sections = [new ChangeSection(Hostile, Hostile, [new ChangeRow { Kind = RowKind.Replace, Status = OperationStatus.Opinion, Note = Hostile, Target = Hostile, Runs = TextDiff.Of("旧" + Hostile, "新" + Hostile + "[/]"), Remarks = [Hostile] }])],
        Discrepancies = [new Discrepancy("x", Hostile, [])],
        Untouched = [Hostile],
    };
}

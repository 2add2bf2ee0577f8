using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A row of an issue/response table: which line is which, and no names of columns.</summary>
public sealed class IssueRowTests
{
    const string Table = "航路の課題と対応\n\n番号 課題 対応方針 担当\n１－１ 浮標が足りない。数も少ない。\n\n浮標を塗り替える。色は緑とする。（国）\n\n１－２ 岸壁が短い。\n\n岸壁を延ばす。長さは倍とする。（財）\n\n";

    [Fact]
    public async Task Of_an_issue_it_is_said_which_line_is_the_response()
    {
        var documents = await AskedFolder.OfAsync(Table);
        var both = await documents.AskAsync("課題１－１は？");
        var response = await documents.AskAsync("課題１－１の対応方針は何ですか。");

        Assert.StartsWith("論点：浮標が足りない。", both.Text, StringComparison.Ordinal);
        Assert.Contains("\n対応：浮標を塗り替える。", both.Text, StringComparison.Ordinal);
        Assert.StartsWith("対応：浮標を塗り替える。", response.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("浮標が足りない", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_of_columns_are_no_content() =>
        Assert.DoesNotContain("課題 対応方針", (await (await AskedFolder.OfAsync(Table)).AskAsync("航路の課題は何ですか。")).Text, StringComparison.Ordinal);
}

using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Reading;

/// <summary>Pages with a number at their foot, and paragraphs that begin with one space.</summary>
public sealed class NumberedFootTests
{
    [Fact]
    public void Between_two_feet_that_count_on_no_other_page_starts()
    {
        var document = Parsed.Text(string.Join('\n', Enumerable.Range(1, 4).Select(page => $" {page}．港{page}の整備\n次のとおり進める。\n◆ 桟橋（県）\n 桟橋を２本に増やす\n 夜間の照明を設ける\n◆ 浮標（国）\n 浮標を赤く塗り替える\n{page}")) + "\n");
        Assert.Equal([1, 2, 3, 4], document.Root.Children.Select(section => section.Page));
        Assert.DoesNotContain(document.Root.SelfAndDescendants(), section => section.Heading is "夜間の照明を設ける" or "桟橋を２本に増やす");
    }
}

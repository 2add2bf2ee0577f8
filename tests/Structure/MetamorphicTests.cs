using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Structure;

/// <summary>What changes only the layout of a text must not change its outline.</summary>
public sealed class MetamorphicTests(ITestOutputHelper output)
{
    public static TheoryData<string> Seeds => ["000", "001", "002", "003", "004"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Doubled_blank_lines_change_nothing(string seed) =>
        AssertSameOutline(seed, document => Rewriting.WithDoubledBlankLines(document.Text));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Carriage_returns_change_nothing(string seed) =>
        AssertSameOutline(seed, document => Rewriting.WithCrlf(document.Text));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Swapped_character_widths_change_nothing(string seed) =>
        AssertSameOutline(seed, Rewriting.WithSwappedWidths);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Swapped_widths_of_digits_and_brackets_change_nothing(string seed) =>
        AssertSameOutline(seed, document => Rewriting.WithSwappedSigns(document.Text));

    /// <summary>Not 002: its boxes are as narrow as its running heads, and full width makes the heads fill them.</summary>
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void Full_width_throughout_changes_nothing(string seed) =>
        AssertSameOutline(seed, Rewriting.InFullWidth);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Half_width_throughout_changes_nothing(string seed) =>
        AssertSameOutline(seed, Rewriting.InHalfWidth);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Closed_page_breaks_change_nothing(string seed) =>
        AssertSameOutline(seed, Rewriting.WithoutPageBreaks);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Moved_page_breaks_change_nothing(string seed)
    {
        for (var random = 0; random < 5; random++)
            AssertSameOutline(seed, document => Rewriting.WithMovedPageBreaks(document, random));
    }

    /// <summary>The slides of 001 and 002 keep their widths beside paragraphs wrapped anew, so there only small changes are like for like.</summary>
    [Theory]
    [InlineData("000", 0.7, 0.85, 0.95, 1.1, 1.3, 1.6)]
    [InlineData("001", 0.7, 0.85, 0.95, 1.1)]
    [InlineData("002", 0.95, 1.1)]
    [InlineData("003", 0.7, 0.85, 0.95, 1.1, 1.3, 1.6)]
    [InlineData("004", 0.7, 0.85, 0.95, 1.1, 1.3, 1.6)]
    public void Other_line_widths_change_nothing(string seed, params double[] factors)
    {
        foreach (var factor in factors)
            AssertSameOutline(seed, document => Rewriting.Rewrapped(document, factor), $"width × {factor}");
    }

    private void AssertSameOutline(string seed, Func<PolicyDocument, string> rewrite, string what = "")
    {
        var document = Parsed.Seed(seed);
        var rewritten = rewrite(document);

        Assert.Equal(Plain(document.Text), Plain(rewritten));
        var (before, after) = (Outline.Of(document), Outline.Of(Parsed.Text(rewritten, document.Info.File)));
        var moved = Outline.FirstDifference(Outline.WithoutHeadings(before), Outline.WithoutHeadings(after));
        Assert.True(moved is null, $"{seed} {what}: {moved}");

        // A heading that comes to fill its line cannot be told from the text below it; one a document may be lost so.
        var lost = Outline.HeadingsLost(before, after).ToList();
        output.WriteLine($"{seed} {what}: headings lost: {string.Join(" / ", lost)}");
        Assert.True(lost.Count <= 1, $"{seed} {what}: {string.Join(" / ", lost)}");
    }

    // A rewriting that lost or changed a character would prove nothing.
    private static string Plain(string text) =>
        string.Concat(Rewriting.InHalfWidth(text).Where(c => !char.IsWhiteSpace(c)));
}

using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>What changes only the layout of a text must not change its outline.</summary>
public sealed class MetamorphicTests
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

    [Theory]
    [MemberData(nameof(Seeds))]
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

    /// <summary>From half the width to one and a half times, the slides too.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Other_line_widths_change_nothing(string seed)
    {
        for (var percent = 50; percent <= 150; percent += 5)
            AssertSameOutline(seed, document => Rewriting.Rewrapped(document, percent / 100.0), $"width × {percent} %");
    }

    private static void AssertSameOutline(string seed, Func<PolicyDocument, string> rewrite, string what = "")
    {
        var document = Parsed.Seed(seed);
        var rewritten = rewrite(document);

        Assert.Equal(Plain(document.Text), Plain(rewritten));
        var (before, after) = (Outline.Of(document), Outline.Of(Parsed.Text(rewritten, document.Info.File)));
        var difference = Outline.FirstDifference(before, after);
        Assert.True(difference is null, $"{seed} {what}: {difference}");
    }

    // A rewriting that lost or changed a character would prove nothing.
    private static string Plain(string text) =>
        string.Concat(Rewriting.InHalfWidth(text).Where(c => !char.IsWhiteSpace(c)));
}

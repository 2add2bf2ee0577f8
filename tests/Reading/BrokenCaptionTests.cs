using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Reading;

/// <summary>Captions of figures, in lines far shorter than the page.</summary>
public sealed class BrokenCaptionTests
{
    const string Paragraph = "灯台の光源は、北岬から順に発光ダイオードに替え、替えたものから電池の持ちと光の届く距離とを測り、\n冬の工事の前に港を使う者に知らせることとし、測った値は毎年の終わりに港湾課が取りまとめて、公表する。\n";

    [Fact]
    public void Lines_that_end_in_a_particle_go_on_in_the_next()
    {
        var paragraphs = Paragraphs($"{Paragraph}\n新しい電球の光源・\n反射鏡・電池の改良は\n北岬灯台の光の届く距離を\n二倍に伸ばした\n\n{Paragraph}");
        Assert.Contains("新しい電球の光源・反射鏡・電池の改良は北岬灯台の光の届く距離を二倍に伸ばした", paragraphs);
    }

    [Theory]
    [InlineData("北岬灯台会議とは\n光源を替える会議")]
    [InlineData("最新の\n数値")]
    public void Titles_and_the_heads_of_columns_do_not(string lines) =>
        Assert.DoesNotContain(lines.Replace("\n", "", StringComparison.Ordinal), Paragraphs($"{Paragraph}\n{lines}\n\n{Paragraph}"));

    static IEnumerable<string> Paragraphs(string text)
    {
        var document = Parsed.Text(text);
        return document.Root.AllBlocks().Select(block => block.Text);
    }
}

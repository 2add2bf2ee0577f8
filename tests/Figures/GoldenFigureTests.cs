using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Figures;

public class GoldenFigureTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_figure_of_a_seed_is_as_reviewed(string seed) =>
        Golden.Match($"figures/{seed}.txt", Ledger.Written(Ledger.SeedText(seed), Ledger.OfSeed(seed)));

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void The_words_of_every_figure_read_alone_give_its_value(string seed)
    {
        var text = Ledger.SeedText(seed);
        foreach (var figure in Ledger.OfSeed(seed).Figures)
            Assert.Equal((figure.Span.In(text), figure.Value), (figure.Span.In(text), ValueAlone(figure, figure.Span.In(text).ReplaceLineEndings(""))));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void No_figure_is_listed_twice(string seed)
    {
        var figures = Ledger.OfSeed(seed).Figures;
        for (var i = 1; i < figures.Count; i++)
            Assert.True(figures[i - 1].Span.End <= figures[i].Span.Start, $"{figures[i - 1]} {figures[i]}");
    }

    static decimal? ValueAlone(Figure figure, string words) => figure.Kind switch
    {
        FigureKind.Date => DateReader.FindAll(words).Single().Year,
        _ when Quantities.FindAll(words).SingleOrDefault() is { } quantity => quantity.Value,
        _ => Numerals.TryRead(words, 0, out var value, out var length) && length == words.Length ? value : null,
    };
}

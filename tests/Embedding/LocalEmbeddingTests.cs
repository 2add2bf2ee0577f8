using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Embedding;

public sealed class LocalEmbeddingTests
{
    const string Rows = "term\t予算\t予算額\tbudget\t\nterm\t特許\t知財\tpatent\t\n";

    static readonly Lexicon Words = Lexicon.Parse(Rows);

    static readonly Passage[] Passages =
    [
        Some("令和5年度の予算額は181億円である。"), Some("予算の要求を行う。"), Some("特許の出願を支援する。"),
        Some("知財の専門家を派遣する。"), Some("出願の審査を早める。"), Some("細胞を培養する。"),
    ];

    static Passage Some(string text) => new()
    {
        Id = text,
        Kind = PassageKind.Body,
        Document = "a",
        File = "a.txt",
        Title = "題",
        Label = "1.",
        Text = text,
        Span = new SourceSpan(0, text.Length),
    };

    static LocalEmbedding Learned() => new(LocalModel.Read(LocalModelLearner.Learn(Passages, Words, 4)), Words);

    static double Cosine(string left, string right)
    {
        using var embedding = Learned();
        return embedding.Embed(left).Zip(embedding.Embed(right), (a, b) => (double)a * b).Sum();
    }

    [Fact]
    public void Learning_twice_gives_the_same_bytes() =>
        Assert.Equal(LocalModelLearner.Learn(Passages, Words, 4), LocalModelLearner.Learn([.. Passages.Reverse()], Words, 4));

    [Theory]
    [InlineData("budget", "予算", "細胞")]
    [InlineData("特許", "知財", "予算")]
    public void Words_of_one_group_are_near(string word, string near, string far) =>
        Assert.True(Cosine(word, near) > Cosine(word, far) + 0.3, $"{Cosine(word, near)} {Cosine(word, far)}");

    [Fact]
    public void An_unknown_text_has_no_direction()
    {
        using var embedding = Learned();
        Assert.All(embedding.Embed("zzz"), value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_damaged_model_is_refused_with_the_remedy()
    {
        var bytes = LocalModelLearner.Learn(Passages, Words, 4);
        foreach (var length in new[] { 0, 5, 12, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.Contains("build", Assert.Throws<EmbeddingException>(() => LocalModel.Read(bytes.AsMemory(0, length))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_index_of_another_model_is_refused_with_the_remedy()
    {
        var contents = await Vectors.AddLocalAsync(new IndexContents(Passages, new Dictionary<string, ReadOnlyMemory<byte>>()));
        var index = new MemoryIndex(contents with { EmbeddingModel = "another" });

        var refusal = await Assert.ThrowsAsync<EmbeddingException>(() => QuestionEncoder.OpenAsync(index));

        Assert.Equal("PB-EMB-002", refusal.Code);
        Assert.Contains("another", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_passages_teach_nothing_and_break_nothing()
    {
        var contents = await Vectors.AddLocalAsync(new IndexContents([], new Dictionary<string, ReadOnlyMemory<byte>>()));

        Assert.Empty(contents.Vectors);
    }
}

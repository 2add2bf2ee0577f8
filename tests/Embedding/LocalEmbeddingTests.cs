using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support.Search;

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
        Assert.Equal(LocalModelLearner.Learn(Passages, Words, 4).ToArray(), LocalModelLearner.Learn([.. Passages.Reverse()], Words, 4).ToArray());

    [Fact]
    public void What_was_learned_from_the_same_is_taken_over_and_nothing_else()
    {
        var model = LocalModelLearner.Learn(Passages, Words, 4);

        Assert.Equal(model, LocalModelLearner.Learn([.. Passages.Reverse()], Words, 4, model));
        Assert.NotEqual(model, LocalModelLearner.Learn(Passages[1..], Words, 4, model));
        Assert.NotEqual(model, LocalModelLearner.Learn(Passages, Lexicon.Empty, 4, model));
        Assert.NotEqual(model, LocalModelLearner.Learn(Passages, Words, 3, model));
        Assert.Equal(model.ToArray(), LocalModelLearner.Learn(Passages, Words, 4, new byte[] { 1, 2, 3 }).ToArray());
    }

    [Fact]
    public void Sums_are_what_plain_multiplying_and_adding_gives_on_every_machine()
    {
        var random = new Random(7);
        double[] x = [.. Enumerable.Range(0, 1003).Select(_ => random.NextDouble())], sum = [.. Enumerable.Range(0, 1003).Select(_ => random.NextDouble())];
        double[] expected = [.. x.Zip(sum, (a, b) => (a * 0.1) + b)];

        System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(x, 0.1, sum, sum);

        Assert.Equal(expected, sum);
    }

    [Fact]
    public void The_columns_learned_are_of_length_one_and_at_right_angles()
    {
        var random = new Random(8);
        var rows = Enumerable.Range(0, 40).Select(_ => new SparseRow([.. Enumerable.Range(0, 60).Where(_ => random.Next(4) == 0)], [])).Select(row => row with { Values = [.. row.Columns.Select(_ => random.NextDouble())] }).ToList();

        var wide = new SubspaceLearner(rows, 60, 6).Learn();
        var tall = new SubspaceLearner([.. rows, .. rows, .. rows], 60, 6).Learn();

        foreach (var (i, j) in Enumerable.Range(0, 6).SelectMany(i => Enumerable.Range(0, 6).Select(j => (i, j))))
        {
            Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, 60).Sum(row => wide.Row(row)[i] * wide.Row(row)[j]), 9);
        }

        // Three times the same rows have the same directions, seen from the other side of the matrix.
        Assert.All(Enumerable.Range(0, 60), row => Assert.Equal(Square(wide, row), Square(tall, row), 2));

        static double Square(DenseMatrix matrix, int row) => matrix.Row(row).ToArray().Sum(value => value * value);
    }

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
            Assert.Contains("build", Assert.Throws<EmbeddingException>(() => LocalModel.Read(bytes[..length])).Message, StringComparison.Ordinal);
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

using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Passages;

public sealed class PassageTests
{
    static readonly FolderContents Seeds = FolderContents.Read(Path.Combine(Repository.Root, "seeds"), new ReadOptions());

    static IEnumerable<PolicyDocument> Documents => Seeds.Results.Select(result => result.Document).OfType<PolicyDocument>();

    [Fact]
    public void Body_and_notes_hold_every_character_once()
    {
        foreach (var document in Documents)
        {
            var held = new int[document.Text.Length];
            foreach (var at in Tiles(document).SelectMany(tile => tile.Lines).SelectMany(Places))
            {
                held[at]++;
            }

            var elsewhere = document.Noise.Select(noise => noise.Span).SelectMany(Places).Concat(Numbers(document)).ToHashSet();
            for (var at = 0; at < held.Length; at++)
            {
                var expected = char.IsWhiteSpace(document.Text[at]) || elsewhere.Contains(at) ? held[at] : 1;
                Assert.True(held[at] == expected && held[at] <= 1, $"{document.Info.File} {at}: {held[at]}");
            }
        }
    }

    static IEnumerable<Passage> Tiles(PolicyDocument document) =>
        Seeds.Passages.Where(passage => passage.Document == document.Info.Id && (passage.Kind is PassageKind.Body or PassageKind.Note));

    static IEnumerable<int> Places(SourceSpan span) => Enumerable.Range(span.Start, span.Length);

    /// <summary>A section's number is its label's, not its text's.</summary>
    static IEnumerable<int> Numbers(PolicyDocument document) =>
        document.Root.SelfAndDescendants().Where(section => section.Number.Length > 0)
            .SelectMany(section => Places(new SourceSpan(section.Span.Start, Math.Min(section.Span.End, section.Span.Start + section.Number.Length + 6))));

    [Fact]
    public void A_passage_reads_as_its_lines_do()
    {
        foreach (var document in Documents)
        {
            foreach (var passage in Seeds.Passages.Where(passage => passage.Document == document.Info.Id && passage.Lines.Count > 0))
            {
                Assert.Equal(Solid(string.Concat(passage.Lines.Select(line => line.In(document.Text)))), Solid(passage.Text));
            }
        }
    }

    [Fact]
    public void Every_passage_has_a_name_of_its_own() =>
        Assert.Equal(Seeds.Passages.Count, Seeds.Passages.Select(passage => passage.Id).Distinct().Count());

    [Fact]
    public void Passages_are_short_and_end_with_a_sentence_or_a_block()
    {
        var longest = Seeds.Passages.Where(passage => passage.Kind == PassageKind.Body).MaxBy(passage => passage.Text.Length);

        Assert.True(longest!.Text.Length < 700, longest.Text);
    }

    [Fact]
    public void A_document_comes_back_from_its_json_as_it_was()
    {
        foreach (var document in Documents)
        {
            var json = JsonSerializer.Serialize(document, DocumentJson.Readable.PolicyDocument);
            var back = JsonSerializer.Deserialize(json, DocumentJson.Readable.PolicyDocument);

            Assert.DoesNotContain("\"children\"", json, StringComparison.Ordinal);
            Assert.Equal(json, JsonSerializer.Serialize(back!, DocumentJson.Readable.PolicyDocument));
            Assert.Equal(document.Root.AllBlocks().Count(), back!.Root.AllBlocks().Count());
        }
    }

    static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

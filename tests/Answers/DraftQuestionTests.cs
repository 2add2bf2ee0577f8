using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Answers;

/// <summary>Every change of every draft is asked for by its note, its place and its words; the answer cites the instruction.</summary>
public sealed class DraftQuestionTests(ITestOutputHelper output)
{
    const int FewestWords = 12;
    const int MostWords = 60;
    const int Quoted = 25;

    [Theory]
    [InlineData("seeds")]
    [InlineData("tests/Evaluation/fields/open")]
    [InlineData("tests/Evaluation/fields/forms")]
    [InlineData("tests/Evaluation/fields/kinds")]
    public async Task A_change_is_found_by_its_note(string folder) =>
        await AskAllAsync(folder, change => change.Note.Sign is { } sign ? $"{change.Note.Section}の{sign}の内容は？" : null, 1);

    [Theory]
    [InlineData("seeds", 1)]
    [InlineData("tests/Evaluation/fields/open", 1)]
    [InlineData("tests/Evaluation/fields/forms", 0.88)]
    [InlineData("tests/Evaluation/fields/kinds", 0.88)]
    public async Task A_change_is_found_by_its_place(string folder, double share) =>
        await AskAllAsync(folder, change => change.Operation.Target is { } place ? $"{place}はどう変わりますか" : null, share);

    [Theory]
    [InlineData("seeds", 1)]
    [InlineData("tests/Evaluation/fields/open", 0.9)]
    [InlineData("tests/Evaluation/fields/forms", 1)]
    [InlineData("tests/Evaluation/fields/kinds", 1)]
    public async Task A_change_is_found_by_the_words_it_brings(string folder, double share) =>
        await AskAllAsync(folder, change => Words(change.Operation.NewText) is { } words ? $"「{words}」という文言はどこに入りますか" : null, share);

    [Theory]
    [InlineData("seeds")]
    [InlineData("tests/Evaluation/fields/open")]
    [InlineData("tests/Evaluation/fields/forms")]
    [InlineData("tests/Evaluation/fields/kinds")]
    public async Task A_change_is_found_by_the_words_it_takes_away(string folder) =>
        await AskAllAsync(folder, change => Words(change.Operation.OldText) is { } words ? $"「{words}」という記述はどう変わりますか" : null, 1);

    static string? Words(string? text) =>
        text is null || NormalizedText.Fold(text) is not { Length: >= FewestWords and <= MostWords } folded ? null : folded[..Math.Min(Quoted, folded.Length)];

    async Task AskAllAsync(string folder, Func<(RevisionNote Note, RevisionOperation Operation), string?> ask, double share)
    {
        var documents = await AskedFolder.ReadFolderAsync(folder);
        var (asked, told, missed) = (0, 0, "");
        foreach (var document in documents.Documents)
        {
            foreach (var change in document.RevisionNotes.SelectMany(note => note.Operations.Select(operation => (note, operation))))
            {
                if (ask(change) is not { } question)
                {
                    continue;
                }

                var answer = await documents.AskAsync(question);
                var cites = answer.Kind != AnswerKind.NotFound && answer.Citations.Any(citation => citation.Document == document.Info.Id && citation.Span.Overlaps(change.operation.Span));
                (asked, told, missed) = (asked + 1, told + (cites ? 1 : 0), cites ? missed : $"{missed}{question} | {answer.Text.ReplaceLineEndings(" ")}\n");
            }
        }

        output.WriteLine($"{told} of {asked}");
        Assert.True(asked > 0 && told >= share * asked, $"{told} of {asked}\n{missed}");
    }
}

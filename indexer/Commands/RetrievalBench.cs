using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Indexer.Commands;

/// <summary>bench retrieval: how often the evidence stands first, and among the first five.</summary>
internal static class RetrievalBench
{
    public static Command Create(CommonOptions common, Output output)
    {
        var questions = new Argument<string[]>("questions") { Description = "Questions with their evidence, a JSON object a line: id, q, type, ev: [{doc, snip}].", Arity = ArgumentArity.OneOrMore };
        var misses = new Option<bool>("--misses") { Description = "List the questions whose evidence is not among the first five." };
        var terms = new Option<bool>("--terms-only") { Description = "Without vectors." };
        var command = new Command("retrieval", "Retrieval on questions whose evidence is known: first hit, first five, MRR, by kind of question.") { questions, misses, terms };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(questions) ?? [], common.SeedsOf(parsed), parsed.GetValue(misses), parsed.GetValue(terms), output, cancellation));
        return command;
    }

    static async Task<int> RunAsync(string[] files, string seeds, bool listMisses, bool termsOnly, Output output, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            await output.Remarks.WriteLineAsync($"No such file: {missing}");
            return ExitCodes.Usage;
        }

        var folder = FolderContents.Read(seeds, new Reading.ReadOptions());
        var contents = await Vectors.AddLocalAsync(new IndexContents(folder.Passages, folder.Attachments), cancellation);
        var index = new MemoryIndex(contents);
        var encoder = await QuestionEncoder.OpenAsync(index, cancellation: cancellation);
        var documents = folder.Results.Select(result => result.Document).OfType<PolicyDocument>().ToList();
        foreach (var file in files)
        {
            await output.Results.WriteLineAsync(file);
            var report = await RetrievalReport.MeasureAsync(RetrievalQuestion.Read(file), documents, EncodeAsync, index);
            report.Write(output.Results, listMisses);
        }

        return ExitCodes.Done;

        async ValueTask<PassageQuery> EncodeAsync(string question)
        {
            var query = await encoder.EncodeAsync(question, cancellation);
            return termsOnly ? query with { Vector = default } : query;
        }
    }
}

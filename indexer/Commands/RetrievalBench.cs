using System.CommandLine;
using System.Text.Json;
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
        var command = new Command("retrieval", "Retrieval from the index (brought up to date first) on questions whose evidence is known: first hit, first five, MRR, by kind of question.") { questions, misses, terms };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(questions) ?? [], common.SeedsOf(parsed), common.SettingsOf(parsed), parsed.GetValue(misses), parsed.GetValue(terms), output, cancellation));
        return command;
    }

    static async Task<int> RunAsync(string[] files, string seeds, IndexSettings settings, bool listMisses, bool termsOnly, Output output, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            await output.Remarks.WriteLineAsync($"No such file: {missing}");
            return ExitCodes.Usage;
        }

        await settings.BuildAsync(seeds, new Reading.ReadOptions(), cancellation: cancellation);
        using var source = settings.OpenSource();
        if (await source.LatestAsync(cancellation) is not { } index)
        {
            await output.Remarks.WriteLineAsync(string.Join(Environment.NewLine, source.Problems));
            return ExitCodes.IndexUnusable;
        }

        using var embedding = settings.OpenEmbedding();
        var encoder = await QuestionEncoder.OpenAsync(index, embedding, cancellation: cancellation);
        var documents = await DocumentsAsync(index, cancellation);
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

    static async Task<List<PolicyDocument>> DocumentsAsync(IPassageIndex index, CancellationToken cancellation)
    {
        var documents = new List<PolicyDocument>();
        await foreach (var passage in index.ListAsync(new PassageFilter { Kinds = [PassageKind.Document] }, cancellation))
        {
            if (await index.ReadAttachmentAsync(AttachmentNames.Document(passage.Document), cancellation) is { } json
                && JsonSerializer.Deserialize(json.Span, DocumentJson.Readable.PolicyDocument) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }
}

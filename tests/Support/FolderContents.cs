using System.Text;
using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Support;

/// <summary>A folder of documents → everything an index holds of it.</summary>
internal sealed record FolderContents(IReadOnlyList<Passage> Passages, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Attachments, IReadOnlyList<DocumentResult> Results)
{
    public static FolderContents Read(string folder, ReadOptions options)
    {
        var run = DocumentRun.For(folder, options);
        var results = SeedFolder.List(folder).Files.Select(file => run.Read(file, folder)).ToList();
        var lexicon = EditedFile.Read(Path.Combine(folder, LexiconFile.Name)).Text ?? "";
        var documents = results.Select(result => result.Document).OfType<PolicyDocument>().ToList();
        var attachments = documents.ToDictionary(
            document => AttachmentNames.Document(document.Info.Id),
            document => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(document, DocumentJson.Readable.PolicyDocument));
        attachments[AttachmentNames.Lexicon] = Encoding.UTF8.GetBytes(lexicon);
        return new FolderContents([.. documents.SelectMany(document => PassageBuilder.Build(document, Lexicon.Parse(lexicon)))], attachments, results);
    }
}

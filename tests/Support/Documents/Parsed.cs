using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Tests.Support.Documents;

internal static class Parsed
{
    public static PolicyDocument Text(string text, string file = "generated.txt") => DocumentParser.Parse(
        new SourceText { File = file, Text = text, Encoding = "utf-8" },
        new DocumentInfo { Id = "000", File = file, Title = "" });

    public static PolicyDocument Seed(string prefix)
    {
        var path = Repository.Seed(prefix);
        return Text(File.ReadAllText(path), Path.GetFileName(path));
    }
}

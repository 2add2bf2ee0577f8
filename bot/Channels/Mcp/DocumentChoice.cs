using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Channels.Mcp;

/// <summary>A document named by its id, or by the beginning of it where that names one only.</summary>
internal static class DocumentChoice
{
    const int MostNamed = 20;

    public static bool TryFind(Archive archive, string? named, out IReadOnlyList<string> ids, out string mistake)
    {
        (ids, mistake) = ([], "");
        if (string.IsNullOrWhiteSpace(named))
        {
            return true;
        }

        var fitting = archive.Catalog.Where(info => info.Id.StartsWith(named, StringComparison.Ordinal)).Select(info => info.Id).ToList();
        var exact = fitting.Find(id => id == named);
        if (exact is null && fitting.Count != 1)
        {
            mistake = $"No single document is called \"{Shortened(named)}\". The documents are: {string.Join(", ", archive.Catalog.Take(MostNamed).Select(info => info.Id))}{(archive.Catalog.Count > MostNamed ? $" and {archive.Catalog.Count - MostNamed} more" : "")}.";
            return false;
        }

        ids = [exact ?? fitting[0]];
        return true;
    }

    static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "…";
}

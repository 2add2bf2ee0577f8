using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Memory;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Search.Azure;

namespace PolicyBot.Bot.Hosting;

/// <summary>The settings that nobody may read in a log, by name, and their values to look for.</summary>
internal sealed class Secrets(Func<string, string?> setting)
{
    const int ShortestToLookFor = 6;

    public static readonly string[] Names =
        ["MicrosoftAppPassword", "PageKey", ModelOptions.Prefix + "KEY", AzureSearchOptions.Prefix + "KEY", EmbeddingSettings.Prefix + "KEY", MemoryOptions.DatabaseName];

    readonly string[] _values = [.. Names.Select(setting).Append(MemoryOptions.PasswordOf(setting(MemoryOptions.DatabaseName))).OfType<string>().Where(value => value.Length >= ShortestToLookFor)];

    public string Cover(string text) => _values.Aggregate(text, (rest, value) => rest.Replace(value, "***", StringComparison.Ordinal));
}

using System.CommandLine;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search.Azure;

namespace PolicyBot.Indexer.Commands;

/// <summary>The options that every verb takes. A setting given on the line wins over the environment.</summary>
internal sealed class CommonOptions
{
    readonly Option<string?> _seeds = new("--seeds") { Description = "Folder with the documents, their catalogue and lexicon (default: seeds; environment: POLICYBOT_SEEDS).", Recursive = true };

    readonly Option<string?> _index = new("--index") { Description = "Folder of the search index (default: .policybot; environment: POLICYBOT_INDEX).", Recursive = true };

    readonly Option<string?> _encoding = new("--encoding") { Description = "Character encoding of text files, where it is not to be guessed: utf-8, utf-16, shift_jis, euc-jp, iso-2022-jp." };

    readonly Option<bool> _lenient = new("--lenient") { Description = "Read text files with many damaged bytes too; the damage is reported all the same." };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_seeds);
        root.Options.Add(_index);
    }

    public void AddReadingTo(Command command)
    {
        command.Options.Add(_encoding);
        command.Options.Add(_lenient);
    }

    public string SeedsOf(ParseResult parsed) =>
        parsed.GetValue(_seeds) ?? Environment.GetEnvironmentVariable("POLICYBOT_SEEDS") ?? "seeds";

    public string IndexOf(ParseResult parsed) =>
        parsed.GetValue(_index) ?? Environment.GetEnvironmentVariable("POLICYBOT_INDEX") ?? ".policybot";

    /// <summary>Where the index is and who makes its vectors; embedded and azure leave the settings no choice.</summary>
    public IndexSettings SettingsOf(ParseResult parsed, string? target = null)
    {
        var settings = IndexSettings.From(Environment.GetEnvironmentVariable, IndexOf(parsed));
        return target switch
        {
            "embedded" => settings with { Search = new AzureSearchOptions() },
            "azure" => settings with { MustBeAzure = true },
            _ => settings,
        };
    }

    public ReadOptions ReadOptionsOf(ParseResult parsed) => new()
    {
        Encoding = parsed.GetValue(_encoding),
        Lenient = parsed.GetValue(_lenient),
    };
}

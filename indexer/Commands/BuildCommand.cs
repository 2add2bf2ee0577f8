using System.CommandLine;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using Spectre.Console;

namespace PolicyBot.Indexer.Commands;

/// <summary>build: the folder of documents becomes an index, or the index is brought up to date.</summary>
internal static class BuildCommand
{
    public static Command Create(CommonOptions common, Output output)
    {
        var json = new Option<bool>("--json") { Description = "The report as one JSON object." };
        var target = new Option<string?>("--target") { Description = "Where the index goes: embedded (a folder) or azure (Azure AI Search). Without it, azure where POLICYBOT_AZURE_SEARCH_ENDPOINT is set." };
        target.AcceptOnlyFromAmong("embedded", "azure");
        var command = new Command("build", "Build the search index, or bring it up to date: only what has changed is read again.") { json, target };
        common.AddReadingTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = common.SettingsOf(parsed, parsed.GetValue(target));
            if (settings.Mistakes() is { Count: > 0 } mistakes)
            {
                await output.Remarks.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
                return ExitCodes.Usage;
            }

            try
            {
                var report = await WithProgressAsync(output, progress =>
                    settings.BuildAsync(common.SeedsOf(parsed), common.ReadOptionsOf(parsed), progress, cancellation).AsTask());
                BuildReport.Write(report, parsed.GetValue(json), output);
                return report.Refused.Count > 0 ? ExitCodes.InputRefused : ExitCodes.Done;
            }
            catch (Exception error) when (error is IndexUnavailableException or EmbeddingException)
            {
                await output.Remarks.WriteLineAsync(error.Message);
                return ExitCodes.IndexUnusable;
            }
            catch (IndexBuildException error)
            {
                await output.Remarks.WriteLineAsync(error.Message);
                return error.Code == IndexPublisher.Locked ? ExitCodes.IndexUnusable : ExitCodes.DiskOrMemory;
            }
        });
        return command;
    }

    /// <summary>A bar for a person at a terminal; silence for everything else.</summary>
    static Task<IndexReport> WithProgressAsync(Output output, Func<Action<IndexProgress>, Task<IndexReport>> run) =>
        output.Terminal is not { } terminal
            ? run(_ => { })
            : terminal.Progress().AutoClear(true).StartAsync(async context =>
            {
                var bar = context.AddTask("文書を読んでいます");
                return await run(progress =>
                {
                    bar.MaxValue = progress.Files;
                    bar.Value = progress.Done;
                    bar.Description = progress.File.Length > 0 ? Markup.Escape(progress.File) : "索引を書いています";
                });
            });
}

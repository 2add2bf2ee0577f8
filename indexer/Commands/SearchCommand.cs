using System.CommandLine;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Indexer.Commands;

/// <summary>search WORDS: the raw retrieval, with scores and what each rests on.</summary>
internal static class SearchCommand
{
    public static Command Create(CommonOptions common, Output output)
    {
        var words = new Argument<string>("WORDS") { Description = "What to look for." };
        var top = new Option<int>("--top") { Description = "How many hits.", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = "One hit a line." };
        var explain = new Option<bool>("--explain") { Description = "Which terms each score is made of." };
        var document = new Option<string[]>("--document") { Description = "Only these documents, by id." };
        var kind = new Option<PassageKind[]>("--kind") { Description = "Only document, body, note, operation, figure, attendee, issue or discrepancy." };
        var section = new Option<string?>("--section") { Description = "Only this place and what lies in it: §2." };
        var year = new Option<int?>("--year") { Description = "Only figures of this fiscal year: 2023." };
        var ministry = new Option<string?>("--ministry") { Description = "Only this ministry's tag: 文." };
        var command = new Command("search", "Search the index and show what was found, best first.") { words, top, json, explain, document, kind, section, year, ministry };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                result.AddError("--top takes a number from 1 to 10000.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = common.SettingsOf(parsed);
            if (settings.Mistakes() is { Count: > 0 } mistakes)
            {
                await output.Remarks.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
                return ExitCodes.Usage;
            }

            try
            {
                return await SearchAsync(settings, parsed.GetValue(words) ?? "", query => query with
                {
                    Top = parsed.GetValue(top),
                    Explain = parsed.GetValue(explain),
                    Filter = new PassageFilter
                    {
                        Documents = parsed.GetValue(document) ?? [],
                        Kinds = parsed.GetValue(kind) ?? [],
                        Section = parsed.GetValue(section),
                        FiscalYear = parsed.GetValue(year),
                        Ministry = parsed.GetValue(ministry),
                    },
                }, parsed.GetValue(json), output, cancellation);
            }
            catch (Exception error) when (error is IndexUnavailableException or EmbeddingException)
            {
                await output.Remarks.WriteLineAsync(error.Message);
                return ExitCodes.IndexUnusable;
            }
        });
        return command;
    }

    static async Task<int> SearchAsync(IndexSettings settings, string words, Func<PassageQuery, PassageQuery> asked, bool json, Output output, CancellationToken cancellation)
    {
        using var source = settings.OpenSource();
        var index = await source.LatestAsync(cancellation);
        foreach (var problem in source.Problems)
        {
            await output.Remarks.WriteLineAsync(problem);
        }

        if (index is null)
        {
            await output.Remarks.WriteLineAsync(source.Problems.Count > 0 ? "" : $"PB-IDX-006 {settings.Where}：索引がありません。indexer build で作ってください。");
            return ExitCodes.IndexUnusable;
        }

        using var embedding = settings.OpenEmbedding();
        var encoder = await QuestionEncoder.OpenAsync(index, embedding, cancellation: cancellation);
        var found = await index.SearchAsync(asked(await encoder.EncodeAsync(words, cancellation)), cancellation);
        SearchResults.Write(found.Hits, json, output);
        return ExitCodes.Done;
    }
}

using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Commands;

/// <summary>The files that a command line names: files as they are, a folder for all that is readable in it.</summary>
internal sealed record InputFiles(IReadOnlyList<(string Path, string? Root)> Files, bool SomeRefused)
{
    public static InputFiles Expand(IEnumerable<string> named, Output output)
    {
        var files = new List<(string, string?)>();
        var refused = false;
        foreach (var path in named)
        {
            if (!Directory.Exists(path))
            {
                files.Add((path, null));
                continue;
            }

            var listing = SeedFolder.List(path);
            refused |= listing.Refused is not null || listing.Files.Count == 0;
            Report(path, listing, output);
            files.AddRange(listing.Files.Select(file => (file, (string?)path)));
        }

        return new InputFiles(files, refused);
    }

    static void Report(string folder, FolderListing listing, Output output)
    {
        foreach (var skipped in listing.Skipped)
        {
            output.Remarks.WriteLine($"{skipped.Path}：{skipped.Reason}");
        }

        if (listing.Refused is { } refusal)
        {
            output.Remarks.WriteLine($"{refusal.Code} {refusal.Message}");
        }
        else if (listing.Files.Count == 0)
        {
            output.Remarks.WriteLine($"PB-ING-010 {folder}：読める文書（.txt .md .html .docx .pdf）が見つかりません。");
        }
    }
}

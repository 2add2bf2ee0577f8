using System.Text;
using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>A folder of index files, two generations of them, one of which CURRENT names. Reading needs no lock.</summary>
internal sealed class IndexFolder(string path)
{
    const long LargestFile = 0x7fffffc7;
    const int LargestPointer = 256;

    public string Path => path;

    /// <summary>The current generation; where that is damaged the one before; else what there is. Never throws for what lies in the folder.</summary>
    public OpenedIndex Open()
    {
        var problems = new List<string>();
        foreach (var name in Candidates(problems))
        {
            try
            {
                var index = EmbeddedIndex.Open(Read(At(name)));
                if (problems.Count > 0)
                {
                    problems.Add($"前の世代（{name}）で続けます。indexer build で索引を作り直してください。");
                }

                return new OpenedIndex(index, problems);
            }
            catch (Exception error) when (error is IndexDamagedException or IOException or UnauthorizedAccessException or OutOfMemoryException)
            {
                problems.Add($"PB-IDX-005 {name}：{Sentence(error)}");
            }
        }

        if (problems.Count > 0)
        {
            problems.Add("PB-IDX-006 使える索引がありません。indexer build で作り直してください。");
        }

        return new OpenedIndex(null, problems);
    }

    /// <summary>What CURRENT says now; null where there is none or it cannot be read.</summary>
    public CurrentGenerations? ReadCurrent()
    {
        try
        {
            var file = At(CurrentGenerations.FileName);
            return FileEntry.KindOf(file) == EntryKind.File && new FileInfo(file).Length <= LargestPointer
                ? CurrentGenerations.Parse(File.ReadAllText(file, Encoding.ASCII))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public string At(string name) => System.IO.Path.Combine(path, name);

    /// <summary>The names of all files; none where the folder cannot be listed.</summary>
    public IReadOnlyList<string> Names()
    {
        try
        {
            return [.. Directory.EnumerateFiles(path).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    List<string> Candidates(List<string> problems)
    {
        if (ReadCurrent() is { } generations)
        {
            return generations.Previous is { } previous ? [generations.Current, previous] : [generations.Current];
        }

        var files = Names().Where(CurrentGenerations.IsIndexFile).OrderByDescending(name => File.GetLastWriteTimeUtc(At(name))).ToList();
        if (files.Count > 0 || File.Exists(At(CurrentGenerations.FileName)))
        {
            problems.Add($"PB-IDX-005 {CurrentGenerations.FileName}：どの索引を使うかを読み取れません。");
        }

        return files;
    }

    static byte[] Read(string file)
    {
        if (FileEntry.KindOf(file) is not EntryKind.File and var kind)
        {
            throw new IndexDamagedException(kind == EntryKind.Missing ? "索引のファイルがありません。" : "索引が普通のファイルではありません。");
        }

        return new FileInfo(file).Length <= LargestFile ? WholeFile.Read(file) : throw new IndexDamagedException("索引のファイルが大きすぎます。");
    }

    static string Sentence(Exception error) => error switch
    {
        IndexDamagedException => error.Message,
        OutOfMemoryException => "メモリーが足りないため開けません。",
        _ => "読み取れません。権限とディスクを確かめてください。",
    };
}

namespace PolicyBot.Indexer.Commands;

/// <summary>A result that goes to a file. Where it cannot be written, one sentence says so.</summary>
internal static class OutputFile
{
    /// <summary>A file in a folder that is made where it is missing.</summary>
    public static int WriteInFolder(string file, Action<Stream> write, Output output)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            output.Remarks.WriteLine($"PB-OUT-001 {file}：書き込めません。場所と権限、空き容量を確かめてください。");
            return ExitCodes.DiskOrMemory;
        }

        return Write(file, write, output);
    }

    public static int Write(string file, Action<Stream> write, Output output)
    {
        try
        {
            using var stream = File.Create(file);
            write(stream);
            return ExitCodes.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            output.Remarks.WriteLine($"PB-OUT-001 {file}：書き込めません。場所と権限、空き容量を確かめてください。");
            return ExitCodes.DiskOrMemory;
        }
    }
}

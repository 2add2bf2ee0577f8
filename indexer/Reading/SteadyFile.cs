namespace PolicyBot.Indexer.Reading;

/// <summary>A file's bytes, all of one moment: never half of the old and half of the new.</summary>
internal static class SteadyFile
{
    /// <summary>Null where the file changed under the reader twice, or vanished.</summary>
    public static byte[]? Read(string path, Func<string, byte[]?> readAll) => ReadOnce(path, readAll) ?? ReadOnce(path, readAll);

    /// <summary>Null where there is more than the limit.</summary>
    public static byte[]? ReadAll(string path, long limit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var bytes = new byte[Math.Min(file.Length, limit)];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return file.ReadByte() < 0 ? bytes[..read] : null;
    }

    private static byte[]? ReadOnce(string path, Func<string, byte[]?> readAll)
    {
        try
        {
            var before = Stamp(path);
            var bytes = readAll(path);
            return bytes?.Length == before.Length && Stamp(path) == before ? bytes : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static (long Length, DateTime Written) Stamp(string path)
    {
        // A link's own length is that of its target's name.
        var info = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        return (info.Length, info.LastWriteTimeUtc);
    }
}

using System.ComponentModel;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// Files that are on the disk when the call returns. The runtime's own flush reports success where the kernel's fsync
/// failed, so fsync is called here. After a failed fsync nothing is known of the file, so it is never tried again.
/// </summary>
internal static class DurableFile
{
    const int BufferSize = 1 << 20;

    public static void Write(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        write(file);
        file.Flush();
        Sync(file, path);
    }

    /// <summary>The same; while the disk is at work, what was written is read back and checked.</summary>
    public static void Write(string path, Action<Stream> write, Action check)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
        write(file);
        file.Flush();
        Halves.Run(() => Sync(file, path), check);
    }

    /// <summary>Adds to a file of lines that only its owner reads. What is not written wholly is taken back; a line torn by an earlier crash is ended first.</summary>
    public static void Append(string path, byte[] lines)
    {
        var isNew = !File.Exists(path);
        using var file = new FileStream(path, PrivateFile());
        var end = file.Length;
        try
        {
            if (end > 0 && LastByte(file) != '\n')
            {
                file.WriteByte((byte)'\n');
            }

            file.Write(lines);
            Sync(file, path);
        }
        catch (IOException)
        {
            file.SetLength(end);
            throw;
        }

        if (isNew)
        {
            SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        }
    }

    /// <summary>Makes names in a folder last: a file that was moved into it, or out.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0, 0);
        Check(handle, folder);
        try
        {
            Check(Sync(handle), folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Leaves the file at its end.</summary>
    static int LastByte(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }

    static void Sync(FileStream file, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            Check(Sync((int)file.SafeFileHandle.DangerousGetHandle()), path);
        }
    }

    static void Check(int result, string path)
    {
        if (result < 0)
        {
            var error = new Win32Exception(Marshal.GetLastPInvokeError());
            throw new IOException($"{path}: {error.Message}", error);
        }
    }

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int mode);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}

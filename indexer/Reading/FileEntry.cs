using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Reading;

internal enum EntryKind
{
    Missing,
    Unreadable,
    LinkLoop,
    File,
    Folder,
    Pipe,
    Socket,
    Device,
}

/// <summary>What stands behind a name, found out without opening it: opening a FIFO would wait for ever.</summary>
internal static class FileEntry
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeOnly = 1; // STATX_TYPE

    /// <summary>Links are followed.</summary>
    public static EntryKind KindOf(string path) =>
        OperatingSystem.IsLinux() && TryKernel(path) is { } kind ? kind : FromRuntime(path);

    /// <summary>The path with every link resolved, null where that cannot be done.</summary>
    public static string? RealPath(string path)
    {
        if (OperatingSystem.IsWindows())
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        var resolved = Resolve(path, IntPtr.Zero);
        var real = Marshal.PtrToStringUTF8(resolved);
        Release(resolved);
        return real;
    }

    private static EntryKind? TryKernel(string path)
    {
        try
        {
            return Query(CurrentFolder, path, 0, TypeOnly, out var status) == 0
                ? FromMode(status.Mode)
                : FromError(Marshal.GetLastPInvokeError());
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static EntryKind FromMode(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => EntryKind.File,
        0x4000 => EntryKind.Folder,
        0x1000 => EntryKind.Pipe,
        0xC000 => EntryKind.Socket,
        _ => EntryKind.Device,
    };

    // ENOENT, ENOTDIR, ENAMETOOLONG; EACCES; ELOOP. Anything else (a kernel without statx) is left to the runtime.
    private static EntryKind? FromError(int error) => error switch
    {
        2 or 20 or 36 => EntryKind.Missing,
        13 => EntryKind.Unreadable,
        40 => EntryKind.LinkLoop,
        _ => null,
    };

    private static EntryKind FromRuntime(string path) =>
        Directory.Exists(path) ? EntryKind.Folder : File.Exists(path) ? EntryKind.File : EntryKind.Missing;

    // Unlike stat, statx has one layout on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Query(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Status status);

    [DllImport("libc", EntryPoint = "realpath", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern IntPtr Resolve([MarshalAs(UnmanagedType.LPUTF8Str)] string path, IntPtr buffer);

    [DllImport("libc", EntryPoint = "free")]
    private static extern void Release(IntPtr memory);
}

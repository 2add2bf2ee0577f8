using System.Runtime.InteropServices;
using System.Text;

namespace PolicyBot.Tests.Support;

/// <summary>A folder of real files, gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policybot-test-");

    public string Path => _folder.FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Text(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    public string Bytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    /// <summary>A file that claims its length and holds nothing.</summary>
    public string Sparse(string name, long length)
    {
        using var file = File.Create(At(name));
        file.SetLength(length);
        return At(name);
    }

    public string Link(string name, string target) => File.CreateSymbolicLink(At(name), target).FullName;

    public string Pipe(string name) => MakePipe(At(name), 0x1A4) == 0 ? At(name) : throw new IOException(name);

    public static void Permit(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [DllImport("libc", EntryPoint = "mkfifo", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int MakePipe([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);
}

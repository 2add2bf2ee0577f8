using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// The one builder of a folder. A generation is written beside its place, made durable, read back with every check,
/// moved into its place, and only then named by CURRENT; at every moment the folder opens as the old or the new one.
/// </summary>
internal sealed class IndexPublisher : IDisposable
{
    public const string LockName = "build.lock";
    public const string WriteFailed = "PB-IDX-004";
    public const string Locked = "PB-IDX-010";

    /// <summary>Who holds the lock; of no meaning while nobody does.</summary>
    const string HolderName = "build.pid";

    const string Unfinished = ".tmp";

    readonly IndexFolder _folder;
    readonly FileStream _lock;

    IndexPublisher(IndexFolder folder, FileStream @lock) => (_folder, _lock) = (folder, @lock);

    /// <summary>Takes the folder's lock, which the system gives back however this process ends.</summary>
    public static IndexPublisher Lock(string path)
    {
        var file = Path.Combine(path, LockName);
        try
        {
            Directory.CreateDirectory(path);
            var @lock = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 0);
            File.WriteAllText(Path.Combine(path, HolderName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new IndexPublisher(new IndexFolder(path), @lock);
        }
        catch (IOException error) when (File.Exists(file) && !Directory.Exists(file) && IsHeld(error))
        {
            throw new IndexBuildException(Locked, $"別の索引作成が実行中です（{Holder(Path.Combine(path, HolderName))}）。終わってからもう一度実行してください。", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failed(error);
        }
    }

    public void Publish(IndexImage image)
    {
        var name = CurrentGenerations.FileOf(image.Generation);
        var before = _folder.ReadCurrent();
        try
        {
            RemoveUnfinished();
            WriteChecked(image, name);
            Point(new CurrentGenerations(name, before is null || before.Current == name ? before?.Previous : before.Current));
            RemoveOld();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or IndexDamagedException or OutOfMemoryException)
        {
            RemoveUnfinished();
            RemoveOld();
            throw Failed(error);
        }
    }

    public void Dispose()
    {
        Remove([HolderName]);
        _lock.Dispose();
    }

    void WriteChecked(IndexImage image, string name)
    {
        var unfinished = _folder.At(name + Unfinished);
        DurableFile.Write(unfinished, image.WriteTo, () => Check(unfinished, image.Generation));
        File.Move(unfinished, _folder.At(name), overwrite: true);
        DurableFile.SyncFolder(_folder.Path);
    }

    static void Check(string file, string generation)
    {
        if (EmbeddedIndex.Open(WholeFile.Read(file)).Info.Generation != generation)
        {
            throw IndexDamagedException.At("書いた直後の確認");
        }
    }

    void Point(CurrentGenerations generations)
    {
        var unfinished = _folder.At(CurrentGenerations.FileName + Unfinished);
        DurableFile.Write(unfinished, stream => stream.Write(Encoding.ASCII.GetBytes(generations.ToString())));
        File.Move(unfinished, _folder.At(CurrentGenerations.FileName), overwrite: true);
        DurableFile.SyncFolder(_folder.Path);
    }

    void RemoveUnfinished() => Remove(_folder.Names().Where(name => name.EndsWith(Unfinished, StringComparison.Ordinal)));

    /// <summary>What CURRENT names stays; where it cannot be read, everything does.</summary>
    void RemoveOld()
    {
        if (_folder.ReadCurrent() is { } kept)
        {
            Remove(_folder.Names().Where(name => CurrentGenerations.IsIndexFile(name) && name != kept.Current && name != kept.Previous));
        }
    }

    /// <summary>A file too many does no harm, so that it cannot be removed is no reason to fail.</summary>
    void Remove(IEnumerable<string> names)
    {
        try
        {
            foreach (var name in names)
            {
                File.Delete(_folder.At(name));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>The system says "would block" where another process holds the lock.</summary>
    static bool IsHeld(IOException error) => error is not (DirectoryNotFoundException or PathTooLongException) && (error.HResult & 0xffff) is 11 or 32 or 33 or 35;

    static string Holder(string file)
    {
        try
        {
            return $"pid {File.ReadAllText(file)}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "pid 不明";
        }
    }

    static IndexBuildException Failed(Exception error) =>
        new(WriteFailed, $"索引の書き込みに失敗しました（{Reason(error)}）。これまでの索引はそのままです。", error);

    static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "権限がありません",
        OutOfMemoryException => "メモリーが足りません",
        _ => error.Message,
    };
}

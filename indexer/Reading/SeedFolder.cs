using System.Globalization;

namespace PolicyBot.Indexer.Reading;

internal sealed record SkippedFile(string Path, string Reason);

internal sealed record FolderListing(IReadOnlyList<string> Files, IReadOnlyList<SkippedFile> Skipped)
{
    /// <summary>Why the folder as a whole cannot be listed; Files is then empty.</summary>
    public Refusal? Refused { get; init; }
}

/// <summary>A folder → the documents in it and in its subfolders, in one fixed order, and what stands there but is not read.</summary>
internal static class SeedFolder
{
    private const int MaxEntries = 200_000;
    private const int MaxDepth = 32;

    private static readonly HashSet<string> Readable = [".TXT", ".MD", ".HTML", ".HTM", ".DOCX", ".PDF"];

    // Documents to whoever put them there, so their absence from the answers must be explained.
    private static readonly HashSet<string> OtherDocuments =
        [".DOC", ".RTF", ".ODT", ".JTD", ".XLS", ".XLSX", ".CSV", ".PPT", ".PPTX", ".ZIP", ".EPUB", ".XML", ".PNG", ".JPG", ".JPEG", ".TIF", ".TIFF"];

    public static FolderListing List(string folder)
    {
        var kind = FileEntry.KindOf(folder);
        if (kind != EntryKind.Folder)
            return new([], []) { Refused = FileRefusals.NoFolder(PrintedName.Of(folder)) };
        var found = new Found(folder);
        Walk(folder, 0, found);
        if (found.Entries > MaxEntries)
            return new([], []) { Refused = TooMany(folder) };
        found.Files.Sort((a, b) => string.CompareOrdinal(NameIn(folder, a), NameIn(folder, b)));
        found.Skipped.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(found.Files, found.Skipped);
    }

    /// <summary>A file's name as seen from its folder: 2023/plan.txt.</summary>
    public static string NameIn(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    public static bool IsInside(string root, string path) =>
        FileEntry.RealPath(root) is { } realRoot && FileEntry.RealPath(path) is { } real
        && real.StartsWith(realRoot.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Walk(string folder, int depth, Found found)
    {
        try
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(folder))
            {
                if (++found.Entries > MaxEntries)
                    return;
                Sort(path, depth, found);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            found.Skip(folder, "フォルダーを読み取れません。権限とディスクを確かめてください。");
        }
    }

    private static void Sort(string path, int depth, Found found)
    {
        // Hidden files, and the lock files Word leaves beside an open document.
        var name = Path.GetFileName(path);
        if (name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal))
            return;
        var extension = Path.GetExtension(name).ToUpperInvariant();
        if (IsPlainFolder(path, extension))
            Enter(path, depth, found);
        else if (FindReason(path, name, extension, found.Root) is { } reason)
            found.Skip(path, reason);
        else if (Readable.Contains(extension))
            found.Files.Add(path);
    }

    // A folder called plan.txt was meant to be something else.
    private static bool IsPlainFolder(string path, string extension) =>
        !Readable.Contains(extension) && FileEntry.KindOf(path) == EntryKind.Folder && !IsLink(path);

    private static void Enter(string path, int depth, Found found)
    {
        if (!PrintedName.IsUsable(Path.GetFileName(path)))
            found.Skip(path, BadName);
        else if (depth + 1 >= MaxDepth)
            found.Skip(path, string.Create(CultureInfo.InvariantCulture, $"フォルダーが {MaxDepth} 段より深いため読みません。"));
        else
            Walk(path, depth + 1, found);
    }

    private static string? FindReason(string path, string name, string extension, string root)
    {
        var readable = Readable.Contains(extension);
        if (!PrintedName.IsUsable(name))
            return readable ? BadName : null;
        return FileEntry.KindOf(path) switch
        {
            EntryKind.File => FileReason(path, extension, readable, root),
            EntryKind.Missing => !readable ? null : IsLink(path) ? "リンク先がありません。" : "一覧の後で消えました。",
            EntryKind.Unreadable => readable ? "読み取る権限がありません。" : null,
            EntryKind.Folder when IsLink(path) => "フォルダーへのリンクはたどりません。",
            var other => $"{FileRefusals.KindName(other)}のため読みません。",
        };
    }

    private static string? FileReason(string path, string extension, bool readable, string root)
    {
        if (OtherDocuments.Contains(extension))
            return $"{extension.ToLowerInvariant()} は読めません。.docx、.pdf、.html、.txt のいずれかで保存し直してください。";
        return readable && IsLink(path) && !IsInside(root, path) ? "フォルダーの外を指すリンクのため読みません。" : null;
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private const string BadName = "名前に改行・制御文字・読めない文字があるため読みません。名前を変えてください。";

    private static Refusal TooMany(string folder) => new("PB-ING-008", string.Create(
        CultureInfo.InvariantCulture, $"{PrintedName.Of(folder)}：ファイルが上限 {MaxEntries:#,0} 件を超えるため読みません。フォルダーを分けてください。"));

    private sealed class Found(string root)
    {
        public string Root => root;

        public int Entries { get; set; }

        public List<string> Files { get; } = [];

        public List<SkippedFile> Skipped { get; } = [];

        public void Skip(string path, string reason) => Skipped.Add(new(PrintedName.Of(path == root ? path : NameIn(root, path)), reason));
    }
}

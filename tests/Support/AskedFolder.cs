namespace PolicyBot.Tests.Support;

/// <summary>The documents of a folder of the repository, or one of a few lines.</summary>
internal sealed class AskedFolder : AskedDocuments
{
    string _path = "";

    public override Task InitializeAsync() => ReadAsync(_path);

    public static async Task<AskedFolder> ReadFolderAsync(string relative)
    {
        var folder = new AskedFolder { _path = Path.Combine(Repository.Root, relative) };
        await folder.InitializeAsync();
        return folder;
    }

    public static Task<AskedFolder> OfAsync(string text) => OfAsync(("900_text.txt", text));

    public static async Task<AskedFolder> OfAsync(params (string Name, string Text)[] files)
    {
        var folder = new AskedFolder();
        await folder.ReadAsync(files);
        return folder;
    }
}

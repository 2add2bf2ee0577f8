using System.Globalization;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Support;

/// <summary>The documents of other fields, alone and among many of the same kinds about something else.</summary>
internal sealed class ManyDocuments : IDisposable
{
    public const int Copies = 14;

    static readonly string Originals = Path.Combine(Repository.Root, "tests", "Evaluation", "fields", "open");

    static readonly string[] Topics = ["病院", "港湾", "農地", "森林", "図書館", "公園", "空港", "鉄道", "工場", "市場", "倉庫", "浄水", "文化", "観光"];

    readonly TempFolder _folder = new();

    public ManyDocuments()
    {
        foreach (var file in Directory.GetFiles(Originals).Where(file => !file.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            File.Copy(file, _folder.At(Path.GetFileName(file)));
        }

        foreach (var file in Directory.GetFiles(Originals, "*.txt").Where(file => !Path.GetFileName(file).StartsWith("101", StringComparison.Ordinal)))
        {
            for (var copy = 0; copy < Copies; copy++)
            {
                _folder.Text(string.Create(CultureInfo.InvariantCulture, $"2{copy:00}_{Path.GetFileName(file)}"), Other(File.ReadAllText(file), copy));
            }
        }

        Alone = new(() => OpenAsync(Originals));
        Among = new(() => OpenAsync(_folder.Path));
    }

    public Lazy<Task<Archive>> Alone { get; }

    public Lazy<Task<Archive>> Among { get; }

    public void Dispose() => _folder.Dispose();

    static Task<Archive> OpenAsync(string folder)
    {
        var contents = FolderContents.Read(folder, new ReadOptions());
        return Archive.OpenAsync(EmbeddedIndex.Open(EmbeddedFile.Of(new IndexContents(contents.Passages, contents.Attachments))));
    }

    /// <summary>Another meeting, other people, another numbering of issues.</summary>
    static string Other(string text, int copy) => text
        .Replace("学校デジタル化", $"{Topics[copy]}利用", StringComparison.Ordinal)
        .Replace("流域治水・地域防災力強化", $"{Topics[copy]}の安全対策", StringComparison.Ordinal)
        .Replace("第５回", $"第{copy + 21}回", StringComparison.Ordinal)
        .Replace("槙原", "丸山", StringComparison.Ordinal).Replace("芦沢", "小川", StringComparison.Ordinal).Replace("三枝", "北野", StringComparison.Ordinal).Replace("土岐", "南", StringComparison.Ordinal)
        .Replace("Ⅲ", "Ⅵ", StringComparison.Ordinal);
}

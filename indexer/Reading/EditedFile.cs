using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading;

/// <summary>A file that staff edit beside the documents. It may be missing; when it cannot be read, a finding says why.</summary>
internal sealed record EditedFile(string? Text, Finding? Problem)
{
    const long LargestFile = 32 * 1024 * 1024;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static EditedFile Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var file = new FileInfo(path);
            // A pipe or device has no length and would never end.
            return !file.Exists || file.Length == 0 ? new EditedFile(null, null)
                : file.Length > LargestFile ? Failed($"{name} が大きすぎます（{LargestFile / 1024 / 1024} MiB まで）。")
                : new EditedFile(File.ReadAllText(path, StrictUtf8), null);
        }
        catch (DecoderFallbackException)
        {
            return Failed($"{name} は UTF-8 で保存してください。今の文字コードでは読めません。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed($"{name} を開けません。");
        }
    }

    static EditedFile Failed(string message) => new(null, new Finding("editedFile", message, []));
}

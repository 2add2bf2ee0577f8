using System.Security.Cryptography;
using System.Text;
using PolicyBot.Indexer.Reading;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>One hash of a file's content and of all that its reading depends on.</summary>
internal static class FileKey
{
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Empty where the file cannot be read: such a file is never taken over.</summary>
    public static string Of(string path, string settings, long largest)
    {
        try
        {
            if (FileEntry.KindOf(path) != EntryKind.File || new FileInfo(path).Length > largest)
            {
                return "";
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(File.ReadAllBytes(path));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(settings)));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

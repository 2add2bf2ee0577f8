using System.Buffers;
using System.Buffers.Text;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>The library's decoder forgives "=" and white space; then one token would have many spellings.</summary>
internal static class StrictBase64Url
{
    static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static byte[]? Decode(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Alphabet))
        {
            return null;
        }

        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return Base64Url.EncodeToString(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            // Bits left over in the last character.
            return null;
        }
    }
}

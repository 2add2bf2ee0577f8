using System.Globalization;
using System.Text;

namespace PolicyBot.Bot.Channels.Teams.Outgoing;

/// <summary>
/// Teams takes 100 KB for a whole message, counted in UTF-16; its local stand-in counts UTF-8. Both are kept, with room to
/// spare. What is too large loses its cards where it has a text as well, then the end of its text.
/// </summary>
internal static class MessageSize
{
    public const int LongestText = 20_000;
    const int MostBytes = 80_000;
    const int MostUnits = 100 * 1024 / sizeof(char);
    const string CutMark = "…";

    public static byte[] Write(Activity activity)
    {
        var fitted = activity with { Text = Cut(activity.Text, LongestText) };
        var json = WireJson.Write(fitted);
        if (!Fits(json) && fitted is { Attachments.Count: > 0, Text.Length: > 0 })
        {
            fitted = fitted with { Attachments = null };
            json = WireJson.Write(fitted);
        }

        while (!Fits(json) && fitted.Text is { Length: > 1 } text)
        {
            fitted = fitted with { Text = Cut(text, text.Length * 3 / 4) };
            json = WireJson.Write(fitted);
        }

        return Fits(json) ? json : throw new ErrorResponseException(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig");
    }

    static bool Fits(byte[] json) => json.Length <= MostBytes && Encoding.UTF8.GetCharCount(json) <= MostUnits;

    /// <summary>Between two characters as a reader sees them (が, 葛󠄀, 👨‍👩‍👧), never inside one.</summary>
    static string? Cut(string? text, int length)
    {
        if (text is null || text.Length <= length)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text.AsSpan(end)) is > 0 and var next && end + next + CutMark.Length <= length)
        {
            end += next;
        }

        return text[..end] + CutMark;
    }
}

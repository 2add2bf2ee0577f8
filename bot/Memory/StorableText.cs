using System.Text;

namespace PolicyBot.Bot.Memory;

/// <summary>Text as it can be kept anywhere: no control characters but line ends, no halves of characters.</summary>
internal static class StorableText
{
    public static string Of(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value is '\n' or '\t'));

    /// <summary>Null where nothing is left; cut between characters.</summary>
    public static string? Cut(string? text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var rune in Of(text ?? "").Trim().EnumerateRunes().TakeWhile(rune => kept.Length + rune.Utf16SequenceLength <= longest))
        {
            kept.Append(rune.ToString());
        }

        return kept.Length == 0 ? null : kept.ToString();
    }
}

namespace PolicyBot.Tests.Support.Documents;

/// <summary>ASCII digits, letters, brackets and dots and their full-width twins.</summary>
internal static class CharacterWidth
{
    private const int Distance = '！' - '!';

    public static bool IsAsciiSign(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '(' or ')';

    public static bool IsFullSign(char c) => c is >= '！' and <= '～' && IsAsciiSign((char)(c - Distance));

    public static char ToFull(char c) => IsAsciiSign(c) ? (char)(c + Distance) : c;

    public static char ToHalf(char c) => IsFullSign(c) ? (char)(c - Distance) : c;

    public static char Swap(char c) => IsAsciiSign(c) ? ToFull(c) : ToHalf(c);
}

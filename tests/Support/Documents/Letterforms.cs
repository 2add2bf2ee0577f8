using System.Text;

namespace PolicyBot.Tests.Support.Documents;

internal enum WidthHabit
{
    Half,
    Full,
    Mixed,
}

/// <summary>How one document sets digits, brackets and letters that exist in two widths.</summary>
internal sealed class Letterforms(Random random)
{
    private readonly WidthHabit _digits = (WidthHabit)random.Next(3);
    private readonly WidthHabit _signs = (WidthHabit)random.Next(3);
    private readonly bool _fullLetters = random.Next(8) == 0;

    /// <summary>2.1)② becomes ２．１）② or 2．1)②: a run of digits keeps one width, each sign chooses for itself.</summary>
    public string Set(string text)
    {
        var set = new StringBuilder(text.Length);
        var digitsFull = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsAsciiDigit(text[i - 1]))
                digitsFull = IsFull(_digits);
            set.Append(CharacterWidth.IsAsciiSign(text[i]) && ChoosesFull(text[i], digitsFull) ? CharacterWidth.ToFull(text[i]) : text[i]);
        }
        return set.ToString();
    }

    private bool ChoosesFull(char c, bool digitsFull) =>
        char.IsAsciiDigit(c) ? digitsFull
        : char.IsAsciiLetter(c) ? _fullLetters
        : IsFull(_signs);

    private bool IsFull(WidthHabit habit) => habit == WidthHabit.Full || (habit == WidthHabit.Mixed && random.Next(2) == 0);
}

namespace PolicyBot.Tests.Support.Documents;

/// <summary>Damages a text at random: lines deleted, doubled or swapped, characters changed, the end cut off.</summary>
internal static class Mutation
{
    private const string Alphabet =
        "・→①②⑨⑳ⅠⅣ§※＜＞（）()「」1２３４.．,，:：一十第章節条項目小論点アAa \t　\n\r\f\0\uFEFF\u200B\uD83D\uDE00\uD840\uE000\uF06C●○■★";

    public static string Of(string text, int seed)
    {
        var random = new Random(seed);
        var lines = text.Split('\n').ToList();
        for (var count = random.Next(1, 12); count > 0 && lines.Count > 2; count--)
            ChangeLines(lines, random);
        var damaged = string.Join('\n', lines).ToCharArray();
        for (var count = random.Next(0, 60); count > 0 && damaged.Length > 0; count--)
            damaged[random.Next(damaged.Length)] = Alphabet[random.Next(Alphabet.Length)];
        var end = random.Next(3) == 0 ? random.Next(damaged.Length + 1) : damaged.Length;
        return new string(damaged, 0, end);
    }

    private static void ChangeLines(List<string> lines, Random random)
    {
        var (a, b) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(4))
        {
            case 0:
                lines.RemoveRange(a, Math.Min(random.Next(1, 6), lines.Count - a));
                break;
            case 1:
                (lines[a], lines[b]) = (lines[b], lines[a]);
                break;
            case 2:
                lines.Insert(a, lines[b]);
                break;
            default:
                lines[a] += lines[b];
                break;
        }
    }
}

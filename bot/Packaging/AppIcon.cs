namespace PolicyBot.Bot.Packaging;

/// <summary>A page with lines of text, one of them marked: drawn, so that every size is sharp.</summary>
internal static class AppIcon
{
    public const string Accent = "#0B5C4B";
    const int ColorSize = 192;
    const int OutlineSize = 32;

    static readonly (byte Red, byte Green, byte Blue) Ground = (0x0b, 0x5c, 0x4b);
    static readonly (byte Red, byte Green, byte Blue) White = (0xff, 0xff, 0xff);
    static readonly (byte Red, byte Green, byte Blue) Marker = (0xff, 0xd9, 0x5a);

    /// <summary>Full bleed, no transparency.</summary>
    public static byte[] Color()
    {
        var canvas = new IconCanvas(ColorSize);
        canvas.Fill(0, 0, 1, 1, 0, Ground);
        canvas.Fill(0.26, 0.17, 0.74, 0.83, 0.05, White);
        canvas.Fill(0.34, 0.29, 0.66, 0.34, 0.02, Ground);
        canvas.Fill(0.32, 0.41, 0.68, 0.53, 0.02, Marker);
        canvas.Fill(0.34, 0.445, 0.62, 0.495, 0.02, Ground);
        canvas.Fill(0.34, 0.60, 0.66, 0.65, 0.02, Ground);
        canvas.Fill(0.34, 0.70, 0.54, 0.75, 0.02, Ground);
        return canvas.Png();
    }

    /// <summary>White lines on nothing.</summary>
    public static byte[] Outline()
    {
        var canvas = new IconCanvas(OutlineSize);
        canvas.Fill(0.21, 0.09, 0.79, 0.91, 0.06, White);
        canvas.Clear(0.28, 0.16, 0.72, 0.84, 0.03);
        canvas.Fill(0.36, 0.28, 0.64, 0.345, 0, White);
        canvas.Fill(0.36, 0.44, 0.64, 0.56, 0, White);
        canvas.Fill(0.36, 0.66, 0.54, 0.725, 0, White);
        return canvas.Png();
    }
}

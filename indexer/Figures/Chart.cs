using System.Globalization;
using System.Net;
using System.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A small picture of numbers: what it shows in words, and the marks under its title.</summary>
internal sealed record Chart(string Title, string Description, string Source, int BodyHeight, string Body)
{
    public const int Width = 480;

    const int LettersOfLine = 34;

    const int LineHeight = 18;

    // Colours follow the reader's setting; the ground is drawn, so that no page's own colour shines through.
    const string Style = ".pbchart{--ground:#fff;--ink:#1b1f24;--soft:#57606a;--strong:#1f5fa8;--pale:#8db4dd;--aim:#b3261e}@media (prefers-color-scheme:dark){.pbchart{--ground:#15191e;--ink:#f0f3f6;--soft:#a6b0ba;--strong:#6aa9f0;--pale:#3f6797;--aim:#ff8a80}}.pbchart .ground{fill:var(--ground)}.pbchart text{fill:var(--ink)}.pbchart .soft{fill:var(--soft)}.pbchart .strong{fill:var(--strong)}.pbchart .pale{fill:var(--pale)}.pbchart .aim{fill:none;stroke:var(--aim);stroke-width:1.5;stroke-dasharray:4 3}.pbchart .halo{stroke:var(--ground);stroke-width:5}.pbchart .axis{stroke:var(--soft);stroke-width:1}";

    List<string> TitleLines => Lines(Title);

    public int Height => 14 + (TitleLines.Count * LineHeight) + BodyHeight + 26;

    /// <summary>Several charts may stand on one page, so each has its number in its ids.</summary>
    public string Svg(int number, int top = 0)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="pbchart" y="{top}" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="chart{number}-title chart{number}-desc" font-family="'Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Yu Gothic',Meiryo,sans-serif" font-size="12" lang="ja">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<title id="chart{number}-title">{Escape(Title)}</title><desc id="chart{number}-desc">{Escape(Description)}</desc><style>{Style}</style><rect class="ground" width="{Width}" height="{Height}"/>""");
        for (var i = 0; i < TitleLines.Count; i++)
            svg.Append(Text(12, 20 + (i * LineHeight), TitleLines[i], "", " font-weight=\"bold\" font-size=\"13\""));
        svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate(0 {14 + (TitleLines.Count * LineHeight)})">{Body}</g>""");
        return svg.Append(Text(12, Height - 9, Cut(Source, 44), "soft", " font-size=\"10\"")).Append("</svg>").ToString();
    }

    public static string Text(decimal x, decimal y, string words, string look, string more = "") => string.Create(
        CultureInfo.InvariantCulture, $"""<text x="{x:0.#}" y="{y:0.#}"{(look.Length > 0 ? $" class=\"{look}\"" : "")}{more}>{Escape(words)}</text>""");

    public static string Bar(decimal x, decimal y, decimal width, decimal height, string look) => string.Create(
        CultureInfo.InvariantCulture, $"""<rect class="{look}" x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}"/>""");

    public static string Line(decimal x1, decimal y1, decimal x2, decimal y2, string look) => string.Create(
        CultureInfo.InvariantCulture, $"""<line class="{look}" x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}"/>""");

    public static string Cut(string words, int letters) => words.Length <= letters ? words : words[..(letters - 1)] + "…";

    static List<string> Lines(string title) => title.Length <= LettersOfLine
        ? [title] : [title[..LettersOfLine], Cut(title[LettersOfLine..], LettersOfLine)];

    // Control characters have no place in XML.
    static string Escape(string words) => WebUtility.HtmlEncode(string.Concat(words.EnumerateRunes().Where(rune => rune.Value >= 32 && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF))));
}

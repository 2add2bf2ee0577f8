using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// The words of an instruction as its forms see them: half width, and what is quoted replaced by signs of the same
/// length, so that no verb inside 「…」 counts and every position stays.
/// </summary>
internal sealed class Wording
{
    public const char Open = '\ue000';
    public const char Inside = '\ue001';
    public const char Close = '\ue002';

    static readonly string[] Particles = ["に", "を", "の", "は", "中", "、"];
    /// <summary>「A」をB」に修正: what stands between a quote and the one that was not opened.</summary>
    static readonly string[] Joints = ["の次に", "の後に", "のあとに", "の前に", "の直後に", "の直前に", "を", "は", "に", "→", "⇒"];

    static readonly string[] QuoteEnds = ["を追加", "を加え", "を挿入", "を削", "の削", "に改", "に修正", "に変更", "に訂正", "を「", "の次", "の後", "の前"];

    readonly char[] _signs;

    Wording(string text)
    {
        _signs = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            _signs[i] = char.IsWhiteSpace(text[i]) ? ' ' : Characters.HalfWidth(text[i]);
        }

        Mask(text);
    }

    public string Plain => new(_signs);

    /// <summary>A quote that is closed without being opened, or the other way round.</summary>
    public bool BrokenQuote { get; private set; }

    public static Wording Of(string text) => new(text);

    void Mask(string text)
    {
        var free = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsOpening(text[at]) is { } closing)
            {
                var end = FindClosing(text, at, text[at], closing);
                BrokenQuote |= end < 0;
                at = end < 0 ? MaskOpen(text, at) : MaskQuote(at, end);
                free = at + 1;
            }
            else if (text[at] is '」' or '』')
            {
                MaskUnopened(free, at);
                free = at + 1;
            }
        }
    }

    static char? IsOpening(char c) => c switch { '「' => '」', '『' => '』', '“' => '”', '"' => '"', _ => null };

    static int FindClosing(string text, int at, char opening, char closing)
    {
        var depth = 1;
        for (var i = at + 1; i < text.Length; i++)
        {
            depth += text[i] == closing ? -1 : text[i] == opening ? 1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    int MaskQuote(int start, int end)
    {
        Array.Fill(_signs, Inside, start, end - start);
        (_signs[start], _signs[end]) = (Open, Close);
        return end;
    }

    /// <summary>「… を追加: the quote ends where the instruction goes on.</summary>
    int MaskOpen(string text, int start)
    {
        var ends = QuoteEnds.Select(end => text.IndexOf(end, start, StringComparison.Ordinal)).Where(end => end > start).ToList();
        var stop = (ends.Count == 0 ? text.Length : ends.Min()) - 1;
        Array.Fill(_signs, Inside, start, stop + 1 - start);
        _signs[start] = Open;
        return stop;
    }

    /// <summary>２．の※のところに漁協の参加」を追加: the quote starts behind the address and its particle.</summary>
    void MaskUnopened(int free, int end)
    {
        BrokenQuote = true;
        var head = new string(_signs, free, end - free);
        var behindQuote = free > 0 && _signs[free - 1] == Close;
        var start = behindQuote ? Joint(head) : AddressParser.LeadingLength(head);
        while (!behindQuote && start > 0 && start < head.Length && Array.Exists(Particles, particle => head.AsSpan(start).StartsWith(particle, StringComparison.Ordinal)))
        {
            start++;
        }

        Array.Fill(_signs, Inside, free + start, end - free - start);
        _signs[end] = Close;
    }

    static int Joint(string head) =>
        Array.Find(Joints, joint => head.StartsWith(joint, StringComparison.Ordinal)) is { } joint ? joint.Length + (head.AsSpan(joint.Length).StartsWith("、") ? 1 : 0) : 0;
}

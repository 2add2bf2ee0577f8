using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>How far each line fills its column, and from which share on it is full.</summary>
internal sealed class LineFill
{
    const int LongestWord = 24;

    /// <summary>Where the margins of text boxes can only be guessed, a line shorter than this was still not broken by one.</summary>
    const double BoxShare = 0.5;

    /// <summary>Columns of two full-width characters.</summary>
    const int RoomForTwo = 4;

    /// <summary>A measure of Ａ and １ that leaves so many times the white of the other is the wrong one.</summary>
    const int ClearlyWorse = 2;

    readonly PageLayout _layout;
    readonly ColumnWidths _wide;
    readonly ColumnWidths _narrow;
    readonly bool _useWide;
    readonly bool _useNarrow;
    readonly double[] _full;

    /// <summary>Ａ and １ may take one column or two: that measure is right by which the lines that run on end at one margin.</summary>
    public LineFill(PageLayout layout)
    {
        _layout = layout;
        _wide = ColumnWidths.Of(layout, line => line.Width);
        _narrow = ColumnWidths.Of(layout, line => line.NarrowWidth);
        var (white, narrowWhite) = (White(WideShare), White(NarrowShare));
        _useWide = white <= ClearlyWorse * narrowWhite;
        _useNarrow = narrowWhite < ClearlyWorse * white;
        _full = FullLines();
    }

    /// <summary>The first word of the next line would not have fitted: the margin broke the line, not the writer.</summary>
    public bool Fills(int line) => Share(line) >= _full[line];

    /// <summary>The same; where no margin is sure, a line that a text box may have broken as well.</summary>
    public bool MayFill(int line) => Share(line) >= (HasOneColumn(line) ? _full[line] : BoxShare);

    public bool FillsPage(int line) => _layout.Lines[line].Width >= RaggedMargin.RaggedShare * _wide.Page;

    public bool HasRoomForTwo(int line) => _layout.Lines[line].Width + RoomForTwo <= _wide[line];

    public bool HasOneColumn(int line) => _wide.HasOne(line);

    /// <summary>How much of its column a line would take with the first word of the next line.</summary>
    double Share(int line) => Math.Max(_useWide ? WideShare(line) : 0, _useNarrow ? NarrowShare(line) : 0);

    double WideShare(int line) => (double)(_layout.Lines[line].Width + LineSplitter.Columns(WordBelow(line))) / _wide[line];

    double NarrowShare(int line) => (double)(_layout.Lines[line].NarrowWidth + LineSplitter.NarrowColumns(WordBelow(line))) / _narrow[line];

    ReadOnlySpan<char> WordBelow(int line) => line + 1 < _layout.Lines.Count ? FirstWord(_layout.Lines[line + 1]) : default;

    /// <summary>The share of the columns that the lines that surely run on leave white.</summary>
    double White(Func<int, double> share)
    {
        var white = 0.0;
        for (var i = 0; i + 1 < _layout.Lines.Count; i++)
        {
            white += _layout.SurelyRunsOn(i) ? Math.Max(0, 1 - share(i)) : 0;
        }

        return white;
    }

    /// <summary>For each line the share at which it counts as full: that of its page where the page shows it, else the document's.</summary>
    double[] FullLines()
    {
        var all = new RaggedMargin();
        var full = new double[_layout.Lines.Count];
        var pages = new List<(int Start, int End, RaggedMargin Margin)>();
        foreach (var (start, end) in _layout.Areas())
        {
            var page = new RaggedMargin();
            for (var i = start; i + 1 < end; i++)
            {
                if (_layout.SurelyRunsOn(i) && HasOneColumn(i))
                {
                    page.Add(Share(i));
                    all.Add(Share(i));
                }
            }

            pages.Add((start, end, page));
        }

        foreach (var (start, end, page) in pages)
        {
            full.AsSpan(start..end).Fill(HasOneColumn(start) ? (page.IsShown ? page : all).FullLine : RaggedMargin.FullShare);
        }

        return full;
    }

    /// <summary>A Latin word or a number, or one character with the signs that must not be parted from it (。、）ー behind, （「 in front).</summary>
    ReadOnlySpan<char> FirstWord(PrintedLine line)
    {
        var text = _layout.Text.AsSpan(line.Start, Math.Min(LongestWord, line.End - line.Start));
        var length = 1;
        while (length < text.Length && StayTogether(text[length - 1], text[length]))
        {
            length++;
        }

        return text[..length];
    }

    static bool StayTogether(char left, char right) =>
        right is '。' or '、' or '，' or 'ー' or '・' or '々' || Characters.IsClosing(right) || Characters.IsOpening(left)
        || (char.IsAscii(left) && char.IsAscii(right) && right != ' ')
        || (IsFigure(left) && IsFigure(right));

    static bool IsFigure(char c) => Characters.IsDigit(c) || c is '．' or '，';
}

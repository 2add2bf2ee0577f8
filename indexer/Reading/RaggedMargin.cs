namespace PolicyBot.Indexer.Reading;

/// <summary>
/// How ragged a margin is, as shown by the lines that surely run on, because the next one starts in the middle of a
/// word (取り⏎組む): one in twenty of them may be shorter than a full line.
/// </summary>
internal sealed class RaggedMargin
{
    /// <summary>A line this full has no room for a word more.</summary>
    public const double FullShare = 0.93;

    /// <summary>The same where many lines end at the margin exactly.</summary>
    const double SteadyShare = 0.95;

    /// <summary>Proportional fonts and scans leave margins as ragged as this.</summary>
    public const double RaggedShare = 0.8;

    /// <summary>Those lines are a sample: others may be shorter by so many hundredths.</summary>
    const int Leeway = 5;

    const int Sample = 4;

    readonly int[] _counts = new int[101];
    int _all;

    public bool IsShown => _all >= Sample;

    public double FullLine
    {
        get
        {
            var percent = 0;
            for (var below = _counts[0]; below <= _all / 20 && percent < 100; below += _counts[percent])
            {
                percent++;
            }

            return Math.Clamp((percent - Leeway) / 100.0, RaggedShare, IsShown ? SteadyShare : FullShare);
        }
    }

    public void Add(double share)
    {
        _counts[(int)Math.Clamp(100 * share, 0, 100)]++;
        _all++;
    }
}

using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>
/// The longest stretches of two texts that differ only by words left out or put in (知財 for 知的財産) and by single
/// kana. Other words in the same place (蓄電池 for 水素) end the stretch: then the texts share a frame and not a meaning.
/// </summary>
internal readonly record struct NearRepeat(TextRange Left, TextRange Right, int Same)
{
    /// <summary>Longer sentences are compared by their beginnings: the table is as large as both multiplied.</summary>
    const int Longest = 600;

    const int OpenGap = -4;
    const int WidenGap = -1;
    const int OtherKana = -3;

    /// <summary>Words left out on one side and put in on the other, with less than this between, are other words: …の整備の… for …の強化の….</summary>
    const int LeastBetween = 4;

    public static NearRepeat? Between(string left, string right)
    {
        left = left.Length > Longest ? left[..Longest] : left;
        right = right.Length > Longest ? right[..Longest] : right;
        var (met, gapLeft, gapRight) = (new Path[right.Length + 1], new Path[right.Length + 1], new Path[right.Length + 1]);
        var (best, found) = (0, default(NearRepeat?));
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, diagonalGap) = (met[0], default(Path));
            for (var j = 1; j <= right.Length; j++)
            {
                var (above, aboveGapLeft, aboveGapRight) = (met[j], gapLeft[j], gapRight[j]);
                met[j] = Meet(left[i - 1], right[j - 1], i, j, diagonal, diagonalGap);
                gapLeft[j] = Better(above.Open(Side.Left), aboveGapLeft.Plus(WidenGap));
                gapRight[j] = Better(met[j - 1].Open(Side.Right), gapRight[j - 1].Plus(WidenGap));
                if (met[j].Score > best)
                {
                    (best, found) = (met[j].Score, met[j].Until(i, j));
                }

                (diagonal, diagonalGap) = (above, Better(aboveGapLeft, aboveGapRight));
            }
        }

        return found;
    }

    static Path Meet(char left, char right, int i, int j, Path before, Path beforeGap)
    {
        if (left == right)
        {
            var open = Better(before, beforeGap);
            return (open.Score > 0 ? open : new Path(0, i - 1, j - 1, 0, 0, Side.None)).Same();
        }

        return Characters.IsHiragana(left) && Characters.IsHiragana(right) ? before.Plus(OtherKana) : default;
    }

    static Path Better(Path one, Path other) => other.Score > one.Score ? other : one;

    enum Side
    {
        None,
        Left,
        Right,
    }

    /// <summary>A way through the table: what it is worth, where it began, how many characters are the same. Worth nothing, it is no way.</summary>
    readonly record struct Path(int Score, int Left, int Right, int Count, int Run, Side Gap)
    {
        public Path Open(Side side) => Gap == side || Gap == Side.None || Run >= LeastBetween ? Plus(OpenGap) with { Run = 0, Gap = side } : default;

        public Path Plus(int cost) => Score + cost > 0 ? this with { Score = Score + cost } : default;

        public Path Same() => this with { Score = Score + 1, Count = Count + 1, Run = Run + 1 };

        public NearRepeat Until(int left, int right) => new(new TextRange(Left, left), new TextRange(Right, right), Count);
    }
}

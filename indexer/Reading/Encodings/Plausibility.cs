namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>
/// How much a reading of the bytes looks like Japanese prose: 1 when every character outside ASCII is kana, punctuation
/// or a level 1 kanji, far below 0 when bytes are damaged or half-width katakana come in an order no word has.
/// </summary>
internal static class Plausibility
{
    private const double Damage = -5;
    private const double NoWord = -3;
    private const double HalfWidthWord = 0.8;
    private const double HalfWidthSign = 0.3;
    private const double Rare = -1;

    private static readonly float[] Weights = WeighCharacters();

    public static double Of(Charset charset, ReadOnlySpan<byte> sample)
    {
        var reader = charset.NewReader();
        double sum = 0;
        long bytes = 0;
        var previous = '\0';
        for (var at = 0; at < sample.Length;)
        {
            var unit = reader.Next(sample, at);
            at += unit.Length;
            if (unit.CodePoint is < 0x80 and >= 0)
            {
                previous = '\0';
                continue;
            }
            sum += unit.Length * Weigh(unit, previous);
            bytes += unit.Length;
            previous = HalfWidthKana.Is(unit.CodePoint) ? (char)unit.CodePoint : '\0';
        }
        return bytes == 0 ? 0 : sum / bytes;
    }

    private static double Weigh(Unit unit, char previous)
    {
        if (unit.IsDamage)
            return Damage;
        if (HalfWidthKana.Is(unit.CodePoint))
            return WeighHalfWidth(previous, (char)unit.CodePoint);
        return unit.CodePoint is >= 0 and <= 0xFFFF ? Weights[unit.CodePoint] : Rare;
    }

    // ･ and ｡ stand between words, once in a while: データ in EUC-JP would be ･ﾇ｡ｼ･ｿ.
    private static double WeighHalfWidth(char previous, char next) =>
        !HalfWidthKana.MayFollow(previous, next) ? NoWord
        : next < 'ｦ' ? HalfWidthSign
        : HalfWidthWord;

    private static float[] WeighCharacters()
    {
        var weights = new float[0x10000];
        Array.Fill(weights, (float)Rare);
        for (var row = 94; row >= 1; row--)
        {
            for (var cell = 1; cell <= 94; cell++)
                weights[JisTables.InJis0208(row, cell)] = OfRow(row);
        }
        return weights;
    }

    // Rows 1-5: punctuation, signs, wide letters, kana. 13: ① and ㎡. 16-47: level 1 kanji. 48-84: level 2.
    private static float OfRow(int row) => row switch
    {
        <= 5 => 1f,
        13 => 0.5f,
        >= 16 and <= 47 => 1f,
        >= 48 and <= 84 => -0.3f,
        _ => (float)Rare,
    };
}

namespace PolicyBot.Indexer.Search;

/// <summary>
/// How strongly a term stands in a passage, from 1 to 255: BM25F's saturated frequency over both fields, lengths
/// included. An index keeps this number instead of counts, so whatever it is made from is settled when it is built.
/// </summary>
internal readonly record struct TermImpact(double AverageHeading, double AverageBody)
{
    public const int Largest = 255;

    const double Saturation = 0.8;
    const double HeadingWeight = 0.3;
    const double HeadingLengthWeight = 0.4;
    const double BodyLengthWeight = 0.6;

    /// <summary>A few words (予算額 9億円) do not outrank a sentence by being few.</summary>
    const double LeastSpread = 0.7;

    public byte Of(int inHeading, int inBody, int headingLength, int bodyLength, double prior = 1)
    {
        var frequency = (HeadingWeight * Spread(inHeading, headingLength, AverageHeading, HeadingLengthWeight))
            + Spread(inBody, bodyLength, AverageBody, BodyLengthWeight);
        return (byte)Math.Clamp((int)Math.Round(prior * Largest * frequency / (frequency + Saturation)), 1, Largest);
    }

    static double Spread(int count, int length, double average, double lengthWeight) =>
        count == 0 ? 0 : count / Math.Max(LeastSpread, 1 - lengthWeight + (lengthWeight * length / Math.Max(average, 1)));
}

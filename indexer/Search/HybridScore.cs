namespace PolicyBot.Indexer.Search;

/// <summary>
/// Terms and vector as one score. The terms' part is a share of the most that the question's terms can give, so that
/// the score of a passage depends on nothing but the passage and the question.
/// </summary>
internal static class HybridScore
{
    const double VectorShare = 0.17;

    public static double Of(double termShare, double cosine) => termShare + (VectorShare * Math.Max(0, cosine));
}

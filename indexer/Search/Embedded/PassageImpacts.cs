namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>How much a term counts in a passage, by how often it stands there; lengths and averages are of the whole index.</summary>
internal sealed class PassageImpacts
{
    readonly int[] _headingLengths;
    readonly int[] _bodyLengths;
    readonly double[] _priors;
    readonly TermImpact _impact;
    readonly byte[] _ofOne;

    public PassageImpacts(IReadOnlyList<TermCollector> collectors)
    {
        _headingLengths = [.. collectors.SelectMany(collector => collector.HeadingLengths)];
        _bodyLengths = [.. collectors.SelectMany(collector => collector.BodyLengths)];
        _priors = [.. collectors.SelectMany(collector => collector.Priors)];
        _impact = new TermImpact(Average(_headingLengths), Average(_bodyLengths));
        _ofOne = new byte[_bodyLengths.Length];
        for (var passage = 0; passage < _ofOne.Length; passage++)
        {
            _ofOne[passage] = Of(passage, 0, 1);
        }
    }

    /// <summary>The commonest case: once in the body.</summary>
    public byte OfOne(int passage) => _ofOne[passage];

    public byte Of(int passage, int inHeading, int inBody) =>
        _impact.Of(inHeading, inBody, _headingLengths[passage], _bodyLengths[passage], _priors[passage]);

    static double Average(int[] lengths) => lengths.Length == 0 ? 0 : lengths.Average();
}

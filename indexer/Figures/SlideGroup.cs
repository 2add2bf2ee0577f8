namespace PolicyBot.Indexer.Figures;

/// <summary>Names in a row and the amounts in a row behind them.</summary>
internal sealed class SlideGroup
{
    bool _interrupted;

    public List<SlideToken> Names { get; } = [];

    public List<SlideToken> Amounts { get; } = [];

    /// <summary>Another heading stands between the last name and its amounts.</summary>
    public bool IsBroken { get; private set; }

    public bool IsPair => Names.Count == 1 && Amounts.Count == 1 && !IsBroken;

    public void Add(SlideToken token)
    {
        if (token.Kind == SlideTokenKind.Name)
        {
            Names.Add(token);
            _interrupted = false;
        }
        else
        {
            Amounts.Add(token);
            IsBroken |= _interrupted;
        }
    }

    public void Break() => _interrupted = true;
}

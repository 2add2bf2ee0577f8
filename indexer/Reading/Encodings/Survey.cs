namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>A first pass over the bytes: how long the text gets and how much of it is damaged, before memory is taken for it.</summary>
internal sealed class Survey
{
    public long Width { get; private set; }

    public long DamagedBytes { get; private set; }

    public int FirstDamage { get; private set; } = -1;

    public bool LooksBinary => BinaryContent.IsTooMuch(_controls, _nulls, Width);

    private long _controls;
    private long _nulls;

    public static Survey Of(Charset charset, ReadOnlySpan<byte> bytes, int start)
    {
        var survey = new Survey();
        var reader = charset.NewReader();
        for (var at = start; at < bytes.Length;)
        {
            var unit = reader.Next(bytes, at);
            survey.Width += unit.Width;
            if (unit.IsDamage)
                survey.AddDamage(unit, at);
            else if (BinaryContent.IsControl(unit.CodePoint))
                survey.AddControl(unit.CodePoint);
            at += unit.Length;
        }
        return survey;
    }

    private void AddDamage(Unit unit, int at)
    {
        DamagedBytes += Math.Max(unit.Length, 1);
        FirstDamage = FirstDamage < 0 ? at : FirstDamage;
    }

    private void AddControl(int codePoint)
    {
        _controls++;
        _nulls += codePoint == 0 ? 1 : 0;
    }
}

using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>Gathers damaged units into runs, one finding each; past the limit one finding speaks for the rest.</summary>
internal sealed class DamageLog(string file, Charset charset, byte[] bytes)
{
    public const string Code = "damagedBytes";

    private const int MostFindings = 1000;
    private const int MostBytesShown = 32;

    private readonly List<Finding> _findings = [];
    private (int Start, int End, SourceSpan Span)? _run;
    private SourceSpan? _rest;
    private int _restRuns;

    public void Add(int at, int length, int position)
    {
        if (_run is { } run && run.End == at && run.Span.End == position)
        {
            _run = (run.Start, at + length, run.Span with { End = position + 1 });
            return;
        }
        CloseRun();
        _run = (at, at + length, new SourceSpan(position, position + 1));
    }

    public IReadOnlyList<Finding> Close()
    {
        CloseRun();
        if (_rest is { } rest)
            _findings.Add(new Finding(Code, string.Create(CultureInfo.InvariantCulture, $"{file}：ほかに {_restRuns} か所の壊れたバイトを U+FFFD（\uFFFD）にしました。"), [rest]));
        return _findings;
    }

    private void CloseRun()
    {
        if (_run is not { } run)
            return;
        _run = null;
        if (_findings.Count < MostFindings)
            _findings.Add(new Finding(Code, $"{Place(file, bytes, run.Start, run.End)} は {charset.Name} の文字として読めないため、U+FFFD（\uFFFD）にしました。", [run.Span]));
        else
            AddToRest(run.Span);
    }

    private void AddToRest(SourceSpan span)
    {
        _restRuns++;
        _rest = _rest is { } rest ? SourceSpan.Cover(rest, span) : span;
    }

    /// <summary>file.txt:123 0x81 0x20</summary>
    public static string Place(string file, ReadOnlySpan<byte> bytes, int start, int end)
    {
        // A mark that stands for a missing escape has no byte of its own; the next one shows the place.
        var damaged = bytes[start..Math.Max(end, start + 1)];
        var shown = damaged[..Math.Min(damaged.Length, MostBytesShown)].ToArray().Select(value => $"0x{value:X2}");
        var more = damaged.Length > MostBytesShown ? string.Create(CultureInfo.InvariantCulture, $" …（{damaged.Length} バイト）") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{start} {string.Join(' ', shown)}{more}");
    }
}

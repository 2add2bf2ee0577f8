using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>The same draft as another ministry would number and mark it: the sense stays, the signs change.</summary>
internal sealed partial class DraftForms
{
    private readonly int _part;
    private readonly (string Open, string Close) _order;
    private readonly (string Open, string Close) _marker;

    public DraftForms(Random random)
    {
        _part = random.Next(3);
        (string, string)[] orders = [("【", "】"), ("［", "］"), ("＜", "＞"), ("〔", "〕")];
        (string, string)[] markers = [("（注", "）"), ("［※", "］"), ("（＊", "）"), ("（※", "）")];
        (_order, _marker) = (orders[random.Next(orders.Length)], markers[random.Next(markers.Length)]);
    }

    public GeneratedDraft Apply(GeneratedDraft draft) => draft with
    {
        Text = Signs(draft.Text),
        CleanText = Parts(draft.CleanText),
        Labels = [.. draft.Labels.Select(Label)],
        Notes = [.. draft.Notes.Select(note => note with
        {
            Part = Label($"§{note.Section}"),
            Lines = [.. note.Lines.Select(Signs)],
            Changes = [.. note.Changes.Select(change => change with { Target = Label(change.Target), From = change.From is { } from ? Label(from) : null })],
        })],
    };

    private string Signs(string text)
    {
        text = Marker().Replace(Parts(text), match => $"{_marker.Open}{match.Groups[1].Value}{_marker.Close}");
        return text.Replace("＜", _order.Open, StringComparison.Ordinal).Replace("＞", _order.Close, StringComparison.Ordinal);
    }

    private string Parts(string text) => Part().Replace(text, match => _part switch
    {
        0 => $"第{match.Groups[1].Value}章　",
        1 => $"第{match.Groups[1].Value}　",
        _ => $"{(char)('Ⅰ' + match.Groups[1].Value[0] - '１')}　",
    });

    private string Label(string label) => LabelOfPart().Replace(label, match => _part switch
    {
        0 => $"第{match.Groups[1].Value}章",
        1 => $"第{match.Groups[1].Value}",
        _ => $"{(char)('Ⅰ' + match.Groups[1].Value[0] - '1')}",
    });

    [GeneratedRegex("§([１-９])[ 　]?")]
    private static partial Regex Part();

    [GeneratedRegex("^§([1-9])")]
    private static partial Regex LabelOfPart();

    [GeneratedRegex("（※([１-９])）")]
    private static partial Regex Marker();
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>第4回協議会 is not 第4回灯台戦略会議, though both are the fourth.</summary>
internal sealed partial class AskedMeeting(Question question)
{
    readonly string? _body = Numbered().Match(NormalizedText.Fold(question.Text)) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether a text has the number, and not only of a body of another kind.</summary>
    public bool Says(string folded, string ordinal)
    {
        for (var at = folded.IndexOf(ordinal, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(ordinal, at + 1, StringComparison.Ordinal))
        {
            if (_body is null || Body().Match(folded, at + ordinal.Length) is not { Success: true } named || named.Groups[1].Value == _body)
            {
                return true;
            }
        }

        return false;
    }

    // 会議 may be said of each of them.
    const string Kinds = $"{KindNouns.Bodies}|調査会|分科会|本部会合";

    [GeneratedRegex($"第[0-9]+回の?[一-鿿ァ-ヺーa-z・]{{0,30}}?({Kinds})", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex($"\\G[一-鿿ァ-ヺーぁ-ゖa-z・]{{0,30}}?({Kinds}|会議)", RegexOptions.None, 1000)]
    private static partial Regex Body();
}

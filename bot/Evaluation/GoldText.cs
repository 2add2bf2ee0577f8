using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Evaluation;

/// <summary>A text as a reader sees it (NFKC, no white space), with the way back to its positions. Shares no code with the reading of documents.</summary>
internal sealed class GoldText
{
    readonly string _flat;
    readonly List<int> _at = [];

    GoldText(string text)
    {
        Text = text;
        var flat = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var c in Fold(text[at..(at + 1)]))
            {
                flat.Append(c);
                _at.Add(at);
            }
        }

        _flat = flat.ToString();
    }

    public string Text { get; }

    public static GoldText Of(string text) => new(text);

    public static string Fold(string text)
    {
        var whole = text.Length == 1 && char.IsSurrogate(text[0]) ? text : text.Normalize(NormalizationForm.FormKC);
        return string.Concat(whole.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>Every place of some words, however they are broken over lines.</summary>
    public IEnumerable<SourceSpan> Find(string words)
    {
        var wanted = Fold(words);
        if (wanted.Length == 0)
        {
            yield break;
        }

        for (var at = 0; (at = _flat.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            yield return new SourceSpan(_at[at], _at[at + wanted.Length - 1] + 1);
        }
    }

    public bool Says(string quote, int start, int end) =>
        0 <= start && start <= end && end <= Text.Length && Fold(Text[start..end]) == Fold(quote);
}

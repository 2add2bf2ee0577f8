using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>…の内訳は？, 事業別の予算は？: a figure and what the ledger holds under it, with the sum where it is one.</summary>
internal sealed partial class BreakdownAnswers(Archive archive)
{
    /// <summary>The question for the whole; empty where the turn before asked for it; null where no breakdown is asked.</summary>
    public static string? WholeOf(Question question)
    {
        var match = Parts().Match(question.Text);
        if (!match.Success || question.Language != Language.Japanese)
        {
            return null;
        }

        var before = question.Text[..match.Index];
        if (match.Groups["all"].Success)
        {
            before = Trailing().Replace(before, "");
            return Money().IsMatch(before) ? $"{before}はいくらですか。" : $"{before}の予算はいくらですか。";
        }

        if (match.Groups["by"].Success)
        {
            return $"{before}{(match.Groups["what"].Length > 0 ? match.Groups["what"].Value : Trailing().IsMatch(before) && !Money().IsMatch(before) ? "予算額" : "")}".TrimEnd('の') + "はいくらですか。";
        }

        // 薬の承認は何件ですか。内訳も。
        if (Asked().IsMatch(before))
        {
            return before;
        }

        before = Trailing().Replace(before, "");
        return Pronoun().IsMatch(before) ? ""
            : Quantities.FindAll(before) is [.., var last] && last.Span.End == before.Length ? $"{before}は何の金額ですか。"
            : $"{before}{(Money().IsMatch(before) ? "はいくら" : "は何件")}ですか。";
    }

    /// <summary>told: what is said of the whole.</summary>
    public async Task<Answer?> AnswerAsync(Question question, Answer told, CancellationToken cancellation)
    {
        foreach (var (figure, number) in told.Figures)
        {
            if (told.Citations.FirstOrDefault(citation => citation.Number == number) is { } citation && await archive.DocumentAsync(citation.Document, cancellation) is { } document && FigureParts.Of(document, figure) is { Count: > 0 } parts)
            {
                var whole = LedgerEntry.Of(document.Info, figure);
                parts = Named(parts, question);
                return new PartTexts(await FigureLines.OfAsync(archive, question, [whole], cancellation)).Tell(whole, parts);
            }
        }

        return told.Kind != AnswerKind.Figure ? null
            : Refusals.Because(question, "内訳にあたる数値は、資料から読み取れません。", "The documents give no figures that this one is made up of.", [.. told.Citations.Take(3)]);
    }

    /// <summary>内訳に離島は何件: of the parts the one that is named.</summary>
    static IReadOnlyList<FigureParts> Named(IReadOnlyList<FigureParts> groups, Question question)
    {
        var folded = NormalizedText.Fold(question.Text);
        return groups.SelectMany(group => group.Parts).Where(part => part.Label.Length > 1 && folded.Contains(NormalizedText.Fold(part.Label), StringComparison.Ordinal) && !folded.StartsWith(NormalizedText.Fold(part.Label), StringComparison.Ordinal)).ToList() is { Count: > 0 } named
            && groups.Any(group => !group.AreYears && named.Exists(group.Parts.Contains))
            ? [new FigureParts(named, AddUp: false)] : groups;
    }

    [GeneratedRegex("(?<by>(?:事業|施策|項目|プログラム|プロジェクト)(?:別|ごと|毎)の?)(?:(?<what>予算額?|金額|要求額|額|配分額?)|内訳)|(?<all>(?:各|全て?の?|すべての|[0-9０-９]+つ?の?)(?:事業|施策|プログラム|プロジェクト)(?:ごと)?(?:の|に)?(?:予算額?|金額|額)?(?:を|の)(?:全部|すべて|全て)?(?:合計|合算|足[すし]|合わせ))|(?:の|その)?内訳(?=[はをもがに、。?？]|の(?:合計|和)|だけ|$|教)", RegexOptions.None, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex("(?:か|[?？])[。?？\\s]*$", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("[の、,\\s]+$", RegexOptions.None, 1000)]
    private static partial Regex Trailing();

    [GeneratedRegex("^(?:では|じゃあ|それでは|また)?、?(?:その|それ|これ|この|上記)?$", RegexOptions.None, 1000)]
    private static partial Regex Pronoun();

    [GeneratedRegex("予算|額|費|金|円", RegexOptions.None, 1000)]
    private static partial Regex Money();
}

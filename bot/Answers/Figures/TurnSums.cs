using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>灯台は？ 浮標は？ 両方足すと？: the figures that the turns before were answered with, added up.</summary>
internal sealed partial class TurnSums(Archive archive)
{
    /// <summary>両方足すと９億円になりますか as well.</summary>
    public static bool AreAsked(Question question) =>
        question.Language == Language.Japanese && Sum().IsMatch(AskedAmount.Confirmed(question)?.Reworded(question.Language) ?? question.Text);

    /// <summary>told: what the turns were answered with, the latest first. Null where they told figures of one name or of different kinds: what is meant then is read off the question.</summary>
    public async Task<Answer?> AnswerAsync(Question question, IReadOnlyList<Answer> told, CancellationToken cancellation)
    {
        // 全部足すと？ behind a breakdown that was told with its sum.
        if (told[0].Derived.Any(derived => derived.How.Contains(" + ", StringComparison.Ordinal)))
        {
            return told[0];
        }

        var single = told.TakeWhile(answer => answer is { Kind: AnswerKind.Figure, Figures.Count: 1 }).Take(Both().IsMatch(question.Text) ? 2 : told.Count).Reverse().ToList();
        List<LedgerEntry> entries = [];
        foreach (var answer in single)
        {
            var (figure, number) = answer.Figures[0];
            if (answer.Citations.FirstOrDefault(citation => citation.Number == number) is { } citation && archive.InfoOf(citation.Document) is { } document)
            {
                entries.Add(LedgerEntry.Of(document, figure));
            }
        }

        entries = [.. entries.DistinctBy(entry => (entry.Document.Id, entry.Figure.Span))];
        return entries.Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Count() < 2 || entries.Count < single.Count || !SeveralNames.AreAlike(entries) ? null
            : new ComputedTexts(await FigureLines.OfAsync(archive, question, entries, cancellation)).Sum(entries, null);
    }

    [GeneratedRegex("^(?:では|じゃあ|その|それら|これら|以上)?(?:の)?、?(?:両方|両者|二つ|2つ|２つ|三つ|3つ|３つ|全部|すべて|全て)?(?:の|を|とも)?(?:予算額?|金額|額|件数)?(?:の|を)?(?:合計|総計|合算|足す|足し|合わせ)(?:額|する|て|ると|た|し)?(?:と|ら)?(?:は|、)?(?:いくら|何[^。?？]{1,3}|どれ(?:だけ|くらい))?(?:に(?:なります|なる))?(?:です|でしょう)?か?[。?？]*$", RegexOptions.None, 1000)]
    private static partial Regex Sum();

    [GeneratedRegex("両方|両者|二つ|[2２]つ", RegexOptions.None, 1000)]
    private static partial Regex Both();
}

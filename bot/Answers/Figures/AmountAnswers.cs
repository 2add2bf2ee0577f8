using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>９億円は何の事業ですか: the figures of this value, each with its name or with the remark that the page has lost it.</summary>
internal sealed class AmountAnswers(Archive archive)
{
    readonly LedgerFinder _ledger = new(archive);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (AskedAmount.LookedUp(question) is not { Amount: var amount } || FigureQuestionReader.Read(question with { Asked = question.Asked | Asked.HowMuch }) is not { } asked)
        {
            return null;
        }

        var entries = (await _ledger.EntriesAsync(question, asked, cancellation)).FindAll(entry => IsOf(entry.Figure, amount) && (question.Years.Count == 0 || question.Years.Contains(entry.Figure.FiscalYear ?? 0)));
        return entries.Count == 0 ? null : new FigureTexts(await FigureLines.OfAsync(archive, question, entries, cancellation)).Show(entries, asList: true);
    }

    /// <summary>9億円 and 900百万円 are the same amount; 9件 and 9人 are no same count.</summary>
    static bool IsOf(Figure figure, Quantity amount) =>
        amount.Yen is { } yen ? figure.Kind == FigureKind.Money && figure.Yen == yen
        : figure.Value is { } value && figure.Kind is FigureKind.Count or FigureKind.Share && value == amount.Value && figure.Unit == amount.Unit;
}

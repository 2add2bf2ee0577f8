using System.Runtime.CompilerServices;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Bot.Cards;

/// <summary>Which card goes with an answer: the changes, the figures, the places of a list, or none.</summary>
internal sealed class AnswerCards(ArchiveHost archives)
{
    readonly ConditionalWeakTable<PolicyDocument, ChangeTable> _tables = [];

    public async Task<CardDraft?> DraftAsync(Answer answer, Uri? publicAddress, CancellationToken cancellation)
    {
        var links = new CardLinks(publicAddress, answer.Language);
        if (answer.Kind == AnswerKind.Changes && answer.Changes.Count > 0)
        {
            var document = await archives.Current.DocumentAsync(answer.Citations[0].Document, cancellation);
            return document is null ? null : new ChangeCard(answer, _tables.GetValue(document, one => RevisionTable.Of(one)), links).Draft();
        }

        return answer.Figures.Count > 0 ? new FigureCard(answer, links).Draft() : new PassageCard(answer, links).Draft();
    }
}

using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Commands;

/// <summary>What a filter left out without anyone noticing: nothing fits, or the programme had another name.</summary>
internal static class FigureRemarks
{
    public static void Write(FigureSource source, LedgerFilter filter, Lexicon lexicon, TextWriter remarks)
    {
        if (source.Documents.Count > 0 && !source.Documents.Any(read => read.Document.Figures.Any(filter.Shows)))
        {
            remarks.WriteLine("条件に合う数値はありません。");
        }

        foreach (var entry in filter.Programme?.Entries ?? [])
        {
            foreach (var former in lexicon.FormerNames(entry))
            {
                remarks.WriteLine($"「{entry.Term}」は以前「{former.Term}」という名称でした。以前の分は --programme {former.Term} で見られます。");
            }

            foreach (var later in entry.RenamedTo)
            {
                remarks.WriteLine($"「{entry.Term}」はのちに「{later}」という名称になりました。その分は --programme {later} で見られます。");
            }
        }
    }
}

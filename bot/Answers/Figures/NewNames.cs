using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>浮標は？ behind 灯台更新事業の予算は？: what is asked anew names the row; what the turn before named only says which of several.</summary>
internal static class NewNames
{
    const double Enough = 0.6;
    const double Unsure = 0.8;

    /// <summary>Only rows that have the new words; none where no row has them, since the old row's figure would be a wrong answer.</summary>
    public static List<LedgerEntry> Of(List<LedgerEntry> entries, FigureQuestion asked)
    {
        List<SubjectWord> fresh = [.. asked.Labels.Where(word => word.IsNew)];
        if (fresh.Count == 0 || fresh.Count == asked.Labels.Count)
        {
            return entries;
        }

        var own = entries.ConvertAll(entry => (Entry: entry, New: entry.For(fresh).Cover)).FindAll(pair => pair.New >= Enough);
        if (own.Exists(pair => pair.Entry.Cover >= LedgerEntry.SureCover))
        {
            return own.ConvertAll(pair => pair.Entry);
        }

        // 浮標は？ where 浮標の更新 and 浮標の点検 are counted: either may be meant.
        var best = own.Select(pair => pair.New).DefaultIfEmpty().Max();
        var most = own.Where(pair => !pair.Entry.IsPart && pair.New >= best - LedgerEntry.SameCover).Select(pair => pair.Entry.Figure.Label).Distinct(StringComparer.Ordinal).Count() > 1 ? Unsure : 1;
        return own.ConvertAll(pair => pair.Entry with { Cover = Math.Max(pair.Entry.Cover, Math.Min(pair.New, most)) });
    }
}

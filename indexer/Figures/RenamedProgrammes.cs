using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A programme that stands under both its names in the documents, each with the years it has figures for.</summary>
internal sealed record RenamedProgramme(Renaming Renaming, IReadOnlyList<FigurePlace> Former, IReadOnlyList<FigurePlace> Current)
{
    public string Message => $"「{Renaming.Former}」（{Years(Former)}）は「{Renaming.Current}」（{Years(Current)}）に名称が変わっています。合算はしていません。";

    static string Years(IReadOnlyList<FigurePlace> places)
    {
        var years = places.Where(place => place.Figure.FiscalYear is not null).Select(place => place.Figure.FiscalYear ?? 0).Distinct().Order().ToList();
        return years.Count == 0 ? "年度の記載なし" : string.Join('、', years.Select(year => new FiscalYear(year).Japanese));
    }
}

internal static class RenamedProgrammes
{
    public static IEnumerable<RenamedProgramme> Find(IReadOnlyList<FigurePlace> places, CurrentNames names)
    {
        var byName = places.SelectMany(place => Names(place).Select(names.InFull).Distinct(StringComparer.Ordinal), (place, name) => (place, name))
            .ToLookup(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        foreach (var renaming in names.Renamings)
        {
            List<FigurePlace> former = [.. byName[names.InFull(renaming.Former)]], current = [.. byName[names.InFull(renaming.Current)]];
            if (former.Count > 0 && current.Count > 0)
                yield return new RenamedProgramme(renaming, former, current);
        }
    }

    // An amount that may be the programme's own shows the name too.
    static IEnumerable<string> Names(FigurePlace place) => place.Figure.Candidates.Append(place.Figure.Label).Where(name => name.Length > 0);
}

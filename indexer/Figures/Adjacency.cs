using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Ties bare amounts to programmes where the order of the lines leaves no doubt, and says so; else the amounts stay
/// without a programme, with the candidates. A slide that was read column by column looks just like one that was not,
/// so one amount out of place is enough to doubt its neighbours unless the rest is regular.
/// </summary>
internal static class Adjacency
{
    const int FewestRegularPairs = 2;

    const string NextLine = "事業名の行のすぐ後に金額の行が一つずつ並んでいます（行の並びからの推定）。";

    const string SameLine = "事業の説明と同じ行に金額があります（行の並びからの推定）。";

    const string FirstOfTwo = "ほかの事業では名前のすぐ後に金額があり、並びがそろっています（行の並びからの推定）。";

    const string Lost = "金額の行がまとまっているか事業名と数が合わず、どの事業の金額かは本文から読み取れません。";

    public static IEnumerable<(Mention Mention, Figure Figure)> Attribute(IReadOnlyList<SlideToken> tokens)
    {
        var groups = Groups(tokens);
        var ordered = tokens.All(token => token.Kind != SlideTokenKind.Disorder);
        var regular = ordered && IsRegular(groups);
        var mixed = ordered && !regular && IsNearlyRegular(groups);
        var left = Unpaired(tokens, groups, regular, mixed);
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Amounts.Count; i++)
                yield return (group.Amounts[i].Amount ?? throw new InvalidOperationException(), Figure(group, i, regular, mixed, left));
        }
    }

    static Figure Figure(SlideGroup group, int i, bool regular, bool mixed, (IReadOnlyList<string> Names, IReadOnlyList<string> Ministries) left)
    {
        var token = group.Amounts[i];
        var figure = (token.Amount ?? throw new InvalidOperationException()).Figure;
        if (i > 0 || !IsPaired(group, regular, mixed))
            return figure with { Label = "", Attribution = FigureAttribution.Unattributed, Candidates = Candidates(group, left.Names), CandidateMinistries = left.Ministries, Rule = Lost };
        var (name, ministry) = ProgrammeName.Split(group.Names[^1].Name);
        return figure with
        {
            Label = name,
            Ministry = ministry,
            Attribution = FigureAttribution.Inferred,
            Rule = token.IsOnLineOfName ? SameLine : group.Amounts.Count == 1 ? NextLine : FirstOfTwo,
        };
    }

    // An amount under no name at all: the line over it is the only hint.
    static IReadOnlyList<string> Candidates(SlideGroup group, IReadOnlyList<string> left) =>
        group.Names.Count == 0 && group.Amounts is [{ Above.Length: > 0 } only] ? [only.Above] : left;

    static bool IsPaired(SlideGroup group, bool regular, bool mixed) =>
        group.Names.Count > 0 && !group.IsBroken && (regular || mixed);

    /// <summary>Name, amount, name, amount … with nothing else.</summary>
    static bool IsRegular(List<SlideGroup> groups) => groups.All(group => group.IsPair);

    /// <summary>
    /// Regular but for a few amounts that slipped behind another one: as many as there are names without an amount,
    /// never more than one in a place.
    /// </summary>
    static bool IsNearlyRegular(List<SlideGroup> groups)
    {
        var names = groups.Sum(group => group.Names.Count);
        var amounts = groups.Sum(group => group.Amounts.Count);
        return names == amounts && groups.Count(group => group.IsPair) >= FewestRegularPairs
            && groups.All(group => group is { IsBroken: false, Amounts.Count: 1 or 2 })
            && groups.Where(group => group.Names.Count > 1).All(group => group.Amounts.Count == 2);
    }

    static (IReadOnlyList<string> Names, IReadOnlyList<string> Ministries) Unpaired(IReadOnlyList<SlideToken> tokens, List<SlideGroup> groups, bool regular, bool mixed)
    {
        var paired = groups.Where(group => IsPaired(group, regular, mixed)).Select(group => group.Names[^1]).ToHashSet(ReferenceEqualityComparer.Instance);
        var last = tokens.LastOrDefault(token => token.Kind == SlideTokenKind.Amount)?.Span.Start ?? 0;
        var names = tokens.Where(token => token.Kind == SlideTokenKind.Name && !paired.Contains(token)).ToList();
        var before = names.Where(token => token.Span.Start < last).ToList();
        var split = (before.Count > 0 ? before : names).Select(token => ProgrammeName.Split(token.Name)).ToList();
        return ([.. split.Select(name => name.Name).Distinct(StringComparer.Ordinal)], [.. split.Select(name => name.Ministry).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    static bool IsEmpty(SlideGroup group) => group.Names.Count == 0 && group.Amounts.Count == 0;

    static List<SlideGroup> Groups(IReadOnlyList<SlideToken> tokens)
    {
        List<SlideGroup> groups = [new SlideGroup()];
        foreach (var token in tokens)
        {
            var group = groups[^1];
            if (token.Kind is SlideTokenKind.Break or SlideTokenKind.Disorder)
            {
                if (group.Amounts.Count > 0)
                    groups.Add(group = new SlideGroup());
                group.Break();
                continue;
            }

            if (token.Kind == SlideTokenKind.Name && group.Amounts.Count > 0)
                groups.Add(group = new SlideGroup());
            group.Add(token);
        }

        groups.RemoveAll(IsEmpty);
        return groups;
    }
}

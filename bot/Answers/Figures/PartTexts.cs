namespace PolicyBot.Bot.Answers.Figures;

/// <summary>A figure, what it is made up of, and whether that adds up to it.</summary>
internal sealed class PartTexts(FigureLines lines)
{
    const int MostShown = 12;

    public Answer Tell(LedgerEntry whole, IReadOnlyList<FigureParts> groups)
    {
        var told = new List<string> { lines.Line(whole) };
        foreach (var group in groups)
        {
            told.Add((lines.Japanese, group.AreYears) switch { (true, true) => "年度別：", (true, false) => "内訳：", (false, true) => "By year:", (false, false) => "Of this:" });
            told.AddRange(Told(whole, group));
        }

        return lines.Answered(string.Join('\n', told));
    }

    IEnumerable<string> Told(LedgerEntry whole, FigureParts group)
    {
        var parts = group.Parts.Select(figure => whole with { Figure = figure }).ToList();
        var told = lines.First(MostShown, parts);
        if (parts.Count > MostShown || !group.AddUp || CommonUnit.Of([.. parts.Select(part => part.Figure), whole.Figure]) is not { } unit)
        {
            return told;
        }

        var verdict = ComputedTexts.AddsUp(unit, lines.Japanese);
        lines.Derive(verdict);
        return [.. told, new ComputedTexts(lines).SumOf(unit with { Values = [.. unit.Values.SkipLast(1)] }, ComputedTexts.About([.. parts])), verdict.Text];
    }
}

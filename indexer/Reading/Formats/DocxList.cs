using System.Xml.Linq;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>How far the lists of one pattern have counted; null where a level has not begun.</summary>
internal sealed class DocxCounts
{
    public int?[] Levels { get; } = new int?[DocxLists.MaxLevels];
}

/// <summary>A list a paragraph can belong to (w:num): a pattern, and where it starts again.</summary>
internal sealed class DocxList(DocxLevel[] levels, Dictionary<int, int> restarts, DocxCounts counts)
{
    public static DocxList From(XElement pattern, XElement number, DocxCounts counts)
    {
        var levels = Enumerable.Repeat(DocxLevel.Plain, DocxLists.MaxLevels).ToArray();
        var restarts = new Dictionary<int, int>();
        foreach (var level in pattern.All("lvl"))
            Set(levels, level);
        foreach (var change in number.All("lvlOverride"))
        {
            if (change.One("lvl") is { } level)
                Set(levels, level);
            if (OfficeXml.ToInt(change.Attr("ilvl")) is { } at && change.One("startOverride").Int() is { } start)
                restarts[at] = start;
        }

        return new(levels, restarts, counts);
    }

    public int? LevelOfStyle(string? style) =>
        style is null ? null : Array.FindIndex(levels, level => level.Style == style) is >= 0 and var found ? found : null;

    public string Next(int own)
    {
        var running = counts.Levels;
        if (restarts.Remove(own, out var start))
            running[own] = start;
        else
            running[own] = running[own] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : levels[own].Start;
        for (var deeper = own + 1; deeper < levels.Length; deeper++)
        {
            if (!levels[deeper].NeverRestarts)
                running[deeper] = null;
        }

        // A level that was jumped over has begun too: 1.1 without a 1. before it.
        for (var higher = 0; higher < own; higher++)
            running[higher] ??= levels[higher].Start;
        return levels[own].Print(levels, [.. running.Select((count, level) => count ?? levels[level].Start)], own);
    }

    private static void Set(DocxLevel[] levels, XElement level)
    {
        if (OfficeXml.ToInt(level.Attr("ilvl")) is >= 0 and < DocxLists.MaxLevels and var at)
            levels[at] = DocxLevel.From(level);
    }
}

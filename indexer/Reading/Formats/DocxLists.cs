using System.Xml.Linq;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>Counts automatic numbering as a word processor does, since the file holds the rules and not the numbers.</summary>
internal sealed class DocxLists
{
    public const int MaxLevels = 9;

    private readonly Dictionary<int, DocxList> _lists = [];
    private readonly DocxStyles _styles;

    public DocxLists(XElement? root, DocxStyles styles)
    {
        _styles = styles;
        var patterns = new Dictionary<int, XElement>();
        foreach (var pattern in root.All("abstractNum"))
            patterns.TryAdd(OfficeXml.ToInt(pattern.Attr("abstractNumId")) ?? -1, pattern);
        var numbers = root.All("num").ToList();
        var counts = new Dictionary<int, DocxCounts>();
        foreach (var number in numbers)
        {
            var id = Resolve(number.One("abstractNumId").Int() ?? -1, patterns);
            if (OfficeXml.ToInt(number.Attr("numId")) is { } numId && patterns.TryGetValue(id, out var pattern))
                _lists.TryAdd(numId, DocxList.From(pattern, number, CountsOf(id, counts)));
        }
    }

    /// <summary>The number to print in front of the next paragraph, counted on by asking.</summary>
    public string Next(int? list, int? level, string? styleId)
    {
        var style = _styles.Find(styleId);
        if ((list ?? style.List) is not { } id || !_lists.TryGetValue(id, out var found))
            return "";
        var own = level ?? (list is null ? found.LevelOfStyle(styleId) : null) ?? style.Level ?? 0;
        return found.Next(Math.Clamp(own, 0, MaxLevels - 1));
    }

    // Lists of one pattern count together: a paragraph between them does not start again at 1.
    private static DocxCounts CountsOf(int id, Dictionary<int, DocxCounts> counts)
    {
        if (!counts.TryGetValue(id, out var shared))
            counts[id] = shared = new();
        return shared;
    }

    // A list style: the pattern only points to the one that bears the style's name.
    private static int Resolve(int id, Dictionary<int, XElement> patterns)
    {
        if (!patterns.TryGetValue(id, out var pattern) || pattern.One("numStyleLink").Val() is not { } link)
            return id;
        return patterns.Where(other => other.Value.One("styleLink").Val() == link).Select(other => other.Key).FirstOrDefault(id);
    }
}

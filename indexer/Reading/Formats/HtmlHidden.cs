namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>Finds what a browser does not show: where it starts (a tag's index) and the tag that ends it.</summary>
internal static class HtmlHidden
{
    // The readings of ruby would tear words apart: 再(さい)生(せい).
    private static readonly HashSet<string> NeverShown =
        ["noscript", "template", "svg", "select", "datalist", "object", "audio", "video", "canvas", "rt", "rp"];

    /// <summary>An element that is never closed is shown: better too much than a page lost.</summary>
    public static Dictionary<int, int> Ends(string html, List<HtmlTag> tags)
    {
        var open = new Dictionary<string, Stack<int>>();
        var ends = new Dictionary<int, int>();
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            if (!open.TryGetValue(tag.Name, out var same))
                open[tag.Name] = same = new();
            if (!tag.IsClosing)
                same.Push(i);
            else if (same.TryPop(out var start) && IsHidden(html, tags[start]))
                ends[start] = i;
        }

        return ends;
    }

    private static bool IsHidden(string html, HtmlTag tag)
    {
        if (NeverShown.Contains(tag.Name))
            return true;
        var attributes = html.AsSpan(tag.Start, tag.End - tag.Start);
        if (attributes.Contains("hidden", StringComparison.OrdinalIgnoreCase) && HtmlAttributes.Find(html, tag, "hidden") is not null)
            return true;
        return attributes.Contains("style", StringComparison.OrdinalIgnoreCase) && HidesByStyle(HtmlAttributes.Find(html, tag, "style"));
    }

    private static bool HidesByStyle(string? style)
    {
        var packed = style?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return packed.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}

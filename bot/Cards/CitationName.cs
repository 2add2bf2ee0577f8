using System.Globalization;
using PolicyBot.Bot.Answers;

namespace PolicyBot.Bot.Cards;

internal static class CitationName
{
    /// <summary>§2 2.1)② ※2　題名: the place first, as a long title must not cut it off.</summary>
    public static string Of(Citation citation) => Place(citation) is { Length: > 0 } place ? $"{place}　{citation.Title}" : citation.Title;

    public static string Place(Citation citation) =>
        string.Join(' ', new[] { citation.Section, citation.RevisionNote }.Where(part => !string.IsNullOrEmpty(part)));

    public static string Page(Citation citation) => string.Create(CultureInfo.InvariantCulture, $"p.{citation.Page}");
}

using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Cards;

/// <summary>Buttons that lead to the page; none where nobody said where people reach it.</summary>
internal sealed record CardLinks(Uri? PublicAddress, Language Language)
{
    bool Japanese => Language == Language.Japanese;

    /// <summary>The page at the passage, its characters marked.</summary>
    public AdaptiveOpenUrl? Passage(Citation citation) =>
        To(citation.Url, Japanese ? "原文" : "Source", CitationName.Of(citation));

    public AdaptiveOpenUrl? Changes(string document) =>
        To($"/changes?document={Uri.EscapeDataString(document)}", Japanese ? "新旧対照表をページで開く" : "Open the old/new table");

    public AdaptiveOpenUrl? Figures(string document) =>
        To($"/figures?document={Uri.EscapeDataString(document)}", Japanese ? "数値の一覧をページで開く" : "Open all figures");

    AdaptiveOpenUrl? To(string path, string title, string? tooltip = null) =>
        PublicAddress is null ? null : new AdaptiveOpenUrl { Title = title, Url = new Uri(PublicAddress, path).ToString(), Tooltip = tooltip };
}

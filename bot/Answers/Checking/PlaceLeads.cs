using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>What may stand in front of a place's own words: a dot, its label, the heading it stands under, whether it is the issue or the response.</summary>
internal static class PlaceLeads
{
    public static IEnumerable<string> Of(Case answer, Sentence sentence)
    {
        yield return "・";
        foreach (var citation in sentence.Cited)
        {
            yield return $"・{citation.Section}：";
            yield return $"・{citation.Section} ";
            if (answer.SourceOf(citation) is { } source && source.SideAt(citation.Span) is { } side)
            {
                yield return $"{side}：";
                yield return $"・{citation.Section} {side}：";
                yield return side == "対応" ? "Response: " : "Issue: ";
            }
        }

        if (Heading(answer, sentence) is { } heading)
        {
            yield return $"・{heading}：";
        }
    }

    /// <summary>The words behind a label in front: ・「航路：安全」 課題1-1 論点： names the place that is cited, no other, and quotes nothing.</summary>
    public static string Without(Sentence sentence) =>
        sentence.Cited.Select(citation => $"・{citation.Section}").FirstOrDefault(lead => lead.Length > 1 && sentence.Text.StartsWith(lead, StringComparison.Ordinal)) is { } lead ? sentence.Text[lead.Length..] : sentence.Text;

    /// <summary>・灯火の色：灯火は白とする。 where the first citation is the heading, whole, and the last one stands below it.</summary>
    static string? Heading(Case answer, Sentence sentence)
    {
        if (sentence.Cited is not [var heading, .., var body] || heading.File != body.File || heading.Span.End > body.Span.Start
            || answer.SourceOf(heading)?.Places(heading.Section).Any(place => place.Contains(heading.Span) && place.Contains(body.Span)) != true)
        {
            return null;
        }

        var words = NormalizedText.Fold(heading.Quote);
        for (var at = sentence.Text.IndexOf('：', StringComparison.Ordinal); at > 0; at = sentence.Text.IndexOf('：', at + 1))
        {
            if (NormalizedText.Fold(sentence.Text[..at].TrimStart('・')) == words)
            {
                return sentence.Text[..at].TrimStart('・');
            }
        }

        return null;
    }
}

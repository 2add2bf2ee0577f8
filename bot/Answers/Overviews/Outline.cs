using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Overviews;

/// <summary>How a document is laid out: its top headings in their order, and how many there are.</summary>
internal static class Outline
{
    const int Fewest = 2;
    const int MostShown = 20;

    public static Answer? Of(Question question, PolicyDocument document)
    {
        var top = Top(document.Root);
        if (top.Count < Fewest)
        {
            return null;
        }

        var citing = new Citing();
        var japanese = question.Language == Language.Japanese;
        var lines = top.Take(MostShown).Select(section => Line(section, document, citing)).ToList();
        var head = lines.Count == top.Count
            ? japanese ? $"「{document.Info.Title}」の大きな見出しは次の{top.Count}です。" : $"“{document.Info.Title}” has {top.Count} main headings."
            : japanese ? $"「{document.Info.Title}」の大きな見出し{top.Count}のうち、初めの{lines.Count}です。" : $"The first {lines.Count} of the {top.Count} main headings of “{document.Info.Title}”:";
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Language = question.Language,
            Text = $"{head}\n{string.Join('\n', lines)}",
            Citations = citing.All,
            Derived = [new Derived(head, lines.Count == top.Count ? [top.Count] : [top.Count, lines.Count], japanese ? "見出しを数えた" : "headings counted")],
        };
    }

    /// <summary>The headings below the title; where parts are numbered, not the covers and annexes around them.</summary>
    static List<Section> Top(Section place)
    {
        var headed = place.Children.Where(child => child.Heading is { Length: > 0 } heading && child.Kind != SectionKind.Bullet && !Damage.ShowsInHeading(heading)
            && !child.Label.Contains('〔', StringComparison.Ordinal)).ToList();
        var numbered = headed.FindAll(child => child.Kind == SectionKind.Numbered);
        return headed is [var only] && Top(only) is { Count: >= Fewest } below ? below : numbered.Count > Fewest ? numbered : headed;
    }

    /// <summary>§2 港湾の整備 as its label and its heading; a heading found again on an overview page is cited there, too.</summary>
    static string Line(Section section, PolicyDocument document, Citing citing)
    {
        var lead = section.Blocks.First();
        var heading = (section.Heading ?? "").Trim();
        var marks = $"[{citing.Add(document, lead.Span, section.Label)}]";
        if (section.RestoredFrom is { } clean)
        {
            marks += $"[{citing.Add(document, clean, Places.At(document, clean))}]";
        }

        return NormalizedText.Fold(section.Label).Contains(NormalizedText.Fold(heading), StringComparison.Ordinal) || section.Kind != SectionKind.Numbered
            ? $"・{heading}{marks}" : $"・{section.Label}{(section.Label[^1] is '.' or ')' ? " " : "：")}{heading}{marks}";
    }
}

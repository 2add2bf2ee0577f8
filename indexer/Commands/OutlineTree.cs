using PolicyBot.Indexer.Documents;
using Spectre.Console;

namespace PolicyBot.Indexer.Commands;

/// <summary>The outline as a coloured tree, for a person at a terminal.</summary>
internal static class OutlineTree
{
    public static void Write(PolicyDocument document, IAnsiConsole terminal)
    {
        var tree = new Tree($"[bold]{Markup.Escape(document.Info.Title)}[/] [grey]{Markup.Escape(document.Info.File)}[/]");
        foreach (var section in document.Root.Children)
        {
            Add(tree, section);
        }

        terminal.Write(tree);
        terminal.WriteLine(OutlineText.Tail(document));
    }

    static void Add(IHasTreeNodes parent, Section section)
    {
        var restored = section.RestoredFrom is null ? "" : " [yellow]見出しを補った[/]";
        var shown = OutlineText.Shown(section);
        var text = section.Heading is null ? $"[grey]{Markup.Escape(shown)}[/]" : Markup.Escape(shown);
        var node = parent.AddNode($"[green]{Markup.Escape(section.Label)}[/] {text} [grey]p.{section.Page}[/]{restored}");
        foreach (var child in section.Children)
        {
            Add(node, child);
        }
    }
}

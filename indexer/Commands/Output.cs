using Spectre.Console;

namespace PolicyBot.Indexer.Commands;

/// <summary>Where a command writes: results to one side, everything else to the other, colours only for a person at a terminal.</summary>
internal sealed record Output(TextWriter Results, TextWriter Remarks, IAnsiConsole? Terminal)
{
    public static Output Standard() =>
        new(Console.Out, Console.Error, Console.IsOutputRedirected ? null : AnsiConsole.Console);
}

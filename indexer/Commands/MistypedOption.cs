using System.CommandLine;
using System.CommandLine.Parsing;

namespace PolicyBot.Indexer.Commands;

/// <summary>An option nobody knows (--jsn) would be taken for a file's name; it is answered with the right one instead.</summary>
internal static class MistypedOption
{
    public static void Reject(Argument<string[]> argument, Command command) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            var nearest = command.Options.Concat(Inherited(result)).Select(option => option.Name).MinBy(name => Distance(name, token.Value));
            result.AddError($"Unknown option {token.Value}. Did you mean {nearest}?");
        }
    });

    static IEnumerable<Option> Inherited(SymbolResult? result)
    {
        for (; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: var command })
            {
                foreach (var option in command.Options)
                {
                    yield return option;
                }
            }
        }
    }

    /// <summary>How many letters to change, add or leave out.</summary>
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

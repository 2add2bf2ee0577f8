namespace PolicyBot.Indexer.Text;

/// <summary>One line of the lexicon file → an entry, or a sentence that says what is wrong with it.</summary>
internal static class LexiconRow
{
    const int Columns = 5;

    static readonly string[] NoteKeys = ["tag", "renamed", "see", "op", "also", "shared"];

    public static LexiconEntry? Read(string line, int number, out string? problem)
    {
        // A spreadsheet puts a cell that holds a quote or a tab into quotes.
        var cells = line.Split('\t').Select(cell => cell.Trim().Trim('"')).ToArray();
        if (Problem(cells, out var kind) is { } found)
        {
            problem = found;
            return null;
        }

        var entry = new LexiconEntry
        {
            Kind = kind,
            Term = cells[1],
            Forms = Values(cells, 2),
            English = Values(cells, 3),
            Note = cells.Length > 4 ? cells[4] : "",
            Line = number,
        };
        problem = Problem(entry);
        return problem is null ? entry : null;
    }

    static string? Problem(string[] cells, out LexiconKind kind)
    {
        var known = Enum.TryParse(cells[0], ignoreCase: true, out kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(cells[0][0]);
        return cells.Length < 3 ? "列が足りません。kind・term・forms・english・note をタブで区切ってください。"
            : cells.Length > Columns && cells.Skip(Columns).Any(cell => cell.Length > 0) ? $"列が {cells.Length} あります（{Columns} 列まで）。"
            : !known ? $"kind「{cells[0]}」は使えません（{string.Join(", ", Enum.GetNames<LexiconKind>().Select(name => name.ToLowerInvariant()))}）。"
            : cells[1].Length == 0 ? "term が空です。"
            : cells[1].Contains('|', StringComparison.Ordinal) ? "term は 1 語です。別の言い方は forms に書いてください。"
            : null;
    }

    static string? Problem(LexiconEntry entry)
    {
        var badKey = entry.Note.Split(';', StringSplitOptions.TrimEntries)
            .Where(part => part.Contains('=', StringComparison.Ordinal))
            .Select(part => part[..part.IndexOf('=', StringComparison.Ordinal)])
            .FirstOrDefault(key => key.All(char.IsAsciiLetter) && !NoteKeys.Contains(key, StringComparer.Ordinal));
        return badKey is not null ? $"note の「{badKey}=」は使えません（{string.Join(", ", NoteKeys)}）。"
            : entry.Forms.Count + entry.English.Count + entry.RenamedTo.Count + entry.Tags.Count + entry.Also.Count == 0 ? $"「{entry.Term}」に forms も english もありません。"
            : entry.LeadsElsewhere && entry.Kind != LexiconKind.Concept && entry.Forms.Count == 0 ? $"{entry.Kind.ToString().ToLowerInvariant()} の「{entry.Term}」に言い換え先（forms）がありません。"
            : null;
    }

    static string[] Values(string[] cells, int column) =>
        column < cells.Length ? cells[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}

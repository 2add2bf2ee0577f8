namespace PolicyBot.Indexer.Figures;

/// <summary>一般会計, 画像の単価（円）: a line of its own over rows, with how far it is indented.</summary>
internal sealed record TableGroup(string Name, string? Unit, int Indent, bool IsAccount)
{
    static readonly string[] Accounts = ["会計", "勘定"];

    /// <summary>Whether a line without cells heads the rows below it; else it may be the first half of a name that was cut.</summary>
    public static TableGroup? Of(string line, IReadOnlyList<int> indentsBelow)
    {
        var words = TableWord.Of(line);
        if (words.Count == 0)
            return null;
        var name = string.Concat(words.Select(word => word.Text)).Trim('＜', '＞', '【', '】', '《', '》', '■', '●', '◆', '○', '□');
        var account = Array.Exists(Accounts, word => name.EndsWith(word, StringComparison.Ordinal));
        var marked = line.Trim() is var bare && (name.Length == bare.Length - 2 && bare[0] is '＜' or '【' or '《');
        var over = indentsBelow.Count > 1 && indentsBelow.Take(2).All(indent => indent > words[0].Left);
        return account || marked || over || (TableRow.UnitOf(name) is not null && indentsBelow.Count > 0 && indentsBelow[0] > words[0].Left)
            ? new TableGroup(TableRow.NameOf(name), TableRow.UnitOf(name), words[0].Left, account || marked) : null;
    }

    /// <summary>A group by its indentation ends where a row stands as far left as it.</summary>
    public bool Holds(TableRow row) => IsAccount || row.Indent > Indent;

    /// <summary>小計 says nothing without its group, 合計 is of all groups.</summary>
    public bool Names(TableRow row) => row.IsTotal ? row.Name is "小計" or "計" : !IsAccount;
}

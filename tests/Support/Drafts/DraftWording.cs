namespace PolicyBot.Tests.Support.Drafts;

/// <summary>The ways to word an order: short as in minutes, or in drafting language. {0} = address, {1} = old words, {2} = new words, {3} = number.</summary>
internal sealed record DraftWording
{
    public required string[] Add { get; init; }

    public required string[] AddQuoted { get; init; }

    public required string[] AddBehind { get; init; }

    public required string[] Insert { get; init; }

    public required string[] Replace { get; init; }

    public required string[] ReplaceQuoted { get; init; }

    public required string[] Phrase { get; init; }

    public required string[] Delete { get; init; }

    public required string[] DeletePhrase { get; init; }

    public required string[] DeleteTail { get; init; }

    public static DraftWording Short { get; } = new()
    {
        Add = ["{0}に追加"],
        AddQuoted = ["{0}に「{2}」を追加"],
        AddBehind = ["{0}の「{1}」の次に「{2}」を追加"],
        Insert = ["{0}の次に{3}として挿入"],
        Replace = ["{0}を変更", "{0}の変更", "{0}全面修正", "{0}を全面修正"],
        ReplaceQuoted = ["{0}を「{2}」に変更"],
        Phrase = ["{0}の「{1}」を「{2}」に修正", "{0}の「{1}」を「{2}」に変更"],
        Delete = ["{0}を削除", "{0}の削除", "{0}全面削除"],
        DeletePhrase = ["{0}の「{1}」を削除", "{0}の「{1}」の削除"],
        DeleteTail = ["{0}の末尾の削除", "{0}の末尾を削除"],
    };

    public static DraftWording Formal { get; } = new()
    {
        Add = ["{0}に次のように加える", "{0}に次の一文を加える", "{0}に追記", "{0}に以下を追加する", "{0}に次のとおり追加する。"],
        AddQuoted = ["{0}に「{2}」を加える", "{0}の末尾に「{2}」を追加する", "{0}に「{2}」との一文を加える", "{0}に、「{2}」を追記すること"],
        AddBehind = ["{0}の「{1}」の次に「{2}」を加える", "{0}中「{1}」の次に「{2}」を加える", "{0}の「{1}」の後に「{2}」を挿入する", "{0}の「{1}」の前に「{2}」を加える"],
        Insert = ["{0}の次に次の一項を加える", "{0}の後に{3}として追加する", "{0}の次に{3}として次のように挿入する", "{0}の次に{3}として加える"],
        Replace = ["{0}を次のように改める", "{0}を以下のとおり修正する", "{0}を次のとおり改正する。", "{0}全体を次のように変更", "{0}を下記のとおりとする"],
        ReplaceQuoted = ["{0}を「{2}」に改める", "{0}を「{2}」とする", "{0}を「{2}」に修正", "{0}を「{2}」に変更する"],
        Phrase =
        [
            "{0}の「{1}」を「{2}」に改める", "{0}中「{1}」を「{2}」に改める", "{0}の「{1}」を「{2}」とする", "{0}の「{1}」を「{2}」に修正する", "{0}の「{1}」を「{2}」に変更する。",
            "{0}における「{1}」との記述を「{2}」に改める", "{0}の「{1}」は「{2}」と訂正する", "{0}の語句「{1}」を「{2}」に置き換える",
        ],
        Delete = ["{0}を削る", "{0}は削除する", "{0}を全文削除する", "{0}を削除すること。"],
        DeletePhrase = ["{0}の「{1}」を削る", "{0}中「{1}」を削る", "{0}の「{1}」との文言を削除する"],
        DeleteTail = ["{0}の最後の文を削る", "{0}の末尾を削る"],
    };
}

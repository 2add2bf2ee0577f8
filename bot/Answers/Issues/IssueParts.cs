using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Issues;

/// <summary>What a row of an issue/response table is made of: an answer says of each line which it is.</summary>
internal static class IssueParts
{
    public static string NameOf(Block block) => Name(block.Kind == BlockKind.Response);

    static string Name(bool isResponse) => isResponse ? "対応" : "論点";

    public static string Lead(Language language, bool isResponse) => language == Language.Japanese ? $"{Name(isResponse)}："
        : isResponse ? "Response: " : "Issue: ";

    /// <summary>・項目2 小論点1 対応： where a line stands among those of other rows.</summary>
    public static string Lead(Language language, string row, bool isResponse) => language == Language.Japanese ? $"・{row} {Name(isResponse)}：" : $"・{row} ";

    /// <summary>The printed lines as one.</summary>
    public static string Joined(PolicyDocument document, SourceSpan span) =>
        string.Concat(span.In(document.Text).Split('\n').Select(line => line.Trim()));

    /// <summary>The last sentence with its tag: …を目安とする。（文◎、総）</summary>
    public static string Tail(string text)
    {
        var tag = Math.Max(text.LastIndexOf('（'), text.LastIndexOf('('));
        var sentence = tag > 0 ? text.AsSpan(0, tag).TrimEnd().TrimEnd('。') : [];
        var end = sentence.LastIndexOf('。');
        return text[(end + 1)..].Trim();
    }
}

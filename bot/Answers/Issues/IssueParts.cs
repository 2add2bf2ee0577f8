using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>What a row of an issue/response table is made of: an answer says of each line which it is.</summary>
internal static class IssueParts
{
    public static string NameOf(Block block) => block.Kind == BlockKind.Response ? "対応" : "論点";

    public static string Lead(Language language, bool isResponse) => (language, isResponse) switch
    {
        (Language.Japanese, true) => "対応：",
        (Language.Japanese, _) => "論点：",
        (_, true) => "Response: ",
        _ => "Issue: ",
    };
}

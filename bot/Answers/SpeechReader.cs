using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Minutes → who said what: ・（柳生委員）…, ○柳生委員：…, ○柳生委員（オンライン）　…, 【柳生委員】…, ○ 土岐課長から、…, …（久世教授）.</summary>
internal static partial class SpeechReader
{
    public static IReadOnlyList<Speech> Read(PolicyDocument document)
    {
        var speeches = new List<Speech>();
        Add(document, document.Root, "", speeches);
        return speeches;
    }

    static void Add(PolicyDocument document, Section section, string above, List<Speech> speeches)
    {
        var topic = section.Heading is { } heading ? $"{above} {NormalizedText.Fold(heading)}" : above;
        var transcribed = section.Blocks.Count(IsHeaded) >= FewestHeaded;
        Speech? open = null;
        foreach (var node in section.Content)
        {
            if (node is Section child)
            {
                open = null;
                Add(document, child, topic, speeches);
            }
            else if (node is Block { Kind: BlockKind.Lead or BlockKind.Paragraph } block && SpeakerOf(block.Text) is var (speaker, family))
            {
                speeches.Add(new Speech(document, section, speaker, family, block.Text, block.Span) { Topic = topic });
                open = transcribed && IsHeaded(block) ? speeches[^1] : null;
            }
            else if (open is not null && node is Block { Kind: BlockKind.Paragraph } more && !IsHeaded(more) && GoesOn(open, more))
            {
                speeches[^1] = open = open with { Text = open.Text + more.Text, Span = SourceSpan.Cover(open.Span, more.Span) };
            }
            else
            {
                open = null;
            }
        }
    }

    /// <summary>With so many 【…】 in front of paragraphs each heads what is said up to the next.</summary>
    const int FewestHeaded = 3;

    const int LongestSpeech = 600;

    static bool IsHeaded(Block block) => block.Text.StartsWith('【');

    /// <summary>【柳生委員】…ました。⏎海図は…: the next paragraph is theirs too, but not across a page, where other lines may stand between.</summary>
    static bool GoesOn(Speech speech, Block more) =>
        speech.Text.Length + more.Text.Length <= LongestSpeech && string.IsNullOrWhiteSpace(speech.Document.Text[speech.Span.End..more.Span.Start]);

    static (string Speaker, string Family)? SpeakerOf(string text)
    {
        foreach (var form in Forms)
        {
            if (form.Match(text) is { Success: true } match && PersonNames.FamilyOf(match.Groups["who"].Value) is { } family)
            {
                return (match.Groups["who"].Value.Trim(), family);
            }
        }

        return null;
    }

    static readonly Regex[] Forms = [InBracket(), BeforeColon(), BeforeSpace(), Told(), Behind()];

    [GeneratedRegex("^[（(【［\\[＜〈](?<who>[^（）()【】［］＜＞〈〉。、]{2,20})[）)】］\\]＞〉]", RegexOptions.None, 1000)]
    private static partial Regex InBracket();

    [GeneratedRegex("^(?<who>[^：:。、「」（）]{2,16})[：:]", RegexOptions.None, 1000)]
    private static partial Regex BeforeColon();

    [GeneratedRegex("^(?<who>[^\\s。、「」（）]{2,14})(?:[（(][^（）()。]{1,12}[）)])?[ 　](?=[^。]{4})", RegexOptions.None, 1000)]
    private static partial Regex BeforeSpace();

    // 欠席の鵜飼委員に代わり、能見室長補佐から資料２の説明があった。
    [GeneratedRegex("^(?:[^。]{0,30}、)?(?<who>[一-鿿々ァ-ヺー・]{2,14})(?:から|より)は?[、，]?[^。]{0,200}(?:説明|発言|指摘|意見|提案|報告|紹介|回答|質問|要望|補足)", RegexOptions.None, 1000)]
    private static partial Regex Told();

    [GeneratedRegex("[（(](?<who>[^（）()。、]{2,20})[）)][。]?$", RegexOptions.None, 1000)]
    private static partial Regex Behind();
}

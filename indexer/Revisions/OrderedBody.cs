using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Behind a heading that only names a change, the sentence that orders it: ［２．③の時期の変更］「秋」を「春」に改める。ただし、…との意見あり。（○○省）
/// </summary>
internal static partial class OrderedBody
{
    const int LongestSentence = 600;

    /// <summary>Empty where the first sentence orders nothing: then it is the new text itself.</summary>
    public static List<Instruction> Read(string note, Instruction heading, TextRange body)
    {
        var orders = new List<Instruction>();
        if (heading.Status == OperationStatus.Applied && Done().Match(body.In(note)) is { Success: true } done)
        {
            var words = done.Groups["words"];
            return [heading with { NewWords = new TextRange(body.Start + words.Index, body.Start + words.Index + words.Length), Words = true }];
        }

        foreach (var sentence in Sentences.In(note, body))
        {
            if (IsSpeaker(sentence.In(note)))
            {
                continue;
            }

            if ((Order(note, sentence) ?? Opinion(note, sentence)) is not { } order || (orders.Count == 0 && order.Status == OperationStatus.Opinion && order.NewWords is null))
            {
                return [];
            }

            orders.Add(Under(heading, order));
        }

        return orders;
    }

    /// <summary>「A」を「B」に改める, 「A」の次に「B」を加える: both are quoted, so that the sentence can be no text of the draft.</summary>
    static Instruction? Order(string note, TextRange sentence) =>
        sentence.Length <= LongestSentence && note[sentence.Start] is '「' or '『' && ClauseReader.Read(note, sentence) is [var clause]
        && InstructionParser.ReadClause(note, clause) is { OldWords: not null, NewWords: not null, Kind: OperationKind.ReplacePhrase or OperationKind.Add } order ? order : null;

    /// <summary>ただし、現行どおりとすべきとの意見あり。: told as what somebody wants.</summary>
    static Instruction? Opinion(string note, TextRange sentence) =>
        Wanted().Match(sentence.In(note)) is { Success: true } wanted
            ? new Instruction
            {
                Kind = OperationKind.Replace,
                Status = OperationStatus.Opinion,
                Range = sentence,
                Address = WrittenAddress.None,
                Reason = new TextRange(sentence.Start + wanted.Groups["what"].Index, sentence.Start + wanted.Groups["what"].Index + wanted.Groups["what"].Length),
            }
            : null;

    static Instruction Under(Instruction heading, Instruction order) => order with
    {
        Range = heading.Range,
        Address = order.Address.HasPath ? order.Address : heading.Address with { Detail = order.Address.Detail, DetailNumber = order.Address.DetailNumber, Phrase = order.Address.Phrase },
        Status = order.Status == OperationStatus.Proposed ? heading.Status : order.Status,
        IsRival = heading.IsRival,
        Reason = order.Reason ?? heading.Reason,
        BrokenQuote = heading.BrokenQuote || order.BrokenQuote,
    };

    /// <summary>「…」を本文に追加済み。: what was put in, not the telling of it.</summary>
    [GeneratedRegex("^「(?<words>[^「」]+)」(?:を|は|が)?、?(?:(?:本文|案文)(?:に|へ))?(?:既に|すでに)?(?:追加|挿入|反映|記載|加筆|修正)(?:済|ずみ|した|された|されて)", RegexOptions.None, 1000)]
    private static partial Regex Done();

    /// <summary>（観光庁）, （全国港湾協会）: who asks for it, and no words of the draft.</summary>
    public static bool IsSpeaker(string words) => Speaker().IsMatch(words.Trim());

    [GeneratedRegex("^[（(][^（）()。]{1,30}(?:[省庁府局部課室県市町社]|委員|構成員|座長|会長?|団体|大学|機構|連合|センター)[）)]$", RegexOptions.None, 1000)]
    private static partial Regex Speaker();

    [GeneratedRegex("^(?:ただし|なお|一方)、?(?<what>.+?(?:と|との|という)(?:の)?(?:意見|指摘|要望)(?:が|も)?(?:あり|有り|ある|あった))。?$", RegexOptions.Singleline, 1000)]
    private static partial Regex Wanted();
}

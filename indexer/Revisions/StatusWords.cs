using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Takes the words off a clause that tell how far the change has come: …意見あり is an opinion, すでに… and …済み are
/// done, …案 is one wording among several.
/// </summary>
internal static class StatusWords
{
    static readonly Regex Opinion = Pattern(
        "(?:(?:す)?べき|して(?:は|も)(?:どうか|よい|良い))?(?:だ|である)?(?:と(?:の|いう)?|の|という|旨の|等の|を求める|に賛成の)?(?:ご|御|反対)?(?:意見|指摘|要望|提案|声)(?:が|も)?(?:複数|多数)?(?:あり|有り?|ある|あった|出(?:された|ている|た)|寄せられ(?:た|ている))?$");

    static readonly Regex Applied = Pattern("(?:すでに|既に)、?");

    static readonly Regex AppliedEnding = Pattern("(?:(?:が|を|は)?(?:済み?|ずみ)|されている|された|しました|しており|してある)(?:である|です)?$");

    /// <summary>２．を変更（第３回会合）, 対案（事務局整理）: who or when. What stands in brackets and asks for something stays.</summary>
    static readonly Regex BracketedRemark = Pattern("\\([^()。、]{1,20}\\)$");

    static readonly Regex Asks = Pattern("移動|移す|追加|挿入|加え|削除|削る|修正|変更|訂正|改め|改定|差し?替え|置き?換え|全文|全面|[0-9]");

    static readonly Regex Meeting = Pattern("^\\((?:第[0-9]+回|[^()]{1,16}(?:会合|会議|委員会|部会|構成員|委員))");

    /// <summary>２．別案, ４．甲案: one of several wordings, by its name.</summary>
    static readonly Regex RivalEnding = Pattern("(?:の|、|:)?(?:代替?|別|対|甲|乙|丙|丁|[A-D]|第[0-9一二三四五])案[0-9A-Za-z]?(?:を提示|の提示)?$");

    static readonly Regex DraftEnding = Pattern("(?:改定|改訂|改正|修正|修文|変更|訂正|差し?替え|置き?換え|追加|挿入|削除)(?<end>の?案(?:[0-9A-Za-z甲乙丙丁]?|の?[0-9]件))$");

    /// <summary>Polite and formal endings: …すること。 …されたい。 …してはどうか。</summary>
    static readonly Regex EmptyEnding = Pattern("(?:[ 。;、,:.]|(?:を)?お願い(?:したい|します)|する|る(?<keep>こと)|したい|します|いたします|した|して|し|されたい|される|してはどうか|ことが望ましい|べき(?:である|だ)?|である)$");

    public static Clause Read(Clause clause)
    {
        var read = WithoutEnding(WithoutRemark(clause));
        if (Take(Opinion, ref read))
        {
            read = WithoutEnding(read).With(OperationStatus.Opinion);
        }
        else if (Take(Applied, ref read) | Take(AppliedEnding, ref read))
        {
            read = WithoutEnding(read).With(OperationStatus.Applied);
        }
        else if (RivalEnding.Match(read.Plain) is { Success: true } rival)
        {
            read = read.EndingIn("改定", rival.Index).With(OperationStatus.Alternative, rival: true);
        }
        else if (DraftEnding.Match(read.Plain) is { Success: true } draft)
        {
            read = Without(read, draft.Groups["end"]).With(OperationStatus.Alternative);
        }

        return read;
    }

    static Clause WithoutRemark(Clause clause) =>
        BracketedRemark.Match(clause.Plain) is { Success: true, Index: > 0 } remark && (!Asks.IsMatch(remark.Value) || Meeting.IsMatch(remark.Value)) ? Without(clause, remark) : clause;

    static bool Take(Regex words, ref Clause clause)
    {
        var match = words.Match(clause.Plain);
        clause = match.Success ? Without(clause, match) : clause;
        return match.Success;
    }

    static Clause Without(Clause clause, Capture words) => clause.Without(words.Index, words.Length);

    static Clause WithoutEnding(Clause clause)
    {
        while (EmptyEnding.Match(clause.Plain) is { Success: true, Length: > 0 } match && !KeepsVerb(clause.Plain, match))
        {
            var words = match.Groups["keep"] is { Success: true } kept ? kept : (Capture)match;
            clause = Without(clause, words);
        }

        return clause;
    }

    /// <summary>「…」とする and …に改めする are verbs of their own.</summary>
    static bool KeepsVerb(string plain, Match match) =>
        match.Value is "する" or "し" or "した" or "して" && match.Index > 0 && plain[match.Index - 1] is 'と' or 'に' or '移';

    static Regex Pattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}

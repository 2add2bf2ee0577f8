using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>Words that turn or narrow a sentence, by what they do: a sentence that says one more or one less says something else.</summary>
internal static partial class LimitWords
{
    static readonly (string Kind, Regex Form)[] Kinds =
    [
        ("not", Not()), ("can", Can()), ("may", May()), ("should", Should()), ("only", Only()), ("except", Except()),
        ("if", If()), ("all", All()), ("bound", Bound()), ("planned", Planned()), ("past", Past()), ("asked", Asked()),
    ];

    public static IEnumerable<(SourceSpan Span, string Kind)> FindAll(string text)
    {
        // しなければならない is a duty, not two refusals.
        var duties = Must().Matches(text).Select(SpanOf).ToList();
        return duties.Select(span => (span, "must"))
            .Concat(Kinds.SelectMany(kind => kind.Form.Matches(text).Select(match => (Span: SpanOf(match), kind.Kind))).Where(limit => !duties.Exists(duty => duty.Overlaps(limit.Span))));
    }

    static SourceSpan SpanOf(Match match) => new(match.Index, match.Index + match.Length);

    [GeneratedRegex("(?:なければ|ねば|なくては)(?:ならな|なりませ|いけな|いけませ)[いんか]", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Must();

    [GeneratedRegex("な(?:い|かっ|く)(?!ど)|ません|ず(?:[、。にと]|$)|ぬ|ざる|なし|困難|不可|否", RegexOptions.None, 1000)]
    private static partial Regex Not();

    [GeneratedRegex("でき|可能(?!性)|得る|うる", RegexOptions.None, 1000)]
    private static partial Regex Can();

    [GeneratedRegex("かもしれ|可能性|おそれ|恐れ|だろう|でしょう|思われ|考えら|らしい|ようで|そうで", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex May();

    [GeneratedRegex("べき|べく|望まし|望まれ|求められ", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Should();

    [GeneratedRegex("のみ|だけ|しか|限[りるらっ]|限定", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Only();

    [GeneratedRegex("除[きくいか]|以外|ただし|但し", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Except();

    [GeneratedRegex("場合|とき|際に|れば|たら|ならば|もし|仮に", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex If();

    [GeneratedRegex("すべて|全て|必ず|あらゆる|わずか|ほぼ|ほとんど|一部|いつも|まったく|きわめて|とても|かなり|もっとも|まだ|もう|さらに|より(?:高|低|多|少|良|悪)", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex All();

    // 以下「会」という、以下のとおり: no bound.
    [GeneratedRegex("以[上下](?![のに、「])|未満|超[えす]|以内|約|およそ|程度|少なくとも|まで", RegexOptions.None, 1000)]
    private static partial Regex Bound();

    [GeneratedRegex("予定|見込|検討|目指|方針|したい|たいと", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Planned();

    [GeneratedRegex("(?:し|され|っ|い|き|え|け|げ|め|れ|じ|ち|み|り|ん)た(?:[。、]|$|[こと者の])|でした|ました|だった", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Past();

    [GeneratedRegex("ください|下さい|しろ|せよ|[?？]|ましょう|か(?:。|$)", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Asked();
}

using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A sentence about a draft says 追加, 削除, 挿入, 移動 or 変更 only where the cited instruction does.</summary>
internal sealed class KindRule : IRule
{
    /// <summary>What a sentence says, and what its instruction has to say for that.</summary>
    static readonly (string[] Said, string[] Given)[] Kinds =
    [
        (["を追加", "adds "], ["追加", "加え", "加筆", "追記", "付け加", "付加", "補う", "補足", "新設", "挿入", "入れる", "反映", "盛り込"]),
        (["を挿入", "inserts "], ["挿入", "差し込", "加え", "追加", "新設", "入れる"]),
        (["を全面削除", " entirely"], ["全面"]),
        (["を削除", "を全面削除", "deletes "], ["削除", "削る", "削り", "なくす", "消す", "取る", "除く"]),
        (["に移動", "moves "], ["移動", "移す", "移る"]),
        (["を変更", "に変更", "に修正", "changes ", "replaces "], ["変更", "修正", "改定", "改訂", "訂正", "改正", "改め", "別案", "甲案", "乙案", "丙案", "丁案", "a案", "b案", "c案", "d案", "代案", "代替案", "対案", "全面", "差し替え", "置き換え", "書き換え", "とする", "を「", "修文", "見直", "両論", "併記", "結論"]),
    ];

    /// <summary>What an instruction of a kind says, one of these; null where the word names no kind.</summary>
    public static IReadOnlyList<string>? Words(string kind) => kind switch
    {
        "追加" => Kinds[0].Given,
        "挿入" => Kinds[1].Given,
        "削除" => Kinds[3].Given,
        "移動" => Kinds[4].Given,
        "変更" or "語句修正" => Kinds[5].Given,
        _ => null,
    };

    public IEnumerable<Fault> Check(Case answer) =>
        from sentence in answer.Sentences
        where sentence.Cited.Any(citation => citation.RevisionNote is not null) && !answer.IsDerived(sentence) && !Verbatim.In(sentence, sentence.Text)
        let said = Quoted.Without(sentence.Text)
        let given = Given(sentence)
        from kind in Kinds
        where kind.Said.Any(word => said.Contains(word, StringComparison.Ordinal)) && !kind.Given.Any(word => given.Contains(word, StringComparison.Ordinal))
        select new Fault("kind", sentence.Text, kind.Said[0]);

    static string Given(Sentence sentence) => string.Concat(sentence.Cited.Select(citation => NormalizedText.Fold(citation.Quote)));
}

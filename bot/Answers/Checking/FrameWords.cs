using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>The bot's own words. Everything else in a sentence has to be the documents'.</summary>
internal static class FrameWords
{
    static readonly string[] Marks = ["・", "「", "」", "“", "”", "…", "：", "（", "）", "。", "、", " "];

    static readonly string[] People = [.. Marks, "［代理］", "論点：", "対応：", "Issue: ", "Response: "];

    static readonly string[] Changes =
    [
        .. Marks, "に", "の", "を", "の次に", "の一部", "文言", "項目", "語句", "別の語句", "を追加", "を挿入", "を変更", "に変更", "に修正", "を削除", "を全面削除", "に移動",
        "（提案）", "（すでに本文に反映済み）", "という意見（決定ではない）", "という別案（決定ではない）", "という改定案（別案、決定ではない）", "理由：", ". Reason: ", "注記：", ". Note: ", "現行：", "As it stands: ",
        "adds ", "inserts ", "changes ", "replaces ", "deletes ", "moves ", "part of ", " entirely (", "words", "an item", "other words", " to ", "to ", " behind ", "behind ", " in ", "in ", " with ", "with ", " from ", "from ",
        "(proposed)", "(already in the text)", "(an opinion, not decided)", "(an alternative wording, not decided)", ": ", ", ",
    ];

    static readonly string[] Figures =
    [
        .. Marks, "の", "は", "です", "合計", "差は", "の増です", "の減です", "増減はありません", "−", "-", "～", "約", "以上", "以下",
        "予算額", "当初予算額", "補正予算額", "要求額", "目標", "実績", "目標に対する割合は", "割合は", "目標までの差は", "÷", "足すと", "＋", "億円に換算", "万円に換算", "円に換算", "converted to 億円", "converted to 万円", "converted to 円", "実績（累計）", "実績（単年）", "金額", "計画の目標",
        "内数", "からの増加", "からの減少", "行の並び・凡例からの推定", "どの事業の数値かは資料から確定できません", "読み取りに疑い：", "は数字の読み損ないとみられ、金額を読み取れません", "直前の文字は読み損ないの可能性があり、金額の先頭が欠けているかもしれません", "二つの数の間を言うのか、別々の数か分かりません",
        "直前の数字との切れ目が、番号か桁区切りか小数点か分かりません", "字間の空いた一つの数か、別々の数か分かりません",
        "年度は推定", "増減率は", "倍率は", "目標より", "多い値です", "については、どの金額がどの事業のものかが資料から読み取れません",
        "the year is inferred", "The rate is ", " of ", "The ratio is ", " more than the target", "For ", " it cannot be read which amount belongs to which programme ",
        "budget", "initial budget", "supplementary budget", "requested budget", "target", "actual", "The share of the target is ", "The share is ", "The distance to the target is ", "The sum is ", " ÷ ", " + ", "actual (cumulative)", "actual (of the year)", "amount",
        "part of this amount", "inferred from the layout", "the document does not show which programme it belongs to", "the reading is doubtful",
        "The difference is ", "an increase of ", "a decrease of ", "no change", ", ", ": ", ".",
    ];

    static readonly string[] Titles =
    [
        "内訳：", "Of this:", "年度別：", "By year:", "大きい順：", "小さい順：", "Largest first:", "Smallest first:", "一番大きい数値：", "一番小さい数値：", "The largest:", "The smallest:",
        "追加：", "挿入：", "変更：", "語句修正：", "削除：", "移動：", "提案：", "意見：", "別案：", "反映済み：", "Opinions:", "Alternatives:", "Already in the text:",
        "読み取れない指示（原文のまま）：", "Instructions that could not be read, as printed:",
        "意見・別案・反映済み：", "Proposed:", "Opinions, alternatives, already in the text:", "この箇所についての修正の注記：", "Revision notes on this passage:",
        "次の修正の注記にある文が含まれています（本文の文ではありません）：", "Some of this stands in a revision note, not in the text:",
        "（この項目の初めの部分です。続きがあります）", "(the beginning of this place; it goes on)",
        "（一覧の初めの部分です。続きがあります）", "(the beginning of the list; it goes on)",
        "（各部分の初めの文です。それぞれ続きがあります）", "(the sentence that each part begins with; they go on)",
        "（主な部分の初めの文です。ほかの部分は省いています）", "(the sentences that the main parts begin with; other parts are left out)",
        "（これに触れている主な文です。ほかにもあります）", "(the main sentences that speak of it; there are more)",
        "（お尋ねの前半についてです。後半の答えは、登録されている資料の中に見つかりません）", "(this is on the first part of the question; the documents do not say the second)",
        "（もう一方の資料には、これについての文が見つかりません）", "(no sentence on this was found in the other document)",
        "（各意見の初めの文です。それぞれ続きがあります）", "(the sentence that each opinion begins with; they go on)",
    ];

    static readonly Dictionary<AnswerKind, string[]> ByKind = new()
    {
        [AnswerKind.Answer] = Folded(People),
        [AnswerKind.Comparison] = Folded(People),
        [AnswerKind.Changes] = Folded(Changes),
        [AnswerKind.Figure] = Folded(Figures),
    };

    public static IReadOnlyList<string> Of(AnswerKind kind) => ByKind.GetValueOrDefault(kind, ByKind[AnswerKind.Answer]);

    /// <summary>A line that names what the lines behind it have in common.</summary>
    public static bool IsTitle(string sentence) => Titles.Contains(sentence, StringComparer.Ordinal);

    static string[] Folded(string[] words) => [.. words.Select(NormalizedText.Fold).Where(word => word.Length > 0).Append(" ").Distinct(StringComparer.Ordinal)];
}

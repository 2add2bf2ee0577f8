namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Words that a question about a draft is made of; they name no subject.</summary>
internal static class DraftingWords
{
    static readonly string[] Words =
    [
        "修正案", "修正後", "修正前", "修正", "改正後", "改正前", "改正案", "改正", "注記", "削除", "全面削除", "全面修正", "追加", "挿入", "移動", "変更", "語句訂正", "修文", "修文案", "加筆", "追記",
        "意見", "提案", "箇所", "項目", "新旧対照表", "対照表", "案", "点", "部分", "文章", "文言", "一覧", "概要", "全体", "全部", "件数", "番号", "別案", "改定案", "反映", "現行",
        "理由", "一部", "別", "場所", "文", "該当箇所", "段落", "該当", "変更点", "修正点", "修正箇所", "変更箇所", "条文", "本文", "原文", "資料", "文書", "新旧", "比較", "末尾", "座長案", "素案", "原案", "案文", "たたき台", "草案", "試案", "座長試案", "稿", "初稿", "中身", "最終的", "割", "二", "三", "両", "二案", "両案", "一文", "改正", "新設", "条", "注", "注釈", "修正注", "節", "章", "部", "総数", "合計", "数", "実際", "区別", "分", "段階", "追加先", "挿入先", "移動先", "移動元", "対象", "宛先", "指示", "言い方", "書き方",
        "代わり", "代替案", "代案", "対案", "状態", "状況", "状態別", "種類", "種類別", "印", "マーカー", "語句", "字句", "見直し", "見直し案", "反映済み", "決定", "未定", "検討中", "差し替え", "書き換え", "言い換え", "文章全体", "修正意見", "検討会", "報告書", "座長提案", "箇条書き", "行", "もの", "先", "元", "全文", "全部分", "有無", "存在", "位置", "意見段階", "委員", "最後", "冒頭", "全面", "全面的", "反対", "反対意見", "異論", "新", "加", "移", "消", "削", "変", "改", "替", "入", "出", "方", "何", "付", "前", "後", "上", "下", "中", "全", "正", "直", "補", "足", "指", "示", "残", "済", "違", "合", "存", "在", "含", "当", "項", "実在",
        "取り消し", "取消し", "取消", "撤回", "取り下げ", "カット", "決まった", "決まったこと", "決まり", "決定事項", "決定済み", "確定", "正式", "正式決定", "結局", "変わる", "変わった", "変わって", "なに", "集計", "内訳", "状態ごと", "実質", "実質的", "差分", "相違", "両立", "全文", "修正後", "完成形", "ざっくり", "大体", "大まか", "簡単", "要するに", "正式案",
    ];

    static readonly string[] English =
    [
        "summarise", "summarize", "summary", "proposed", "propose", "proposes", "proposal", "proposals", "change", "changes", "changed", "delete", "deletes", "deleted", "deletion", "deletions",
        "add", "adds", "added", "addition", "additions", "insert", "inserted", "move", "moved", "draft", "section", "sections", "paragraph", "paragraphs", "note", "notes", "revision", "revisions",
        "revise", "revised", "amend", "amended", "amendment", "amendments", "opinion", "opinions", "item", "items", "text", "list", "place", "places", "before", "after", "old", "new", "chair", "chairman", "actually", "contain", "contains", "already", "decided", "decide", "final", "finally", "alternative", "alternatives", "wording", "marker", "markers", "part", "chapter", "number", "numbers", "still", "only", "merely", "reason", "reasons", "kind", "replaced", "replace", "replacement", "rewritten", "removed", "remove", "existing", "exist", "target", "separately", "total", "s", "body", "contents", "content", "happens", "proposing", "table", "passage", "passages",
    ];

    public static bool Are(string word) =>
        Words.Contains(word, StringComparer.Ordinal) || English.Contains(word, StringComparer.Ordinal)
        || (Words.Any(one => one.Length > 1 && word.StartsWith(one, StringComparison.Ordinal)) && Words.Any(one => one.Length > 1 && word.EndsWith(one, StringComparison.Ordinal)));
}

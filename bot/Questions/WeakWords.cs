namespace PolicyBot.Bot.Questions;

/// <summary>Words that frame a question more than they name its subject: evidence need not repeat them.</summary>
internal static class WeakWords
{
    static readonly string[] Words =
    [
        "必要", "状況", "取組", "取組み", "取り組み", "担当", "担当省庁", "担当府省", "担当省", "担当官庁", "所管", "所管省庁", "所管府省", "意見", "人", "全員", "役", "役割", "日付", "最初", "方法", "仕方", "理屈", "文書名", "内容", "対象", "問題", "結果", "結論", "場合", "予定", "実施", "検討", "推進",
        "相手", "記述", "比", "比較", "場所", "名前", "名称", "時期", "理由", "目的", "課題", "方針", "方向", "対応", "対応案", "主", "例", "具体", "具体的", "中心", "関係", "考", "行", "言", "書", "進", "使", "作", "設", "決",
        "機関", "組織", "会社", "企業", "省", "府省", "資料", "会議", "今後", "現在", "当面", "一番", "実際", "通算", "割合", "比率", "先生", "氏", "さん", "方々", "皆", "テーマ", "立場", "機会", "余地", "扱い", "位置付", "位置付け", "位置づけ", "肩書", "肩書き", "役職", "職名", "所属", "見解", "論調", "発言", "経緯", "経過", "一言", "違", "違う", "話", "氏名", "詳細", "中身", "事情", "普通", "大変", "本当", "通常", "一般", "条件", "きっかけ", "以上", "以下", "程度", "期待", "要望", "提案", "説明", "記載", "注記", "出席", "参加", "開催", "response", "responses", "charge", "issue", "item", "measure", "measures",
    ];

    /// <summary>何億円, 何機: asks, and names nothing.</summary>
    public static bool Are(string word) => (word.Length == 1 && !char.IsAscii(word[0])) || word[0] == '何' || AreListed(word);

    /// <summary>堤 alone is hardly matched, but it is a subject; 状況 is none.</summary>
    public static bool AreListed(string word) => Words.Contains(word, StringComparer.Ordinal);
}

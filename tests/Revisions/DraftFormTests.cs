using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

/// <summary>One draft in the numbers, markers and brackets of different ministries: what its notes ask for stays the same.</summary>
public class DraftFormTests
{
    private static readonly (string Part, string First, string Second, string Third)[] Numbers =
    [
        ("§{0}　", "{0}．", "{0}）", "①②③"), ("第{0}　", "{0}　", "（{0}）", "アイウ"), ("第{0}章　", "{0}．", "（{0}）", "①②③"),
        ("第{0}節　", "{0}．", "（{0}）", "①②③"), ("Ⅰ", "{0}．", "{0}）", "①②③"), ("{0}．", "（{0}）", "①②③", "アイウ"),
    ];

    public static TheoryData<int, string, string, string> Forms()
    {
        var forms = new TheoryData<int, string, string, string>();
        for (var numbers = 0; numbers < Numbers.Length; numbers++)
        {
            forms.Add(numbers, "（※{0}）", "＜", "＞");
            forms.Add(numbers, "（注{0}）", "【", "】");
            forms.Add(numbers, "【修正{0}】", "［", "］");
            forms.Add(numbers, "［※{0}］", "〔", "〕");
            forms.Add(numbers, "（注 {0}）", "", "。");
            forms.Add(numbers, "※{0}　", "＜", "＞");
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_draft_is_read_whatever_its_signs(int numbers, string marker, string open, string close)
    {
        var document = Parsed.Text(Text(numbers, marker, open, close));
        var compiled = RevisionCompiler.Compile(document);
        var read = compiled.Notes.SelectMany(note => note.Operations).ToList();
        Assert.Equal(
            [(OperationKind.Add, OperationStatus.Proposed), (OperationKind.ReplacePhrase, OperationStatus.Proposed), (OperationKind.Delete, OperationStatus.Proposed), (OperationKind.Replace, OperationStatus.Proposed),
             (OperationKind.Insert, OperationStatus.Proposed), (OperationKind.Delete, OperationStatus.Opinion), (OperationKind.Replace, OperationStatus.Alternative), (OperationKind.Add, OperationStatus.Proposed)],
            read.Select(operation => (operation.Kind, operation.Status)));
        Assert.Equal(["地域資料の収集を進める。", "二週間"], [document.Root.SelfAndDescendants().First(section => section.Label == read[0].Target).Blocks.First().Text[..12], read[1].OldText ?? ""]);
        Assert.Equal(["", "遠方の利用者に配慮するため。", "財源の見通しが立たないため。"], read.Take(3).Select(operation => operation.Reason ?? ""));
        Assert.Equal([true, true, true, true, true, true, true, false], read.Select(operation => operation.TargetExists));
        Assert.Equal(["countMismatch", "targetMissing"], compiled.Discrepancies.Select(one => one.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_count_that_is_right_is_no_discrepancy()
    {
        var text = Text(0, "（※{0}）", "＜", "＞").Replace("全９件", "全８件", StringComparison.Ordinal);
        Assert.DoesNotContain(RevisionCompiler.Compile(Parsed.Text(text)).Discrepancies, one => one.Code == "countMismatch");
    }

    [Fact]
    public void A_footnote_of_another_sign_is_no_marker()
    {
        var text = Text(0, "（※{0}）", "＜", "＞").Replace("電子書籍の提供を広げる。", "電子書籍の提供を広げる（注７）。", StringComparison.Ordinal);
        Assert.DoesNotContain(RevisionCompiler.Compile(Parsed.Text(text)).Discrepancies, one => one.Code == "noteMissing");
    }

    private static string Text(int numbers, string marker, string open, string close)
    {
        var (part, first, second, third) = Numbers[numbers];
        string Full(int number) => ((char)('０' + number)).ToString();
        string Part(int number) => part == "Ⅰ" ? $"{(char)('Ⅰ' + number - 1)}　" : Of(part, number);
        string Of(string form, int number) => form.Contains("{0}", StringComparison.Ordinal) ? form.Replace("{0}", Full(number), StringComparison.Ordinal) : form[number - 1] + (form[0] == 'ア' ? "　" : "");
        string Path(params int[] steps) => string.Concat(steps.Zip([first, second, third]).Select(step => Of(step.Second, step.First).TrimEnd('　')));
        string Mark(int number) => Of(marker, number);
        string Note(int number, string order) => $"{Mark(number)}{open}{order}{close}";
        string[] lines =
        [
            "地域図書館の在り方に関する検討会　報告書（素案）", "令和６年８月２０日", "地域図書館の在り方に関する検討会",
            Part(1) + "はじめに", Of(first, 1) + "県内の図書館の来館者は前年より増えた。", Of(first, 2) + "検討会は委員９名で構成し、５回開催した。",
            Part(2) + "今後の方向性", Of(first, 1) + "蔵書の整備", Of(second, 1) + "地域資料の収集を進める。" + Mark(1), Of(second, 2) + "電子書籍の提供を広げる。",
            Of(third, 1) + "利用者の登録を電子化する。", Of(third, 2) + "貸出の期間は二週間とする。" + Mark(2), Of(second, 3) + "外国語の資料を増やす。" + Mark(3),
            Of(first, 2) + "施設の整備", Of(second, 1) + "閲覧席を増やし、車椅子で使える机を置く。" + Mark(4), Of(second, 2) + "移動図書館を毎週一回巡回させる。" + Mark(5), Of(second, 3) + "空調の更新を計画的に進める。",
            Note(1, Path(1, 1) + "の末尾に追加"), "あわせて、古い写真の保存に取り組む。",
            Note(2, Path(1, 2, 2) + "の「二週間」を「三週間」に改める"), "（理由）遠方の利用者に配慮するため。",
            Note(3, Path(1, 3) + "を削る"), "（提案理由）財源の見通しが立たないため。",
            Note(4, Path(2, 1) + "を次のように改める"), Of(second, 1) + "閲覧席は、静かな席と話せる席に分けて増やす。",
            Note(5, Path(2, 2) + "の次に次の一項を加える"), Of(second, 3) + "返却用の箱を駅に置く。",
            Part(3) + "運営と費用", Of(first, 1) + "職員の研修を年２回行う。" + Mark(1), Of(first, 2) + "開館時間を午後八時まで延ばす。" + Mark(2), Of(first, 3) + "費用は館ごとに見込む。", Of(first, 4) + "利用者の声を聴く会を設ける。" + Mark(3),
            Note(1, Path(1) + "を削除すべきとの意見あり"), "（意見の理由）館ごとに事情が異なるため。",
            Note(2, Path(2) + "の別案"), Of(first, 2) + "開館時間は館ごとに定める。",
            Note(3, Path(6) + "に追加"), "子どもの声も聴く。",
            Part(4) + "今後の進め方", Of(first, 1) + "最終報告は令和７年３月に取りまとめる。", Of(first, 2) + "本案の注記は全９件である。",
        ];
        return string.Join("\n\n", lines) + "\n";
    }
}

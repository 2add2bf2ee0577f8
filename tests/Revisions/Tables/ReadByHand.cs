using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>The notes of the chair's draft as a person reads them, so that its table can be judged without the compiler.</summary>
internal static class ReadByHand
{
    public static PolicyDocument Draft()
    {
        var document = Parsed.Seed("000");
        var book = new NoteBook(document);
        Part2(book);
        Part3(book);
        Part4(book);
        Part5(book);
        Part6(book);
        return document with { Info = document.Info with { Title = "第１次取りまとめに向けての座長提案" }, RevisionNotes = book.Notes, Discrepancies = Discrepancies(book) };
    }

    public static ChangeTable Table() => RevisionTable.Of(Draft());

    static void Part2(NoteBook book) => book
        .Note("§2", 1, book.Add("§2 1.2)", "その役割を解明する必要がある。", "・iPS 細胞を作るために有用な化合物の論理的設計を進める必要がある。"))
        .Note("§2", 2, book.Move(
            "§2 2.1)②", "多様な工夫が必要。",
            "・必要性及び実現性の上から絞り込まれたターゲットを臨床応用するための研究コンソーシアムに産・学・官が参画するなどを検討すべき。",
            "§2 2.1)⑤", "必要性及び実現性の上から絞り込まれたターゲットを臨床応用するための研究コンソーシアムに産・学・官が参画するなどを検討すべき。"))
        .Note("§2", 3, book.Replace("§2 2.1)⑤ 3つ目の・", "提示することが有益であり", OperationKind.ReplacePhrase, "提示するしかないが") with
        {
            TargetAsWritten = "２．１）⑤の・の４つ目",
            OtherTargets = ["§2 2.1)⑤ 4つ目の・"],
        })
        .Note("§2", 4, book.Add("§2 2.3)", "必要性", "・自由な研究を妨げない範囲で、iPS 細胞としての品質を担保する必要がある。") with
        {
            TargetAsWritten = "２．４）",
            TargetExists = false,
        });

    static void Part3(NoteBook book) => book
        .Note("§3", 1, book.Replace("§3 1.3)", "３）先端医療開発特区制度によって、研究資金の統合的、効率的運用を可能とし、開発段階からの規制当局と協議の場の提供を受けるようにすべきである。"))
        .Note("§3", 2, book.Insert("§3 2.1)", "２）指針つくり等の基盤となる研究班に研究者の積極的参加を求めることも有用。"))
        .Note("§3", 3,
            book.Replace("§3 2.6)", "生命倫理専門調査会において検討が行われることとなった。", old: "早急に検討すべきである。"),
            book.Add("§3 2.6)", "早急に検討すべきである。", "また、民間企業でも ES 細胞研究を円滑に行えるようにすべきではないか。"));

    static void Part4(NoteBook book) => book
        .Note("§4", 1, book.Applied("§4 2.", "民間企業の参加を促進し"), book.Delete("§4 3."))
        .Note("§4", 2, book.Replace("§4 4.", "が協力して", OperationKind.ReplacePhrase, "のネットワークについては"))
        .Note("§4", 3, book.Applied("§4 5.②", "選定された拠点を中心とする"))
        .Note("§4", 4, book.Delete("§4 5.", "上記の①と②が中心となって包括的研究組織の運営規約の提案を行う。"))
        .Note("§4", 5, book.Delete("§4 6.", "その際に実費などを請求して経費を確保することを考えてはどうか。"));

    static void Part5(NoteBook book) => book
        .Note("§5", 1, book.Replace("§5 1.", "１．日本のみならず、海外も含めた戦略的な特許出願及び取得を行い、戦略的な知財ポートフォリオの構築を推進すべく、特許情報の公表や審査基準の説明会等を通じた情報提供を行うとともに、必要な人的、資金的支援を強化する。"))
        .Note("§5", 2, book.Replace("§5 2.", "２．iPS 細胞研究に関連する先端医療技術に対する知的財産権保護のあり方については、iPS細胞による再生医療技術の研究を加速し、産業化の促進につなげるためには、どのようにすることが日本として望ましいのかということについて検討する必要がある。なお、この点については、知的財産戦略専門調査会で検討され、iPS細胞関連技術を含めた先端医療分野における適切な知的財産保護のあり方について、直ちに検討を開始し、早急に結論を得ることとされた。（平成20年4月17日）"))
        .Note("§5", 3,
            Opinion(book.Delete("§5 3."), "§5 ※3"),
            Opinion(book.Delete("§5 3.", "産官学連携した知財戦略コンソーシアム体制についても検討するべきである。"), "§5 ※3"),
            book.Replace("§5 3.", "３．研究開発によっては各研究成果から生まれる個々の知財を知財群としてまとめるパテントプールやパテントコンソーシアムの検討も必要であり、知的財産権の一括管理等により、戦略的にライセンスを行う体制についての見当を行うことが望ましい。") with
            {
                Status = OperationStatus.Alternative,
                ExclusiveGroup = "§5 ※3",
            })
        .Note("§5", 4, Opinion(book.Delete("§5 4."), null));

    static void Part6(NoteBook book) => book
        .Note("§6", 1, book.Replace("§6 1.①", "①ゲノム解析研究等の実施の際に包括的なインフォームド・コンセントを取得するのはどか。", old: "・ゲノムシーケンス等関連研究の実施を含めた包括的なインフォームド・コンセントを取得する。"))
        .Note("§6", 2, book.Delete("§6 2.③", "なお、配布体制としては以下のような候補が考えられる。（※２）・京都大学ｉＰＳ細胞研究センターから配布。・理化学研究所等のバイオリソースバンクから配布") with
        {
            Reason = "配布体制の候補に対してさらに検討する必要があるため",
        })
        .Note("§6", 3, Opinion(book.Delete("§6 4.②"), null))
        .Note("§6", 4, book.Applied("§6 4.③", "人的・資金的支援も含め、最大限の"))
        .Note("§6", 5, Opinion(book.Delete("§6 5. 2つ目の・"), null))
        .Note("§6", 6, book.Applied("§6 7.", "その他") with { TargetSpan = book.Section("§6 7.").Span, NewText = null });

    static RevisionOperation Opinion(RevisionOperation operation, string? group) =>
        operation with { Status = OperationStatus.Opinion, ExclusiveGroup = group };

    static IReadOnlyList<Discrepancy> Discrepancies(NoteBook book) =>
    [
        new("ordinalMismatch", "§2 ※3 は４つ目の・を指すが、その語句は３つ目の・にある。", [Span(book, "§2", 3), book.Find("§2 2.1)⑤", "提示するしかないが")]),
        new("targetMissing", "§2 ※4 の指す ２．４） は本文になく、印は 2.3) にある。", [Span(book, "§2", 4)]),
    ];

    static SourceSpan Span(NoteBook book, string part, int number) =>
        book.Notes.First(note => note.Section == part && note.Number == number).Span;
}

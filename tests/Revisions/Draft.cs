using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

/// <summary>A small draft to hang notes on.</summary>
internal static class Draft
{
    public const string Body = """
        §１ 研究の推進

        １．基盤の整備
        １）大学は研究設備を共同で利用する。国は費用の一部を負担する。
        ２）研究者の交流を促進する。ただし、予算の範囲内とする。なお、手続は別に定める。
        ・若手研究者を海外に派遣する。
        ・海外の研究者を招へいする。
        ・共同研究の成果を公表する。
        ３）地域の企業と連携する。
        ２．人材の育成
        大学院の教育を充実する。
        奨学金の制度を見直す。
        ①博士課程の学生を支援する。
        ②「若手」の定義を見直す。
        ③女性研究者の割合を高める。
        ３．その他
        関係省庁が協力して進める。

        """;

    public static PolicyDocument With(string notes, string body = Body) => Parsed.Text($"{body}\n{notes}\n§２ 今後の進め方\n\n１．日程\n年度内に結論を得る。\n");

    public static CompiledRevisions Compiled(string notes, string body = Body) => RevisionCompiler.Compile(With(notes, body));

    /// <summary>One operation without the codes it needs no marker for.</summary>
    public static RevisionOperation Only(string notes, string body = Body) => Assert.Single(Assert.Single(Compiled(notes, body).Notes).Operations);

    public static string Clean(string notes, BranchChoice choice, string body = Body)
    {
        var document = With(notes, body);
        return RevisedText.Apply(document, RevisionCompiler.Compile(document).Notes, choice, leaveOutNotes: true).Text;
    }
}

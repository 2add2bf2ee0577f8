using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Overviews;

internal enum OverviewKind
{
    /// <summary>章立ては？ 目次, 何章ありますか</summary>
    Outline,

    /// <summary>概要を教えて, 3行で要約して</summary>
    Summary,

    /// <summary>「灯火の色」には何が書かれていますか</summary>
    Contents,
}

/// <summary>A question for a document or a place as a whole: nothing else is asked of it.</summary>
internal sealed partial record OverviewCue(OverviewKind Kind)
{
    const int MostLines = 20;

    /// <summary>3行で, 5点に</summary>
    public int? Lines { get; private init; }

    /// <summary>The heading in 「」, folded.</summary>
    public string? Heading { get; private init; }

    /// <summary>第2章, 3.(1)② behind the document's name, folded.</summary>
    public string? Label { get; private init; }

    public static OverviewCue? Read(Question question)
    {
        var heading = Quoted().Match(question.Text) is { Success: true } quoted ? NormalizedText.Fold(quoted.Groups[1].Value) : null;
        heading ??= question.Documents.Count == 0 && question.Places.IsEmpty && Unquoted().Match(question.Text) is { Success: true } named ? NormalizedText.Fold(named.Groups[1].Value) : null;
        return KindOf(question, heading) is { } kind && AsksNothingElse(question, heading)
            ? new OverviewCue(kind) { Heading = heading, Label = heading is null ? LabelIn(question) : null, Lines = LinesIn(question) } : null;
    }

    static OverviewKind? KindOf(Question question, string? heading) =>
        (Cues.Read(question.Text) & (Asked.Change | Asked.When | Asked.Where | Asked.Why | Asked.Difference | Asked.Documents)) != 0 ? null
        : heading is not null ? Contents().IsMatch(Outside(question)) ? IsSummary(question) ? OverviewKind.Summary : OverviewKind.Contents : null
        : question.Places.IsEmpty && Outline().IsMatch(Unnamed(question)) ? OverviewKind.Outline
        : IsSummary(question) || (question.Documents.Count == 1 && question.Places.IsEmpty && OfDocument().IsMatch(Unnamed(question))) ? OverviewKind.Summary : null;

    public static bool IsSummary(Question question) => Summary().IsMatch(Quoted().Replace(Unnamed(question), " "));

    /// <summary>Only words for the whole are left: 総合方針の概要, not 総合方針の灯台の概要.</summary>
    static bool AsksNothingElse(Question question, string? heading) =>
        question.Subject.Where(word => word.IsNew || !question.Subject.Any(other => other.IsNew)).All(word => word.IsWeak || word.IsHint || Whole().IsMatch(word.Text) || heading?.Contains(word.Text, StringComparison.Ordinal) == true);

    public static string Outside(Question question) => Quoted().Replace(question.Text, " ");

    static string? LabelIn(Question question) => Printed().Match(Unnamed(question)) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What is left of the words, folded, without the names of documents.</summary>
    static string Unnamed(Question question) =>
        question.DocumentNames.Aggregate(NormalizedText.Fold(question.Text), (text, name) => text.Replace(name, "", StringComparison.Ordinal));

    static int? LinesIn(Question question) =>
        Number().Match(NormalizedText.Fold(question.Text)) is { Success: true } match
        && int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and <= MostLines and var lines ? lines : null;

    [GeneratedRegex("[「『](.{2,80})[」』](?=[のにをはでと、。？?]| (?:say|in|of)|$)", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    /// <summary>灯火の色の要点は？ without the brackets.</summary>
    [GeneratedRegex("^([^、。「」？?]{4,60}?)(?:の|を|について(?:の)?)(?:[0-9０-９]{1,2}(?:行|点|つ|文)(?:以内|程度)?[でに])?(?:概要|要約|要点|要旨|あらまし|概略|ポイント|まとめ)(?![一-鿿])", RegexOptions.None, 1000)]
    private static partial Regex Unquoted();

    /// <summary>灯台整備計画には何が書かれていますか, not its 第2章.</summary>
    [GeneratedRegex("^[「」『』“”\"、 ]*(?:という|の)?(?:資料|文書)?(?:には|に|は|の|では|を)?[、 ]*(?:何が書|どんな(?:こと|内容|資料|文書)|どのような(?:こと|内容|資料|文書)|(?:内容|中身)(?:は|を))|^what ?does ?(?:the ?)?[“”\" ]*say|^what ?is ?(?:the ?)?[“”\" ]*about", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OfDocument();

    [GeneratedRegex("章立て|目次|章の?構成|構成(?:は|を|$|[?？])|章構成|見出し(?:の?一覧|は|を|$)|(?:何|いくつの?)(?:章|節|部|編)(?:あり|ある|から|構成|で|$|[?？])|どん?な(?:章|節|項目)|\\btable of contents\\b|\\boutline\\b|\\bhow ?many ?(?:chapters|sections|parts)\\b|\\bhow is .{3,80} (?:structured|organi[sz]ed)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Outline();

    // の第2章の要約, 3.(1)②の内容; not 第4回, not 3行で
    [GeneratedRegex("^[「」『』“”\"の、 ]*(?:whatdoes|what does )?((?=.{0,8}[0-9①-⑳ⅰ-ⅻivx])(?![をはにでが])(?!第[0-9一-十]{1,3}[回次期])(?![0-9]+(?:行|点|つ|文|個))[^、。「」]{1,40}?) ?(?:の(?:内容|中身|概要|要約|要点|ポイント|章立て|構成)|を|について|には|では|に|は|say)", RegexOptions.None, 1000)]
    private static partial Regex Printed();

    [GeneratedRegex("概要|要約|要点|要旨|あらまし|概略|全体像|サマリー?|まとめて|ざっくり|かいつまん|ポイント|大まか|おおまか|\\bsummar|\\boverview\\b|\\bmain points\\b|\\bkey points\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Summary();

    [GeneratedRegex("書かれ|書いて|記載|内容|中身|述べ|載って|概要|要約|要点|まとめ|ポイント|\\bsay|\\bsummar|\\boverview\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contents();

    [GeneratedRegex($"^(?:[0-9]+|[0-9]*(?:行|点|文|つ|項目|箇条書き?)(?:以内|程度|くらい)?|章立て?|目次|章|節|部|編|構成|章構成|見出し|一覧|概要|要約|要点|要旨|概略|概観|全体|全体像|全文|全部|サマリー?|ポイント|骨子|中身|対応|論点|小論点|冒頭|議事|議事概要|議事要旨|議事録|(?:会議|会合|{KindNouns.Bodies}|資料|文書)|簡潔|簡単|手短|短|outline|table|contents|overview|summary|summari[sz]e|lines?|points?|main|key|short|brief|chapters?|sections?|parts?|structured|organi[sz]ed)+$", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<![0-9第§])(?<n>[0-9]{1,2})(?:行|点|つ|文|個)(?:以内|程度|くらい|ほど)?(?:で|に|の)|in ?(?<n>[0-9]{1,2}) ?(?:lines|points|sentences)", RegexOptions.None, 1000)]
    private static partial Regex Number();
}

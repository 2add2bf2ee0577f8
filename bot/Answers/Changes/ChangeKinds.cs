using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Which kinds and states of changes a question names: 削除の意見 → Delete, Opinion. Nothing named means all.</summary>
internal sealed partial record ChangeKinds(IReadOnlyList<OperationKind> Kinds, IReadOnlyList<OperationStatus> States, bool WholeOnly)
{
    /// <summary>「追加」とされている修正: what the notes call so, also where it is text that moves.</summary>
    public bool AsWorded { get; init; }

    /// <summary>提案と意見を分けて: one list for each state.</summary>
    public bool Apart { get; private init; }

    /// <summary>種類別に: one list for each kind.</summary>
    public bool ByKind { get; private init; }

    /// <summary>意見を受けて修正するもの: what was changed for a comment, not what is only an opinion.</summary>
    public bool FromComments { get; private init; }

    public bool Admits(DraftChange change) =>
        (!FromComments || change.Note.Kind == RevisionNoteKind.Comment)
        && (Kinds.Count == 0 || Kinds.Contains(change.Operation.Kind) || (AsWorded && change.Operation.Kind == OperationKind.Move && Kinds.Contains(OperationKind.Add) && change.Order.Contains("追加", StringComparison.Ordinal)))
        && (States.Count == 0 || States.Contains(change.Operation.Status));

    /// <summary>Asked what is added: a place reworded so that its old words stay and others join them.</summary>
    public bool Resembles(DraftChange change) =>
        Kinds.Contains(OperationKind.Add) && (States.Count == 0 || States.Contains(change.Operation.Status))
        && change.Operation is { Kind: OperationKind.Replace or OperationKind.ReplacePhrase, OldText: { Length: > 0 } old, NewText: { } added } && Keeps(NormalizedText.Fold(added), NormalizedText.Fold(old));

    static bool Keeps(string added, string old)
    {
        var at = 0;
        foreach (var c in added)
        {
            at += at < old.Length && old[at] == c ? 1 : 0;
        }

        return at == old.Length && added.Length > old.Length;
    }

    /// <summary>What a list of these changes may call itself.</summary>
    public ChangeKinds Exactly(IReadOnlyList<DraftChange> changes) => changes.All(Admits) ? this : this with { Kinds = [] };

    /// <summary>そのうち意見だけのものは？ keeps the kinds that were asked for before.</summary>
    public static ChangeKinds Read(Question question)
    {
        if (RestOf(question) is { } rest)
        {
            return rest;
        }

        var kinds = Read(WithoutNames(question));
        return question.IsFollowUp && kinds.Kinds.Count == 0 && Among().IsMatch(question.Text) ? kinds with { Kinds = Read(question.Full).Kinds } : kinds;
    }

    /// <summary>意見にとどまるものは？ それ以外は？: the other states, or the other kinds; null where no one filter was set before.</summary>
    public static ChangeKinds? RestOf(Question question) =>
        question.Before is not { } before || !FollowUp.AsksRest(question.Text) ? null : Read(before) switch
        {
            { FromComments: false, WholeOnly: false, Kinds.Count: 0, States.Count: > 0 } asked => new ChangeKinds([], [.. Enum.GetValues<OperationStatus>().Except(asked.States)], false),
            { FromComments: false, WholeOnly: false, Kinds.Count: > 0, States.Count: 0 } asked => new ChangeKinds([.. Enum.GetValues<OperationKind>().Except(asked.Kinds)], [], false),
            _ => null,
        };

    /// <summary>港湾提案の修正: the name of the draft says nothing of states.</summary>
    static string WithoutNames(Question question)
    {
        var text = question.Text;
        foreach (var span in question.DocumentNames.SelectMany(name => NormalizedText.Of(question.Text).FindAll(name)).OrderByDescending(span => span.Start))
        {
            text = string.Concat(text.AsSpan(0, Math.Min(span.Start, text.Length)), text.AsSpan(Math.Min(span.End, text.Length)));
        }

        return text;
    }

    [GeneratedRegex("うち|だけ|のみ", RegexOptions.None, 1000)]
    private static partial Regex Among();

    public static ChangeKinds Read(string question)
    {
        var kinds = new List<OperationKind>();
        Add(kinds, Delete().IsMatch(question), OperationKind.Delete);
        Add(kinds, AddCue().IsMatch(question), OperationKind.Add);
        Add(kinds, Insert().IsMatch(question), OperationKind.Insert);
        Add(kinds, Phrase().IsMatch(question), OperationKind.ReplacePhrase);
        Add(kinds, Replace().IsMatch(question), OperationKind.Replace);
        Add(kinds, Move().IsMatch(question), OperationKind.Move);
        var states = new List<OperationStatus>();
        var fromComments = Comments().IsMatch(question);
        var notOpinion = NoOpinion().IsMatch(question) || fromComments || Split().IsMatch(question);
        Add(states, Opinion().IsMatch(question) && !notOpinion, OperationStatus.Opinion);
        Add(states, Applied().IsMatch(question), OperationStatus.Applied);
        Add(states, Alternative().IsMatch(question) || Split().IsMatch(question), OperationStatus.Alternative);
        var both = question.Contains("意見", StringComparison.Ordinal) && ProposedAsNoun().IsMatch(question);
        var apart = Separate().IsMatch(question) && (states.Count > 0 || both);
        if (apart && both)
        {
            // 意見と提案とに分けて: nothing is left out, whatever else there is.
            states.Clear();
        }

        Add(states, !(apart && both) && (states.Count == 0 && !fromComments && (notOpinion || Proposed().IsMatch(question))) || (states.Count > 0 && apart && Proposed().IsMatch(question)), OperationStatus.Proposed);
        return new ChangeKinds(kinds, states, Whole().IsMatch(question))
        {
            AsWorded = Worded().IsMatch(question),
            Apart = apart,
            ByKind = OfEachKind().IsMatch(question),
            FromComments = fromComments,
        };
    }

    static void Add<T>(List<T> all, bool named, T one)
    {
        if (named)
        {
            all.Add(one);
        }
    }

    [GeneratedRegex(@"取り?消[しすさせ]|撤回|取り下げ|カット[さすし]|削除|削る|削られ|削っ|消す|消さ|消え|取り除|なくす|なくな|落とす|落とされ|\bdelet|\bremov|\bstrike", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Delete();

    [GeneratedRegex(@"追加|付け加|付け足|加える|加えら|加わ|追記|書き足|足[すさし](?!り)|盛り込|新設|\badd(?:s|ed|ing|itions?)?\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AddCue();

    [GeneratedRegex(@"挿入|差し込|割り込|\binsert", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Insert();

    [GeneratedRegex(@"(?:語句|文言)(?:だけ|のみ)?(?:の|を|が)?(?:訂正|修正|直|改)|字句|改めら|改める(?!べき)|言い換え|\breword|\bwording|\bphrase", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"全面修正|全面的に|全面改|差し替|置き換|書き換|書き改|改めら|改める(?!べき)|\breplac|\brewrit|\brewritten", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Replace();

    [GeneratedRegex(@"移動|移す|移さ|移し|移る|移り|[へに]動[きくかい]|(?:場所|位置)(?:が|を)(?:変|替|換|入れ替)|\bmov(?:e|ed|es|ing)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Move();

    [GeneratedRegex(@"意見|異論|反対(?!側)|\bopinion", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opinion();

    /// <summary>意見ではなく提案されているもの, not merely an opinion.</summary>
    [GeneratedRegex(@"意見(?:で(?:は)?なく|で(?:は)?ない|を除|以外|どまりでな|に(?:とど|止)まら)|\b(?:not|excluding|other than|rather than|apart from)\b[^,.;]{0,20}\bopinion", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoOpinion();

    /// <summary>意見を踏まえて直した, パブリックコメントで修正された.</summary>
    [GeneratedRegex(@"(?:意見|コメント|パブコメ|指摘)(?:募集)?(?:の結果)?(?:を|に)(?:受け|踏まえ|反映|取り入れ|基づ|応じ|より)|(?:意見|コメント|パブコメ)(?:募集)?(?:を経て|で)(?:修正|変更|見直|改め|直)|修正あり|(?:in response to|following|because of|after) (?:the )?(?:public )?(?:comments?|consultation)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Comments();

    /// <summary>案が分かれている点, 両論併記: wordings of which one is to be chosen.</summary>
    [GeneratedRegex(@"(?:意見|考え|案)が(?:割れ|分かれ|わかれ|対立)|両論|併記|(?:二|2|三|3|ふた|みっ)つの案|[甲乙]案|選択肢", RegexOptions.None, 1000)]
    private static partial Regex Split();

    [GeneratedRegex(@"すでに|既に|もう(?:本文|入|反映)|本文に(?:入っ|取り込ま)|反映済|反映され|追加済|対応済|済んで|\balready\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Applied();

    [GeneratedRegex(@"別案|別の案|代替案|代わる案|代わりの案|代わりとなる案|改定案|対案|代案|もう(?:一|ひと)つの案|意見(?:や|と|、|・|および|及び)案|\balternative", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"決定|(?:追加|削除|挿入|移動|変更|語句訂正)の提案|提案に(?:なって|とどま)|提案(?:だけ|のみ|され|し|のある|があ|の(?:もの|箇所|修正|項目|段階)|と(?:、|意見|[^。]{0,6}意見)|か意見)|\bpropos(?!\w*\s+(?:changes?|revisions?|amendments?|edits?)\b)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Proposed();

    [GeneratedRegex("提案(?:段階|のもの|とを|と|を|は|に|、|か)", RegexOptions.None, 1000)]
    private static partial Regex ProposedAsNoun();

    [GeneratedRegex("(?:種類|種別|操作)(?:別|ごと|毎)", RegexOptions.None, 1000)]
    private static partial Regex OfEachKind();

    /// <summary>全面削除, 段落ごと削る, まるごと</summary>
    [GeneratedRegex("全面|(?:項目|段落|節|条|一文|文)ごと(?:、|削|消|なくな|無くな|外|取)|(?:丸|まる)ごと|\\bentire", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"分けて|別々に|それぞれ|区別|\bseparate|\bapart\b|\bdistinguish", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Separate();

    [GeneratedRegex(@"「(?:追加|挿入|削除|移動|変更)」|とされてい|とされた|と書かれ|と記され|と明記", RegexOptions.None, 1000)]
    private static partial Regex Worded();
}

using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>Which kinds and states of changes a question names: 削除の意見 → Delete, Opinion. Nothing named means all.</summary>
internal sealed partial record ChangeKinds(IReadOnlyList<OperationKind> Kinds, IReadOnlyList<OperationStatus> States, bool WholeOnly)
{
    public bool Admits(RevisionOperation operation) =>
        (Kinds.Count == 0 || Kinds.Contains(operation.Kind)) && (States.Count == 0 || States.Contains(operation.Status));

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
        var notOpinion = NoOpinion().IsMatch(question);
        AddState(states, Opinion().IsMatch(question) && !notOpinion, OperationStatus.Opinion);
        AddState(states, Applied().IsMatch(question), OperationStatus.Applied);
        AddState(states, Alternative().IsMatch(question), OperationStatus.Alternative);
        AddState(states, states.Count == 0 && (notOpinion || Proposed().IsMatch(question)), OperationStatus.Proposed);
        return new ChangeKinds(kinds, states, question.Contains("全面", StringComparison.Ordinal) || question.Contains("entire", StringComparison.OrdinalIgnoreCase));
    }

    static void Add(List<OperationKind> kinds, bool named, OperationKind kind)
    {
        if (named)
        {
            kinds.Add(kind);
        }
    }

    static void AddState(List<OperationStatus> states, bool named, OperationStatus state)
    {
        if (named)
        {
            states.Add(state);
        }
    }

    [GeneratedRegex(@"削除|削る|消す|消され|取り除|なくす|\bdelet|\bremov|\bstrike", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Delete();

    [GeneratedRegex(@"追加|付け加え|加える|加わ|追記|\badd(?:s|ed|ing|itions?)?\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AddCue();

    [GeneratedRegex(@"挿入|差し込|\binsert", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Insert();

    [GeneratedRegex(@"語句(?:の)?(?:訂正|修正)|字句|文言(?:の)?修正|言い換え|\breword|\bwording|\bphrase", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"全面修正|全面改|差し替え|置き換え|書き換え|\breplac|\brewrit|\brewritten", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Replace();

    [GeneratedRegex(@"移動|移す|移され|移る|\bmov(?:e|ed|es|ing)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Move();

    [GeneratedRegex(@"意見|\bopinion", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opinion();

    /// <summary>意見ではなく提案されているもの, not merely an opinion.</summary>
    [GeneratedRegex(@"意見(?:で(?:は)?なく|で(?:は)?ない|を除|以外|どまりでな)|\b(?:not|excluding|other than|rather than|apart from)\b[^,.;]{0,20}\bopinion", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoOpinion();

    [GeneratedRegex(@"すでに|既に|反映済|追加済|対応済|\balready\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Applied();

    [GeneratedRegex(@"別案|代替案|改定案|対案|\balternative", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"決定|提案され|提案している|提案のある|提案があ|\bpropos", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Proposed();
}

using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Comments from outside whose answer says that the text is changed: 【修正あり】. Comments that change nothing are no changes.</summary>
internal static partial class AnsweredComments
{
    public static IReadOnlyList<RevisionNote> Read(PolicyDocument document)
    {
        var places = new Lazy<HashSet<string>>(() => [.. document.Root.SelfAndDescendants().Select(section => section.Label)]);
        return [.. document.Root.SelfAndDescendants().Where(section => section.Form == "question").Select(section => NoteOf(section, places)).OfType<RevisionNote>()];
    }

    static RevisionNote? NoteOf(Section comment, Lazy<HashSet<string>> places)
    {
        if (comment.Children.FirstOrDefault(child => child.Form == "answer") is not { } answer || answer.AllBlocks().ToList() is not [.., var last] blocks || !Changed().IsMatch(last.Text))
        {
            return null;
        }

        var said = blocks.SelectMany(block => Sentences.In(block.Text, new TextRange(0, block.Text.Length)).Select(sentence => sentence.In(block.Text))).Where(sentence => !Decision().IsMatch(sentence)).ToList();
        var change = said.FindLast(sentence => Change().IsMatch(sentence)) ?? string.Concat(said);
        var written = Place().Match(string.Concat(comment.Blocks.Take(1).Select(block => block.Text))).Groups["at"].Value;
        var operation = new RevisionOperation
        {
            Kind = Added().IsMatch(change) ? OperationKind.Add : OperationKind.Replace,
            Status = OperationStatus.Proposed,
            Note = comment.Label,
            Span = answer.Span,
            TargetAsWritten = written,
            Target = comment.Label,
            TargetExists = AddressParser.Parse(written) is { HasPath: true } address && places.Value.Contains(string.Concat(address.Steps.Select(step => step.Printed))),
            NewText = change,
            NewTextLines = [.. blocks.SelectMany(block => block.Lines)],
            Reason = string.Join('\n', comment.Blocks.Skip(1).Select(block => block.Text)) is { Length: > 0 } why ? why : null,
        };
        return new RevisionNote { Label = comment.Label, Section = comment.Label, Number = 0, Kind = RevisionNoteKind.Comment, Span = comment.Span, Operations = [operation] };
    }

    // 【修正あり】, 【一部修正】, 【反映します】 behind the answer
    [GeneratedRegex("[【〔［（(](?:修正(?:あり|有り?|する|します)|(?:一部|案を|御意見を踏まえ)?(?:修正|反映)(?:しました|します|済み?)?|採用)[】〕］）)][。]?$", RegexOptions.None, 1000)]
    private static partial Regex Changed();

    [GeneratedRegex("^[【〔［（(][^】〕］）)]{1,12}[】〕］）)]$", RegexOptions.None, 1000)]
    private static partial Regex Decision();

    [GeneratedRegex("加え|追加|改め|修正|見直|変更|削[るり除]|こととし|とします|とする", RegexOptions.None, 1000)]
    private static partial Regex Change();

    [GeneratedRegex("加え|追加|追記|新設", RegexOptions.None, 1000)]
    private static partial Regex Added();

    [GeneratedRegex("^[（(](?<at>[^（）()]{1,30})[）)]", RegexOptions.None, 1000)]
    private static partial Regex Place();
}

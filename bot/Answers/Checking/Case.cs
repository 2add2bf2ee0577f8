using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>An answer before its judge: the sentences, and the source texts by file.</summary>
internal sealed partial record Case(Answer Answer, IReadOnlyDictionary<string, Source> Sources)
{
    public IReadOnlyList<Sentence> Sentences { get; } = SentenceReader.Read(Answer, Sources);

    public Source? SourceOf(Citation citation) => Sources.GetValueOrDefault(citation.File);

    /// <summary>A sentence that the answer itself calls computed; the way it was is checked with the computed statements.</summary>
    public bool IsDerived(Sentence sentence) =>
        Answer.Derived.Any(derived => Is(derived, sentence));

    public static bool Is(Derived derived, Sentence sentence) => Bare(derived.Text) == Bare(sentence.Text);

    /// <summary>A remark beside quoted words on the note or the row of a comparison that changes them: typed, so that it is held against it.</summary>
    public bool TellsChange(Sentence sentence) =>
        sentence.Cited.Count > 0 && sentence.Cited.All(citation => Answer.Changes.Any(change => change.Citation == citation.Number));

    /// <summary>Places that a sentence may name: what it cites, and what the cited instruction itself addresses.</summary>
    public IEnumerable<string> LabelsOf(Sentence sentence)
    {
        foreach (var citation in sentence.Cited)
        {
            yield return citation.Section;
            if (citation.RevisionNote is { } note)
            {
                yield return $"{Source.PartOf(citation.Section)} {note}";
                yield return $"{SourceOf(citation)?.InnermostAround(citation.Span)} {note}".Trim();
                yield return note;
            }
        }

        foreach (var label in LabelsIn(sentence.Text).Where(label => sentence.Cited.Any(citation => citation.RevisionNote is not null && Address.IsSaid(label, citation, SourceOf(citation)))))
        {
            yield return label;
        }
    }

    /// <summary>§2 2.1)⑤ 3つ目の・ and §2 ※1, outside quoted words.</summary>
    public static IEnumerable<string> LabelsIn(string text) =>
        Label().Matches(Quoted.Without(text)).Select(match => match.Value.Trim());

    static string Bare(string text) => NormalizedText.Fold(text).TrimStart('・').TrimEnd('。', '.');

    const string Part = "§[0-9]+|項目[0-9]+|第[0-9〇一二三四五六七八九十]{1,3}[編部章節款条](?: 第[0-9〇一二三四五六七八九十]{1,3}[部章節款条])*|第[0-9〇一二三四五六七八九十]{1,3}(?=[ にをのは、。（「：※]|$)|[Ⅰ-Ⅻ]\\.?";
    const string Step = @"[0-9]{1,2}[.)]|\([0-9ア-ン一-十a-z]{1,3}\)|[①-⑳]|[ア-ン](?![ア-ンー])[.)]?|[0-9]{1,2}(?=[(①-⑳ア-ンのにをへ（「]|$| [0-9]+つ目)";

    [GeneratedRegex($@"(?:{Part})(?: ?※[0-9]+| ?(?:小論点[0-9]+|(?:[0-9]+[.)])+[0-9.)]*[①-⑳]?|(?:{Step})+)(?: [0-9]+つ目の[・●■○•◆])?)?", RegexOptions.None, 1000)]
    private static partial Regex Label();
}

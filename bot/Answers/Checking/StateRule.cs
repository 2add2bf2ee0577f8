using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>An opinion is not called a proposal, a proposal no decision, and what is in the text is found there.</summary>
internal sealed partial class StateRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Any(citation => citation.RevisionNote is not null) && !answer.IsDerived(sentence) && !Verbatim.In(sentence, sentence.Text)))
        {
            var said = Quoted.Without(sentence.Text);
            var instruction = string.Concat(sentence.Cited.Select(citation => Orders.In(citation.Quote)));
            var (opinion, applied, alternative) = (Opinion().IsMatch(instruction), Applied().IsMatch(instruction), Alternative().IsMatch(instruction));
            var wrong = (SaysOpinion().IsMatch(said) && !opinion)
                || (SaysApplied().IsMatch(said) && !applied && !IsInText(answer, sentence))
                || (SaysAlternative().IsMatch(said) && !alternative)
                || (SaysProposed().IsMatch(said) && (opinion || applied || alternative))
                || (SaysDecided().IsMatch(said) && !SaysDecided().IsMatch(instruction))
                || !HasState(said);
            if (wrong)
            {
                yield return new Fault("state", sentence.Text, said);
            }
        }
    }

    public static bool IsOpinion(string instruction) => Opinion().IsMatch(instruction);

    public static bool IsApplied(string instruction) => Applied().IsMatch(instruction);

    public static bool IsAlternative(string instruction) => Alternative().IsMatch(instruction);

    public static bool IsDecided(string instruction) => SaysDecided().IsMatch(instruction);

    /// <summary>The states that a line calls its changes by.</summary>
    public static IEnumerable<string> Said(string line) =>
        new (bool Says, string State)[] { (SaysProposed().IsMatch(line), "proposed"), (SaysOpinion().IsMatch(line), "opinion"), (SaysAlternative().IsMatch(line), "alternative"), (SaysApplied().IsMatch(line), "applied") }
            .Where(one => one.Says).Select(one => one.State);

    /// <summary>A sentence that tells of a change says what state it is in.</summary>
    static bool HasState(string said) =>
        !Change().IsMatch(said) || SaysOpinion().IsMatch(said) || SaysApplied().IsMatch(said) || SaysAlternative().IsMatch(said) || SaysProposed().IsMatch(said);

    /// <summary>The words that the note would add stand in the place already.</summary>
    static bool IsInText(Case answer, Sentence sentence) =>
        sentence.Cited.All(citation => answer.SourceOf(citation) is { } source && Quoted.In(sentence.Text).Any()
            && Quoted.In(sentence.Text).All(words => source.Places(citation.Section).Any(span => NormalizedText.Fold(span.In(source.Text)).Contains(NormalizedText.Fold(words.TrimEnd('…')), StringComparison.Ordinal))));

    [GeneratedRegex("という意見|\\(an opinion", RegexOptions.None, 1000)]
    private static partial Regex SaysOpinion();

    [GeneratedRegex("反映済み|already in", RegexOptions.None, 1000)]
    private static partial Regex SaysApplied();

    [GeneratedRegex("という別案|という改定案（別案|an alternative", RegexOptions.None, 1000)]
    private static partial Regex SaysAlternative();

    [GeneratedRegex("（提案）|\\(proposed\\)", RegexOptions.None, 1000)]
    private static partial Regex SaysProposed();

    [GeneratedRegex("(?<!未)決定(?!ではない)|(?<!not )decided", RegexOptions.None, 1000)]
    private static partial Regex SaysDecided();

    [GeneratedRegex("意見|未定|未決|保留|継続|検討中|(?:指摘|要望|提案|声)(?:が|も)?(?:複数|多数)?(?:あり|ある|あった|有|出|寄せ)", RegexOptions.None, 1000)]
    private static partial Regex Opinion();

    [GeneratedRegex("すでに|既に|済|反映されて", RegexOptions.None, 1000)]
    private static partial Regex Applied();

    [GeneratedRegex("改定案|改訂案|修正案|別案|代案|代替案|対案|両論|併記|案[0-9a-z]|[0-9a-z甲乙丙丁]案|または|又は", RegexOptions.None, 1000)]
    private static partial Regex Alternative();

    [GeneratedRegex("を追加|を挿入|を(?:全面)?削除|に移動|を変更|に変更|に修正|adds |inserts |deletes |moves |changes |replaces ", RegexOptions.None, 1000)]
    private static partial Regex Change();
}

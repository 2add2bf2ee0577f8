using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>
/// 計画の期間 above 　令和６年度から６年間。 A title that no number or layout marks as one says nothing by itself: what
/// stands behind it is told in its place.
/// </summary>
internal static partial class BareTitle
{
    const int MostBehind = 3;
    const int LongestBehind = 200;

    public static IReadOnlyList<Statement> WhatItHeads(Statement title)
    {
        if (!MayBe(title) || title.Quantities.Count > 0)
        {
            return [];
        }

        var indent = IndentOf(title);
        var behind = Surroundings.Behind(title)
            .TakeWhile(other => IndentOf(other) > indent && other.Block.Kind is BlockKind.Paragraph or BlockKind.Cell && ReferenceEquals(other.Section, title.Section)).Take(MostBehind);
        return Surroundings.Fitting(behind, LongestBehind);
    }

    /// <summary>○期間 ○三つの柱 ○意見: of titles in a row the only one whose words the question has, if something stands below it.</summary>
    public static Statement? AskedOf(IEnumerable<Statement> titles, Question question)
    {
        var asked = NormalizedText.Fold(question.Text);
        return titles.Where(title => MayBe(title) && Word().Matches(title.Folded).Any(word => asked.Contains(word.Value, StringComparison.Ordinal))).Take(2).ToList() is [var only]
            && Surroundings.Below(only).Any() ? only : null;
    }

    /// <summary>…の柱を全部挙げて: 三つの柱, the one title of the document that ends so, where no sentence says the word.</summary>
    public static Statement? EndingIn(Question question, Statement best)
    {
        if (Asked().Match(NormalizedText.Fold(question.Text)) is not { Success: true } asked || best.Folded.Contains(asked.Groups[1].Value, StringComparison.Ordinal))
        {
            return null;
        }

        var noun = asked.Groups[1].Value;
        return best.Others.All.Where(title => title.Folded.EndsWith(noun, StringComparison.Ordinal) && MayBe(title) && !IsLongerWord(title.Folded, noun)).Take(2).ToList() is [var only]
            && Content(only).Count > 0 && !IsIn(only, best) ? only : null;
    }

    /// <summary>2035年の図を全て: below 港の図 the best place has its own year already.</summary>
    static bool IsIn(Statement title, Statement best) => title.IsHeading && title.Section.Span.Contains(best.Span) && !ReferenceEquals(title.Section, best.Section);

    public static IReadOnlyList<Statement> Content(Statement title) =>
        title.Block.Kind == BlockKind.Lead ? [.. Surroundings.Below(title)] : WhatItHeads(title);

    /// <summary>支柱 is no 柱.</summary>
    static bool IsLongerWord(string folded, string noun) =>
        folded.Length > noun.Length && Characters.IsKanji(folded[^(noun.Length + 1)]) && Characters.IsKanji(noun[0]) && noun.Length == 1;

    [GeneratedRegex("の([一-鿿々ァ-ヺー]{1,10})(?:は(?:何(?:です|でし|[?？]|$|か(?:[?？。]|$))|[?？。]?$)|を(?:全部|全て|すべて|教え|挙げ|あげ|列挙|知り))", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    // 柱 of 三つの柱
    [GeneratedRegex("[一-鿿々ァ-ヺー]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    static bool MayBe(Statement statement) =>
        statement.Text.Length <= AnswerBar.LongestTitle && !statement.Text.Contains('。', StringComparison.Ordinal) && !statement.HasDate
        && statement.Block.Kind is BlockKind.Lead or BlockKind.Paragraph;

    /// <summary>How far in the line begins, in characters.</summary>
    static int IndentOf(Statement statement)
    {
        var (text, start) = (statement.Document.Text, statement.Span.Start);
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var first = line;
        while (first < start && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        return first - line;
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>The sentence that answers, or the list it introduces, word for word.</summary>
internal sealed partial class FactAnswers(EvidenceFinder finder)
{
    /// <summary>With this much of the everyday words themselves nobody asks what they may mean.</summary>
    const double SureOfWords = 0.88;

    /// <summary>With as many English words that no lexicon knows, the few others are not the question.</summary>
    const int MostHints = 3;

    /// <summary>So much of what a title heads is told in its place.</summary>
    const int BelowTitle = 2;

    const int Looked = 6;
    const double Near = 0.4;
    const int Close = 3;
    const int LongestAnswer = 380;

    /// <summary>全員, すべて: who asks for all of them reads all of them.</summary>
    const int LongestList = 1200;

    /// <summary>told: what the turn before was answered with, when the question goes on from there.</summary>
    public async Task<Answer?> AnswerAsync(Question question, IReadOnlyList<Citation> told, CancellationToken cancellation)
    {
        question = told.Count == 0 ? question : question with { Subject = [.. question.Subject.Select(word => told.Any(citation => NormalizedText.Fold(citation.Quote).Contains(word.Text, StringComparison.Ordinal)) ? word with { IsWeak = true } : word)] };
        var evidence = await finder.FindAsync(question, cancellation);
        evidence = [.. evidence.Where(one => !told.Any(citation => citation.Document == one.Statement.Document.Info.Id && citation.Span == one.Statement.Span))];
        var answer = question.Meant.Count == 0 ? From(question, evidence, 0, Looked) : InOtherWords(question, evidence);
        return answer ?? (question.Documents.Count == 0 ? null : await AnswerAsync(Anywhere(question), told, cancellation));
    }

    /// <summary>The words as they are, where they leave no doubt; then what they may mean. An English name is translated already.</summary>
    static Answer? InOtherWords(Question question, IReadOnlyList<Evidence> evidence)
    {
        var meant = question with { Subject = question.Meant };
        var asMeant = EvidenceWeigher.Weigh(meant, [.. evidence.Select(one => one.Statement)]);
        return From(question, evidence, SureOfWords, question.Language == Language.English && question.Subject.Count(word => word.IsHint) >= MostHints ? 0 : Looked)
            ?? From(meant, asMeant, 0, 1)
            ?? From(question, evidence, 0, Looked)
            ?? From(meant, asMeant, 0, Looked);
    }

    static Answer? From(Question question, IReadOnlyList<Evidence> evidence, double coverage, int looked)
    {
        var type = new AnswerType(question);
        var best = evidence.Take(looked).TakeWhile(one => one.Score >= evidence[0].Score - Near).FirstOrDefault(one => one.Coverage >= coverage && AnswerBar.Suffices(question, type, one, Ahead(evidence, one)));
        if (best is null)
        {
            return null;
        }

        var longest = All().IsMatch(question.Text) ? LongestList : LongestAnswer;
        if (BareTitle.EndingIn(question, best.Statement) is { } asked)
        {
            return Headed(question, BareTitle.Content(asked), longest);
        }

        if (YearHeadings.Asked(question, best.Statement) is { Count: > 0 } ofYears)
        {
            return Headed(question, ofYears, LongestList);
        }

        var (chosen, isPartial) = Surroundings.Around(best.Statement, question, longest);
        if (question.Asks(Asked.Who) && best.Statement.IsHeading && !chosen.Any(AskedWho.MayBe))
        {
            return null;
        }

        // 波浪観測事業： with nothing behind it names what another line has lost.
        if (chosen is [{ Text: [.., '：' or ':'] }])
        {
            return null;
        }

        // A heading with nothing below it is no news where the question has its words.
        if (best.Statement.IsHeading && chosen is [{ IsHeading: true }] && AnswerBar.RepeatsQuestion(question, best.Statement))
        {
            return null;
        }

        if (chosen is [var only] && SaysNothingNew(question, only) && Surroundings.Below(only).Any())
        {
            chosen = Surroundings.Fitting(Surroundings.Below(only).Take(BelowTitle), LongestAnswer / 2);
        }
        else if (chosen is [var title] && BareTitle.WhatItHeads(title) is { Count: > 0 } headed)
        {
            chosen = headed;
        }

        if (chosen is [var alone] && ReferenceEquals(alone, best.Statement))
        {
            chosen = SentenceBeside.With(best, evidence);
        }

        if (Naming(type.Which, best.Statement, chosen) is { } name)
        {
            chosen = [name, .. chosen];
        }

        var second = Second(question, best.Statement) ?? OfPair(question, best, evidence);
        chosen = [.. chosen.Where(one => !LostAmounts.Are(one.Document, one.Span))];
        var answer = Compose(question, second is null ? chosen : [.. chosen, second]);
        return isPartial ? Partial.OfList(answer)
            : question.Asks(Asked.Count) && chosen.Count > 1 && chosen.All(Surroundings.IsItem) ? Counted.With(answer, chosen.Count, "件") : answer;
    }

    /// <summary>What stands below the title that is asked for; a part of it is said to be one.</summary>
    static Answer Headed(Question question, IReadOnlyList<Statement> content, int longest)
    {
        var told = Surroundings.Fitting(content, longest);
        var answer = Compose(question, told);
        return told.Count < content.Count ? Partial.OfList(answer) : answer;
    }

    /// <summary>副題 is no answer to 副題は何ですか; what stands below it may be.</summary>
    static bool SaysNothingNew(Question question, Statement statement) =>
        statement.Text.Length <= AnswerBar.LongestTitle && !statement.Text.EndsWith('。') && question.Language == Language.Japanese
        && SubjectMatch.Of(statement.Folded.Trim(':', ' '), NormalizedText.Fold(question.Text)) >= 1;

    /// <summary>どの事業, どちらの大学: where the sentence itself names none, the one of its item that does, from there upwards.</summary>
    static Statement? Naming(AskedWhich asked, Statement best, IReadOnlyList<Statement> chosen) =>
        asked.HasKind && !chosen.Any(asked.Names)
            ? best.Others.All.TakeWhile(other => other != best).LastOrDefault(other => ReferenceEquals(other.Section, best.Section) && asked.Names(other)) : null;

    /// <summary>How far the best of one place stands out from the best of any other.</summary>
    static double Ahead(IReadOnlyList<Evidence> evidence, Evidence best) =>
        evidence.FirstOrDefault(other => other.Statement.Section != best.Statement.Section) is { } next ? best.Score - next.Score : 0;

    /// <summary>いつ、どこで: the second thing asked for often stands in a line close by (日時, 場所).</summary>
    static Statement? Second(Question question, Statement best)
    {
        if (!question.Asks(Asked.When) || !question.Asks(Asked.Where))
        {
            return null;
        }

        var at = best.Others.All.ToList().IndexOf(best);
        var close = best.Others.All.Skip(Math.Max(0, at - Close)).Take((2 * Close) + 1).Where(other => other != best);
        return best.HasDate
            ? AskedWho.IsPlace(best) ? null : close.FirstOrDefault(AskedWho.IsPlace)
            : close.FirstOrDefault(other => other.HasDate);
    }

    /// <summary>短期的な対策と長期的な対策は: what the sentence says of one of the two, another close by says of the other.</summary>
    static Statement? OfPair(Question question, Evidence best, IReadOnlyList<Evidence> evidence)
    {
        if (Pair().Match(NormalizedText.Fold(question.Text)) is not { Success: true } pair)
        {
            return null;
        }

        var (one, other) = (pair.Groups["one"].Value, pair.Groups["other"].Value);
        var said = best.Statement.Folded.Contains(one, StringComparison.Ordinal) ? other : one;
        var missing = said == other ? one : other;
        return best.Statement.Folded.Contains(missing, StringComparison.Ordinal) && !best.Statement.Folded.Contains(said, StringComparison.Ordinal)
            ? evidence.Where(next => next.Score >= best.Score - Near && ReferenceEquals(next.Statement.Document, best.Statement.Document)).Select(next => next.Statement)
                .FirstOrDefault(next => next.Folded.Contains(said, StringComparison.Ordinal) && !next.IsHeading && next.Heading == best.Statement.Heading) : null;
    }

    [GeneratedRegex("(?<one>[一-鿿ァ-ヺー]{2,8})[なの](?<what>[一-鿿ァ-ヺー]{1,8})と(?<other>[一-鿿ァ-ヺー]{2,8})[なの]\\k<what>", RegexOptions.None, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex("すべて|全て|全部|全員|残らず|漏れなく|\\ball (?:of|the)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex All();

    /// <summary>A document's name may be what another document tells of: then it is a word of the subject.</summary>
    static Question Anywhere(Question question) => question with
    {
        Documents = [],
        Subject = [.. NamedDocuments(question), .. question.Subject],
        Meant = question.Meant.Count == 0 ? [] : [.. NamedDocuments(question), .. question.Meant],
    };

    static IEnumerable<SubjectWord> NamedDocuments(Question question) => question.DocumentNames.Select(name => new SubjectWord(name, []));

    /// <summary>Sentences that follow each other in one place are one passage, and cited once.</summary>
    static SourceSpan Unbroken(IReadOnlyList<Statement> statements, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && Follows(statements[first - 1], statements[first]))
        {
            first--;
        }

        while (last + 1 < statements.Count && Follows(statements[last], statements[last + 1]))
        {
            last++;
        }

        return SourceSpan.Cover(statements[first].Span, statements[last].Span);
    }

    static bool Follows(Statement before, Statement statement) =>
        ReferenceEquals(before.Section, statement.Section) && before.Span.End <= statement.Span.Start
        && string.IsNullOrWhiteSpace(statement.Document.Text[before.Span.End..statement.Span.Start]);

    public static Answer Compose(Question question, IReadOnlyList<Statement> statements)
    {
        var lines = new QuotedLines(question);
        return lines.Answer(statements.Select((statement, at) => lines.Of(statement.Document, Unbroken(statements, at), statement.Section.Label, Excerpts.Of(statement.Text, question))));
    }
}

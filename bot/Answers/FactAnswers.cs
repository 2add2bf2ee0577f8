using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
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
    const int LongestAnswer = 380;

    /// <summary>全員, すべて: who asks for all of them reads all of them.</summary>
    const int LongestList = 1200;

    /// <summary>told: what the turn before was answered with, when the question goes on from there.</summary>
    public async Task<Answer?> AnswerAsync(Question question, IReadOnlyList<Citation> told, CancellationToken cancellation)
    {
        question = told.Count == 0 ? question : question with { Subject = [.. question.Subject.Select(word => IsTold(word, told) ? word with { IsWeak = true } : word)] };
        var evidence = await finder.FindAsync(question, cancellation);
        evidence = [.. evidence.Where(one => !told.Any(citation => citation.Document == one.Statement.Document.Info.Id && citation.Span == one.Statement.Span))];
        var answer = question.Meant.Count == 0 ? From(question, evidence, 0, Looked) : InOtherWords(question, evidence);
        return answer ?? (question.Documents.Count == 0 ? null : await AnswerAsync(Anywhere(question), told, cancellation));
    }

    static bool IsTold(SubjectWord word, IReadOnlyList<Citation> told) =>
        told.Any(citation => NormalizedText.Fold(citation.Quote).Contains(word.Text, StringComparison.Ordinal));

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

        var longest = AllAsked().IsMatch(question.Text) ? LongestList : LongestAnswer;
        if (BareTitle.EndingIn(question, best.Statement) is { } asked)
        {
            return Headed(question, BareTitle.Content(asked), longest);
        }

        if (YearHeadings.Asked(question, best.Statement) is { Count: > 0 } ofYears)
        {
            return Headed(question, ofYears, LongestList);
        }

        var (chosen, isPartial) = Surroundings.Around(best.Statement, question, longest);
        return TellsNothing(question, best.Statement, chosen) ? null : Told(question, type, best, evidence, chosen, isPartial);
    }

    /// <summary>A heading with nothing below it that answers.</summary>
    static bool TellsNothing(Question question, Statement best, IReadOnlyList<Statement> chosen)
    {
        if (question.Asks(Asked.Who) && best.IsHeading && !chosen.Any(AskedWho.MayBe))
        {
            return true;
        }

        // 波浪観測事業： with nothing behind it names what another line has lost.
        if (chosen is [{ Text: [.., '：' or ':'] }])
        {
            return true;
        }

        // It is no news where the question has its words.
        return best.IsHeading && chosen is [{ IsHeading: true }] && AnswerBar.RepeatsQuestion(question, best);
    }

    static Answer Told(Question question, AnswerType type, Evidence best, IReadOnlyList<Evidence> evidence, IReadOnlyList<Statement> chosen, bool isPartial)
    {
        chosen = chosen is [var only] ? InPlaceOf(only, question, best, evidence) : chosen;
        if (AlsoAsked.Name(type.Which, best.Statement, chosen) is { } name)
        {
            chosen = [name, .. chosen];
        }

        chosen = [.. chosen.Where(one => !LostAmounts.Are(one.Document, one.Span))];
        var second = AlsoAsked.Second(question, best, evidence);
        var answer = QuotedLines.Answer(question, second is null ? chosen : [.. chosen, second]);
        return isPartial ? Partial.OfList(answer)
            : question.Asks(Asked.Count) && chosen.Count > 1 && chosen.All(Surroundings.IsItem) ? Counted.With(answer, chosen.Count, "件") : answer;
    }

    /// <summary>A title alone gives way to what stands below it; the best sentence alone may need the one beside it.</summary>
    static IReadOnlyList<Statement> InPlaceOf(Statement only, Question question, Evidence best, IReadOnlyList<Evidence> evidence)
    {
        IReadOnlyList<Statement> told = SaysNothingNew(question, only) && Surroundings.Below(only).Any() ? Surroundings.Fitting(Surroundings.Below(only).Take(BelowTitle), LongestAnswer / 2)
            : BareTitle.WhatItHeads(only) is { Count: > 0 } headed ? headed : [only];
        return told is [var alone] && ReferenceEquals(alone, best.Statement) ? SentenceBeside.With(best, evidence) : told;
    }

    /// <summary>What stands below the title that is asked for; a part of it is said to be one.</summary>
    static Answer Headed(Question question, IReadOnlyList<Statement> content, int longest)
    {
        var told = Surroundings.Fitting(content, longest);
        var answer = QuotedLines.Answer(question, told);
        return told.Count < content.Count ? Partial.OfList(answer) : answer;
    }

    /// <summary>副題 is no answer to 副題は何ですか; what stands below it may be.</summary>
    static bool SaysNothingNew(Question question, Statement statement) =>
        statement.Text.Length <= AnswerBar.LongestTitle && !statement.Text.EndsWith('。') && question.Language == Language.Japanese
        && SubjectMatch.Of(statement.Folded.Trim(':', ' '), NormalizedText.Fold(question.Text)) >= 1;

    /// <summary>How far the best of one place stands out from the best of any other.</summary>
    static double Ahead(IReadOnlyList<Evidence> evidence, Evidence best) =>
        evidence.FirstOrDefault(other => other.Statement.Section != best.Statement.Section) is { } next ? best.Score - next.Score : 0;

    [GeneratedRegex("すべて|全て|全部|全員|残らず|漏れなく|\\ball (?:of|the)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AllAsked();

    /// <summary>A document's name may be what another document tells of: then it is a word of the subject.</summary>
    static Question Anywhere(Question question) => question with
    {
        Documents = [],
        Subject = [.. NamedDocuments(question), .. question.Subject],
        Meant = question.Meant.Count == 0 ? [] : [.. NamedDocuments(question), .. question.Meant],
    };

    static IEnumerable<SubjectWord> NamedDocuments(Question question) => question.DocumentNames.Select(name => new SubjectWord(name, []));
}

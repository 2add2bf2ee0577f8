using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>What a sentence has to say, and must not be, to answer a question.</summary>
internal static partial class AnswerBar
{
    /// <summary>Less of the subject than this and the sentence is about something else.</summary>
    const double EnoughCoverage = 0.55;

    /// <summary>Enough where no other place comes near: the rest was said in other words.</summary>
    const double LeadingCoverage = 0.38;
    const double Lead = 0.12;

    /// <summary>So far ahead of any other place, and nothing of it missing, less will do.</summary>
    const double FarLead = 0.36;
    const double FarCoverage = 0.3;

    /// <summary>With this much of it, a long word may be missing: it was said in other words.</summary>
    const double SureCoverage = 0.8;

    /// <summary>An amount is only given where its own line says whose it is.</summary>
    const double OwnAmount = 0.6;

    const int LongWord = 4;

    /// <summary>水族館の亀の餌代: with so many of the things asked about in no words at all, it is about others.</summary>
    const int MostUnmet = 2;

    /// <summary>費用について may be said in other words.</summary>
    const int LongTopic = 3;

    /// <summary>So much of a title stands in the question that it says nothing new.</summary>
    const double MostlyAsked = 0.5;

    const int LongestTitleLine = 60;

    public const int LongestTitle = 20;

    /// <summary>Of an amount: its own line says some of it.</summary>
    const double SomeOwn = 0.4;

    /// <summary>Less of a word than this and it is unsaid.</summary>
    const double Said = 0.4;

    /// <summary>lead: how far it stands out from the best of any other place.</summary>
    public static bool Suffices(Question question, AnswerType type, Evidence best, double lead) =>
        CoversEnough(question, best, lead)
        && MissesNothing(question, best, lead)
        && !SaysNothing(question, best.Statement)
        && !IsOfOther(question, best)
        && type.IsSaid(best.Statement)
        && SaysWho(question, best.Statement)
        && (!question.Asks(Asked.HowMuch) || SaysAmount(question, best))
        && SaysCost(question, best.Statement);

    static bool CoversEnough(Question question, Evidence best, double lead) =>
        best.Coverage >= EnoughCoverage
        || (best.Coverage >= LeadingCoverage && lead >= Lead && !question.Asks(Asked.HowMuch | Asked.HowMany | Asked.When | Asked.Who | Asked.Why))
        || (best.Coverage >= LeadingCoverage && lead >= 2 * Lead && question.Asks(Asked.When))
        || (best.Coverage >= FarCoverage && lead >= FarLead && best.Missing.Count == 0);

    /// <summary>Some words may be said in others, but not names, what is new in this turn, and what it is all about.</summary>
    static bool MissesNothing(Question question, Evidence best, double lead) =>
        !best.Missing.Any(word => word.IsNew)
        && !best.Missing.Any(Names.Are)
        && !(HeadWord.Of(question) is { } head && best.Missing.Contains(head))
        && !(HeadWord.TopicOf(question) is { Text.Length: >= LongTopic } topic && best.Missing.Contains(topic))
        && (best.Coverage >= SureCoverage || best.Unmet < MostUnmet)
        && (best.Coverage >= SureCoverage || lead >= Lead || !best.Missing.Any(word => word.Text.Length >= LongWord && !word.IsCommon));

    /// <summary>A title, the name of a column, what the question says itself.</summary>
    static bool SaysNothing(Question question, Statement statement) =>
        statement.IsColumnName
        || IsOwnTitle(question, statement)
        || (IsTitle(statement) && YesOrNo().IsMatch(question.Text) && !Companions.IsAnswered(statement))
        || (!statement.IsHeading && RepeatsQuestion(question, statement));

    /// <summary>A count of another year, an amount that is nobody's, a person who is not the one asked for, a document and nothing in it.</summary>
    static bool IsOfOther(Question question, Evidence best) =>
        IsOfOtherYear(question, best.Statement)
        || LostAmounts.Are(best.Statement.Document, best.Statement.Span)
        || (best.Statement.Block.Kind == BlockKind.Attendee && !IsOfPerson(question, best))
        || (question.Asks(Asked.Who | Asked.HowMany | Asked.Why) && SaysNoneOf(question, best.Statement));

    static bool IsOfPerson(Question question, Evidence best) =>
        best.Own >= SureCoverage || (HeadWord.Of(question) is { } role && SubjectMatch.SaysRole(role.Text, best.Statement.Folded));

    static bool SaysWho(Question question, Statement statement) =>
        AskedRole.Of(question)?.MayBeNamed(statement) != false
        && !(question.Asks(Asked.Who) && IsTitle(statement) && !statement.IsHeading && !AskedWho.MayBe(statement))
        && !(question.Asks(Asked.Who) && !question.Asks(Asked.Where) && IsOfNobody(question, statement));

    static bool SaysAmount(Question question, Evidence best) =>
        (AskedNumber.HasMoney(best.Statement) && (best.Own >= OwnAmount || SaysOfWhat(question, best)))
        || (AskedNumber.IsOpen(best.Statement) && best.Coverage >= SureCoverage);

    /// <summary>灯台の費用は？ is answered by what speaks of money, 灯台にかかった経費は？ by an amount.</summary>
    static bool SaysCost(Question question, Statement statement) =>
        CostAsked().Match(question.Text) is not { Success: true } cost || AskedNumber.HasMoney(statement) || (!cost.Groups["spent"].Success && Cost().IsMatch(statement.Folded));

    [GeneratedRegex("(?<spent>(?:使|か[かけ]|要し|支払)っ?た)?(?:費用|お金|経費|コスト)は[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex CostAsked();

    [GeneratedRegex("費用|経費|コスト|料金|負担|予算|円", RegexOptions.None, 1000)]
    private static partial Regex Cost();

    /// <summary>霧笛を最初に録音したのは誰: a sentence on 霧笛 that does not say all of that, and in which nobody stands.</summary>
    static bool IsOfNobody(Question question, Statement statement) =>
        !Somebody.StandsIn(statement) && question.Subject.Any(word => SubjectMatch.Of(word, statement.Folded) < Said);

    /// <summary>第２回の議事録を書いたのは誰: of a document, and of nothing in it; then who wrote it has to be said.</summary>
    static bool SaysNoneOf(Question question, Statement statement) =>
        question.DocumentNames.Count > 0 && question.Subject.Where(word => !question.DocumentNames.Contains(word.Text)).ToList() is { Count: > 0 } own && own.TrueForAll(word => word.IsWeak && !word.IsHint)
        && !own.Exists(word => SubjectMatch.Of(word, statement.Folded) >= 1);

    /// <summary>令和５年度の寄港の件数は: a count that no year stands at is not that year's.</summary>
    static bool IsOfOtherYear(Question question, Statement statement) =>
        question.Years.Count > 0 && question.Asks(Asked.HowMuch | Asked.HowMany) && statement.Quantities.Count > 0 && !question.Years.Any(year => statement.Years.Contains(year));

    /// <summary>冷蔵庫の補助の上限は: 上限は５００万円とする。 behind the sentence that says of what.</summary>
    static bool SaysOfWhat(Question question, Evidence best) =>
        best.Coverage >= SureCoverage && best.Own >= SomeOwn && question.Subject is [.., { IsWeak: false } last] && best.Statement.Folded.Contains(last.Text, StringComparison.Ordinal);

    /// <summary>基本方針２０３０で優先する分野は何か is not answered by the title 基本方針２０３０.</summary>
    public static bool RepeatsQuestion(Question question, Statement statement) =>
        !Surroundings.HeadsList(statement) && statement.Text.Length <= LongestTitleLine && !statement.Text.EndsWith('。') && WhatAsked().IsMatch(question.Text)
        && SubjectMatch.Of(statement.Folded, NormalizedText.Fold(question.Text)) >= MostlyAsked;

    [GeneratedRegex("(?:何|どれ|どこ|誰)(?:です|でし|[?？]|$|か(?:[?？。]|$))", RegexOptions.None, 1000)]
    private static partial Regex WhatAsked();

    /// <summary>The title of a document says which one it is, not what is asked of it; but it may say when or what it is called.</summary>
    static bool IsOwnTitle(Question question, Statement statement) =>
        statement.Document.Info.Title.Length > 0 && !question.Asks(Asked.When) && !(question.Asks(Asked.Definition) && Definitions.Has(question, statement)) && !TitleAsked().IsMatch(question.Text)
        && NormalizedText.Fold(statement.Document.Info.Title) is var title && (title == statement.Folded || (statement.Text.Length > LongestTitle && title.Contains(statement.Folded, StringComparison.Ordinal)));

    [GeneratedRegex("題|タイトル|名称|何という|資料名|文書名|呼ば|\\b(?:title|called|name)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TitleAsked();

    static bool IsTitle(Statement statement) =>
        statement.IsHeading || statement.Text.EndsWith('：') || (statement.Text.Length <= LongestTitle && !statement.Text.EndsWith('。'));

    // 橋は架け替えますか: a title neither affirms nor denies.
    [GeneratedRegex("^(?!.*(?:何|誰|どなた|どこ|どちら|いつ|どの|どれ|どう|どん|いくら|いくつ|なぜ)).*(?:(?:ます|です|ました|でした|でしょう|る|た|の)か[?？。]?|(?:ます|です|た|る)[?？])$", RegexOptions.None, 1000)]
    private static partial Regex YesOrNo();
}

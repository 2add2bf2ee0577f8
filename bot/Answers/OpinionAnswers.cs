using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>第４回の懇談会で出た意見をまとめて, 灯火の色についてどんな意見が出ましたか: what stands in minutes under 主な意見, of one topic or all.</summary>
internal sealed partial class OpinionAnswers(Archive archive, EvidenceFinder finder)
{
    const int LongestWhole = 900;
    const int MostShown = 12;
    const double SaysIt = 0.86;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (!Opinions().IsMatch(question.Text) || !question.Places.IsEmpty || question.Asks(Asked.HowMuch | Asked.Who | Asked.When | Asked.Why | Asked.Documents))
        {
            return null;
        }

        var meetings = archive.Catalog.Where(info => IsMeeting(info) && question.MayMean(info)
            && question.Ordinals.All(ordinal => archive.NamesOf(info).Contains(ordinal, StringComparison.Ordinal))).Take(2).ToList();
        return question.Documents.Count <= 1 && meetings is [var only] && await finder.StatementsOfAsync(only.Id, cancellation) is { } statements && await archive.DocumentAsync(only.Id, cancellation) is { } document
            ? Of(question, archive.NamesOf(only), OpinionReader.Read(document, statements.All)) : null;
    }

    static bool IsMeeting(DocumentInfo info) => Minutes().IsMatch(string.Join(' ', info.Aliases.Append(info.Title).Append(info.Kind ?? "")));

    static Answer? Of(Question question, string names, IReadOnlyList<Opinion> opinions)
    {
        var words = question.Subject.Where(word => !word.IsWeak && !word.IsHint && !Frame().IsMatch(word.Text)).ToList();
        var headings = words.FindAll(word => opinions.Any(opinion => IsUnder(opinion, word)));
        var topic = words.FindAll(word => !headings.Contains(word) && !names.Contains(word.Text, StringComparison.Ordinal));
        List<Opinion> about = [.. opinions.Where(opinion => headings.TrueForAll(word => IsUnder(opinion, word)) && topic.TrueForAll(word => opinion.Statements.Any(statement => SubjectMatch.Of(word, statement.Folded) >= SaysIt)))];
        return about.Count == 0 ? null : Compose(question, about);
    }

    /// <summary>＜灯台＞: all that stands under a heading that is the topic.</summary>
    static bool IsUnder(Opinion opinion, SubjectWord word) => opinion.Heading is { } heading && Bare(heading.Folded) is var name && (name == word.Text || word.Others.Contains(name));

    static string Bare(string folded) => folded.Trim('<', '>', '〈', '〉', '【', '】', '[', ']', '■', '○', ' ');

    static Answer Compose(Question question, List<Opinion> opinions)
    {
        var told = new QuotedLines(question);
        var isWhole = opinions.Sum(opinion => opinion.Statements.Sum(statement => statement.Text.Length)) <= LongestWhole;
        var lines = new List<string>();
        var isUnderSeveral = opinions.Select(opinion => opinion.Heading).Distinct().Count() > 1;
        Statement? above = null;
        foreach (var opinion in opinions.Take(MostShown))
        {
            if (isUnderSeveral && opinion.Heading is { } heading && heading != above)
            {
                lines.Add(told.Of(heading));
            }

            above = opinion.Heading;
            lines.AddRange((isWhole ? opinion.Statements : [.. opinion.Statements.Take(1)]).Select((statement, at) => told.Of(statement, at == 0 ? "・" : "")));
        }

        var answer = told.Answer(lines);
        return opinions.Count > MostShown ? Partial.OfList(answer) : isWhole ? answer : Partial.OfOpinions(answer);
    }

    [GeneratedRegex("(?:意見|発言|指摘|議論|コメント|やり?取り|質疑)(?:[^、。]{0,8}(?:出|あり|あっ|交わさ|述べられ|なさ)|を?(?:まとめ|要約|一覧|全て|すべて|挙げ|列挙|教え|見せ|整理)|(?:の)?(?:概要|要点|内容|一覧|まとめ)|は(?:何|どの|どん|[?？]|$)|[?？]?$)|(?:主な|どんな|どのような|どういう|出た|出された)(?:意見|発言|指摘|議論|コメント|質疑)|\\b(?:what|which|main|all) (?:the )?(?:opinions?|comments?|views?)\\b|\\bsummari[sz]e the (?:opinions|comments|discussion)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opinions();

    [GeneratedRegex("議事|会議録|発言録|意見交換|ヒアリング|\\bminutes\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Minutes();

    [GeneratedRegex("^(?:意見|発言|指摘|議論|質疑|質疑応答|意見交換|コメント|やり?取り|主要|全部|一覧|整理|会議|会合|協議会|委員会|検討会|懇談会|部会|出席者|参加者|委員|構成員|各委員|皆さん|opinions?|comments?|views?|meeting|council|main|discussion|raised|made|given)+$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Frame();
}

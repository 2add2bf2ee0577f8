using System.Text.RegularExpressions;
using PolicyBot.Bot.Answers.Issues;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Overviews;

/// <summary>A place told whole where it is short; else the sentence that each of its parts begins with.</summary>
internal static partial class Overview
{
    const int LongestWhole = 420;
    const int MostLines = 8;
    const int LongestOverview = 750;
    const double MostOfIt = 0.4;

    /// <summary>Where so many parts are numbered, a page with a title of its own is a cover or an annex.</summary>
    const int MostAnnexes = 2;

    public static Answer? Of(Question question, OverviewCue cue, Section place, List<Statement> within)
    {
        var content = within.FindAll(statement => statement.Block.Kind != BlockKind.Attendee && !(statement.IsHeading && ReferenceEquals(statement.Block, place.Blocks.FirstOrDefault())));
        if (cue.Kind == OverviewKind.Contents && content.Count > 0 && content.Sum(statement => statement.Text.Length) <= LongestWhole)
        {
            return QuotedLines.Answer(question, content);
        }

        var all = Parts(place, within, question, cue.Lines ?? 0);
        var parts = AreBoth(question) ? Worth(all, cue.Lines ?? 2 * MostLines, 2 * LongestOverview) : Worth(all, cue.Lines ?? MostLines, LongestOverview);
        return parts.Count == 0 ? null
            : parts is [var only] && cue.Lines is null ? Beginning(question, only)
            : Compose(question, parts, isAll: parts.Count == all.Count);
    }

    /// <summary>The parts; what holds nearly everything is opened, and more where more lines are asked for. Date, place and people are no summary.</summary>
    static List<Part> Parts(Section place, List<Statement> within, Question question, int wanted)
    {
        var parts = Part.Of(place, within).FindAll(part => part.Leading is not null);
        parts = place.Kind == SectionKind.Root && parts.Count(part => part.Section.Kind == SectionKind.Numbered) > MostAnnexes ? parts.FindAll(part => part.Section.Kind != SectionKind.Titled) : parts;
        for (var opened = true; opened;)
        {
            var total = parts.Sum(part => part.Length);
            var largest = parts.OrderByDescending(part => part.Length).FirstOrDefault(part => part.Open().Count > 1);
            opened = largest is not null && (parts.Count < wanted || (largest.Length > MostOfIt * total && parts.Count < MostLines));
            parts = opened ? [.. parts.SelectMany(part => part == largest ? part.Open().FindAll(below => below.Leading is not null) : [part])] : parts;
        }

        parts = parts.Exists(part => part.HasSentences) ? parts.FindAll(part => part.HasSentences) : parts;
        var rows = Response().IsMatch(OverviewCue.Outside(question)) ? parts.FindAll(part => part.Section.Kind == SectionKind.Issue) : [];
        return rows.Count == 0 ? parts : [.. rows.SelectMany(row => AreBoth(question) ? new[] { OfIssue(row), OfResponse(row) } : [OfResponse(row)]).Where(part => part.Leading is not null)];
    }

    /// <summary>項目1の課題と対応案を要約: of each row both columns.</summary>
    static bool AreBoth(Question question) => Both().IsMatch(OverviewCue.Outside(question));

    static Part OfIssue(Part row) => row with { Statements = [.. row.Statements.Where(statement => statement.Block.Kind != BlockKind.Response)] };

    /// <summary>項目1の対応案を要約: of each row what is done about it.</summary>
    static Part OfResponse(Part row) => row with { Statements = [.. row.Statements.Where(statement => statement.Block.Kind == BlockKind.Response)] };

    /// <summary>The largest, in their order, as many as are wanted and short enough to read.</summary>
    static List<Part> Worth(List<Part> all, int most, int longest)
    {
        var kept = all.OrderByDescending(part => part.Length).Take(most).ToHashSet();
        var length = 0;
        return [.. all.Where(kept.Contains).TakeWhile(part => (length += part.Leading?.Text.Length ?? 0) <= longest || length == part.Leading?.Text.Length)];
    }

    static Answer Beginning(Question question, Part part)
    {
        var content = part.Statements.Where(Part.IsContent).ToList();
        var told = Surroundings.Fitting(content, LongestWhole);
        var answer = QuotedLines.Answer(question, told);
        return told.Count == content.Count ? answer : Partial.OfPlace(answer);
    }

    static Answer Compose(Question question, List<Part> parts, bool isAll)
    {
        var citing = new Citing();
        var lines = parts.ConvertAll(part => Line(question, part, citing));
        var answer = new Answer { Kind = AnswerKind.Answer, Language = question.Language, Text = string.Join('\n', lines), Citations = citing.All };
        return isAll && parts.TrueForAll(part => part.Statements.Count(Part.IsContent) == 1) ? answer : isAll ? Partial.OfParts(answer) : Partial.OfSomeParts(answer);
    }

    /// <summary>・灯火の色：灯火は白とする。 with the heading and the sentence cited; a row of an issue table by its label.</summary>
    static string Line(Question question, Part part, Citing citing)
    {
        var leading = part.Leading!;
        var text = Excerpts.Of(leading.Text, question);
        if (question.Language == Language.English)
        {
            return $"“{text}” [{Cite(leading, citing)}]";
        }

        return part.Section.Kind == SectionKind.Issue ? $"・{part.Section.Label} {IssueParts.NameOf(leading.Block)}：{text}[{Cite(leading, citing)}]"
            : part.Heading is { } heading ? $"・{heading.Text}：{text}[{Cite(heading, citing)}][{Cite(leading, citing)}]"
            : $"・{text}[{Cite(leading, citing)}]";
    }

    static int Cite(Statement statement, Citing citing) => citing.Add(statement.Document, statement.Span, statement.Section.Label);

    [GeneratedRegex("(?:課題|論点|指摘|意見)(?:と|及び|および|、|・|とその)[^。]{0,8}(?:対応|方針|回答)|\\bissues? and [^.]{0,12}(?:responses?|measures?)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Both();

    [GeneratedRegex("対応|方針|回答|\\bresponses?\\b|\\bmeasures?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Response();
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>A sentence alone rarely is the answer when it is a heading or leads on to a list: then what it leads to is.</summary>
internal static partial class Surroundings
{
    const int LongestHead = 40;
    const int LongestItemTitle = 60;

    /// <summary>A heading is what the question comes nearest to, no more: a look at what stands below it.</summary>
    const int EnoughOfHeading = 3;

    /// <summary>What is told of a place, and whether it is a list of which only the beginning fits.</summary>
    public static (IReadOnlyList<Statement> Told, bool IsPartial) Around(Statement statement, Question question, int longest)
    {
        if (question.Asks(Asked.Definition) && !statement.Folded.EndsWith("とは", StringComparison.Ordinal) && Definitions.Has(question, statement))
        {
            return ([statement], false);
        }

        if (IsItem(statement) && ItemsAsked(question) is { } count && Siblings(statement) is var items && items.Select(item => item.Section).Distinct().Count() == count)
        {
            return Beginning([], items, longest);
        }

        if (statement.IsHeading || (IsIssue(statement) && Companions.AsksForResponse(question)))
        {
            return OfHeading(statement, question, longest);
        }

        if (HeadsList(statement) && (question.Asks(Asked.List) || AsksWhat(question)))
        {
            return Beginning([], ListBelow(statement), longest);
        }

        if (TitlesItem(statement) && (AsksWhat(question) || question.Asks(Asked.List)))
        {
            return ([statement, .. Fitting(Below(statement), longest / 2)], false);
        }

        if (question.Asks(Asked.List) && IsItem(statement) && !statement.Section.Children.Any() && Siblings(statement) is { Count: > 1 } siblings && IsOfListAsked(question, siblings))
        {
            return BareTitle.AskedOf(siblings, question) is { } title ? Beginning([], Below(title), longest) : Beginning([], siblings, longest);
        }

        if (LeadsOn(statement.Text))
        {
            return Beginning(question.Asks(Asked.List | Asked.Where | Asked.Who) && Below(statement).Any() ? [] : [statement], Below(statement), longest);
        }

        if (question.Asks(Asked.List) && statement.Block.Kind == BlockKind.Lead && statement.Section.Children.Count() > 1)
        {
            return Beginning([statement], Below(statement), longest);
        }

        return ([.. Companions.Of(statement, question)], false);
    }

    static (IReadOnlyList<Statement> Told, bool IsPartial) OfHeading(Statement heading, Question question, int longest)
    {
        List<Statement> items = [.. Below(heading).Where(other => IsItem(other) && heading.Section.Children.Contains(other.Section))];
        if (BareTitle.AskedOf(items, question) is { } title)
        {
            return Beginning([], Below(title), longest);
        }

        if (question.Asks(Asked.List | Asked.Summary) || (items.Count > 1 && AsksWhat(question)))
        {
            var (told, isPartial) = Beginning([], Below(heading), longest);
            // Of items with much below them, all their first lines say more than all of the first.
            return isPartial && items.Count > 1 && !question.Asks(Asked.Summary) ? Beginning([], items, longest)
                : told.Count > 0 ? (told, isPartial) : ([heading], false);
        }

        var content = Fitting(Below(heading).Take(EnoughOfHeading), longest / 2);
        return (content.Count > 0 ? content : [heading], false);
    }

    static (IReadOnlyList<Statement> Told, bool IsPartial) Beginning(IEnumerable<Statement> lead, IEnumerable<Statement> list, int longest)
    {
        List<Statement> all = [.. list];
        var told = Fitting(all, longest);
        return ([.. lead, .. told], told.Count < all.Count);
    }

    static bool IsIssue(Statement statement) => statement.Section.Kind == SectionKind.Issue && statement.Block.Kind == BlockKind.Lead;

    /// <summary>例として挙がっている三つは何か: as many items as the list has, null where no number is asked for.</summary>
    static int? ItemsAsked(Question question) =>
        NumberOfItems().Match(NormalizedText.Fold(question.Text)) is { Success: true } match
            ? match.ValueSpan[0] is var digit && char.IsAsciiDigit(digit) ? digit - '0' : "二三四五六七八九".IndexOf(digit, StringComparison.Ordinal) + 2 : null;

    [GeneratedRegex("(?<![0-9一二三四五六七八九十第])([2-9]|[二三四五六七八九])(?:つ|点|項目|種類|案)(?!目|の?うち)", RegexOptions.None, 1000)]
    private static partial Regex NumberOfItems();

    /// <summary>論点を全部 where ①… answers: 論点 heads the items, and is not a word of one.</summary>
    static bool IsOfListAsked(Question question, List<Statement> items) =>
        question.Subject.LastOrDefault(word => !word.IsCommon) is { } word && !items.Exists(item => item.Folded.Contains(word.Text, StringComparison.Ordinal))
        && (items[0].Heading.Contains(word.Text, StringComparison.Ordinal) || items[0].Others.All.TakeWhile(other => other != items[0]).LastOrDefault()?.Folded.Contains(word.Text, StringComparison.Ordinal) == true);

    /// <summary>The items of one list, each with what stands below it.</summary>
    static List<Statement> Siblings(Statement item)
    {
        var parent = item.Others.All.Select(other => other.Section).FirstOrDefault(section => section.Children.Contains(item.Section));
        var places = parent?.Children.Where(child => child.Form == item.Section.Form).ToList() ?? [];
        return [.. item.Others.All.Where(other => IsItem(other) && places.Contains(other.Section))];
    }

    /// <summary>What stands under the statement's place: the rest of its section, items included.</summary>
    public static IEnumerable<Statement> Below(Statement statement) =>
        Behind(statement).TakeWhile(other => statement.Section.Span.Contains(other.Span));

    /// <summary>宿題 above ・…: a short line without an end, and items right below it; not ※港務局の年報より集計.</summary>
    public static bool HeadsList(Statement statement) =>
        statement.Block.Kind != BlockKind.Note && statement.Text[0] != '※' && statement.Text.Length <= LongestHead && statement.Text[^1] is not ('。' or '、' or '）' or ')') && !IsItem(statement)
        && Behind(statement).FirstOrDefault() is { } next && IsItem(next);

    /// <summary>■ 技術講習の拡充（新規） with what it is below it: the title alone says little.</summary>
    static bool TitlesItem(Statement statement) =>
        statement.Text.Length <= LongestItemTitle && statement.Text[^1] != '。' && IsItem(statement) && statement.Section.Kind == SectionKind.Bullet;

    /// <summary>宿題は何ですか, 今後の課題は？: not いつ, not …ありますか.</summary>
    static bool AsksWhat(Question question) =>
        !question.Asks(Asked.When | Asked.Who | Asked.Why | Asked.HowMuch | Asked.HowMany) && WhatAsked().IsMatch(question.Text);

    /// <summary>Its items, and theirs, up to the first line that is none.</summary>
    static IEnumerable<Statement> ListBelow(Statement statement)
    {
        Section? item = null;
        foreach (var other in Behind(statement))
        {
            var isNext = IsItem(other) && (item is null || other.Section.Form == item.Form);
            // A table or a remark behind the last item is no part of the list.
            if (!isNext && (item is null || !item.Span.Contains(other.Span) || !IsItem(other)))
            {
                yield break;
            }

            item = isNext ? other.Section : item;
            yield return other;
        }
    }

    public static IEnumerable<Statement> Behind(Statement statement) =>
        statement.Others.All.SkipWhile(other => !ReferenceEquals(other, statement)).Skip(1).Where(other => other.Block.Kind is not BlockKind.Note && !other.IsColumnName);

    /// <summary>The first line behind a number or a dot.</summary>
    public static bool IsItem(Statement statement) => statement.Block.Kind == BlockKind.Lead && (statement.Section.Kind is SectionKind.Bullet or SectionKind.Numbered);

    /// <summary>The beginning of them that is not too long to read; at least one.</summary>
    public static List<Statement> Fitting(IEnumerable<Statement> statements, int longest)
    {
        var fitting = new List<Statement>();
        var length = 0;
        foreach (var statement in statements)
        {
            length += statement.Text.Length;
            if (length > longest && fitting.Count > 0)
            {
                break;
            }

            fitting.Add(statement);
        }

        return fitting;
    }

    /// <summary>…以下のような案がある。 …次のとおり： but not 第３次の計画</summary>
    static bool LeadsOn(string text) =>
        text.TrimEnd() is var line && (line.EndsWith('：') || line.EndsWith(':') || (line.Length < 160 && LeadIn().IsMatch(line, Math.Max(0, line.Length - 40))));

    [GeneratedRegex("以下|(?<![0-9０-９一二三四五六七八九十])次の|下記", RegexOptions.None, 1000)]
    private static partial Regex LeadIn();

    [GeneratedRegex("何(?!か)|どれ|どの|どん|教え|は[?？。]?$|\\b(?:what|which|list)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WhatAsked();
}

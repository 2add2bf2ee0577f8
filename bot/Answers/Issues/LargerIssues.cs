using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Issues;

/// <summary>項目２の大論点は？ The issue over the rows of a table: a paragraph of its own behind them, its name printed below it or above it.</summary>
internal sealed partial class LargerIssues(Archive archive)
{
    const int LongestName = 5;
    const int LongestAnswer = 1200;

    sealed record Larger(PolicyDocument Document, Section Holder, Block Block);

    public static bool AreAsked(Question question) => Name().IsMatch(AskedIn(question));

    /// <summary>では項目３は？ asks the same again, 項目３の小論点は？ does not.</summary>
    static string AskedIn(Question question) => question.IsFollowUp && !AskedRows.AreIssues(question) && !AskedRows.AreResponses(question) ? question.Full : question.Text;

    /// <summary>Null where no document with a table has one, or something else is asked of them.</summary>
    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var (holders, all) = (new List<Section>(), new List<Larger>());
        foreach (var info in (await archive.HavingAsync(PassageKind.Issue, cancellation)).Where(question.MayMean))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document)
            {
                holders.AddRange(document.Root.SelfAndDescendants().Where(section => section.Children.Any(child => child.Kind == SectionKind.Issue)));
                all.AddRange(document.Root.SelfAndDescendants().SelectMany(section => In(section).Select(block => new Larger(document, section, block))));
            }
        }

        if (all.Count == 0 || question.Places.Sections.Any(place => place.StartsWith('§')))
        {
            return null;
        }

        var places = PlacesIn(question, holders);
        var without = places.FirstOrDefault(place => !all.Exists(one => IsAt(one.Holder, place)));
        return without is not null ? Refusals.Because(question, $"{without}に大論点は書かれていません（{string.Join('、', all.Select(one => one.Holder.Label).Distinct())}にあります）。", $"No larger issue is given for {without}.")
            : places.Count > 0 ? Told(question, [.. places.SelectMany(place => all.Where(one => IsAt(one.Holder, place)))])
            : OfHeading(question, all) is { Count: > 0 } found ? Told(question, found) : null;
    }

    /// <summary>The paragraphs beside the line 大論点; a table over two pages prints the same one on both.</summary>
    static IEnumerable<Block> In(Section section)
    {
        var blocks = Enumerable.Range(0, section.Content.Count).Where(at => section.Kind != SectionKind.Issue && IsName(section.Content[at]))
            .Select(at => (section.Content[at] is Block { Kind: BlockKind.Cell } ? Paragraph(section, at - 1) : null) ?? Paragraph(section, at + 1)).OfType<Block>();
        return blocks.DistinctBy(block => block.Text, StringComparer.Ordinal);
    }

    static Block? Paragraph(Section section, int at) => at >= 0 && at < section.Content.Count && section.Content[at] is Block { Kind: BlockKind.Paragraph } block ? block : null;

    static bool IsName(Node node) => node is Block { Kind: BlockKind.Cell or BlockKind.Paragraph, Text.Length: <= LongestName } block && Name().IsMatch(block.Text);

    static bool IsAt(Section holder, string place) => Lexicon.Key(holder.Label) == Lexicon.Key(place);

    /// <summary>The parts that the question names, also by a label that only tables have: 柱１.</summary>
    static IReadOnlyList<string> PlacesIn(Question question, List<Section> holders)
    {
        var asked = NormalizedText.Fold(AskedIn(question));
        return question.Places.Sections.Count > 0 ? question.Places.Sections
            : [.. holders.Select(holder => holder.Label).Distinct().Where(label => AskedRows.Names(asked, Lexicon.Key(label)))];
    }

    /// <summary>航路の安全の大論点は？ by the heading of the part; all where nothing but 大論点 is named.</summary>
    static List<Larger> OfHeading(Question question, List<Larger> all)
    {
        var words = question.Subject.Where(word => !word.IsWeak && !Name().IsMatch(word.Text)).Select(word => word.Text).ToList();
        var headed = all.FindAll(one => words.Count == 0 || (one.Holder.Heading is { } heading && words.TrueForAll(word => NormalizedText.Fold(heading).Contains(word, StringComparison.Ordinal))));
        return words.Count > 0 && headed.FindAll(one => NormalizedText.Fold(one.Holder.Heading!).StartsWith(words[0], StringComparison.Ordinal)) is { Count: > 0 } first ? first : headed;
    }

    /// <summary>One as it stands; of several each with its part in front.</summary>
    static Answer Told(Question question, List<Larger> found)
    {
        var quoted = new QuotedLines(question);
        var lines = new List<string>();
        foreach (var one in found.TakeWhile(_ => lines.Sum(line => line.Length) <= LongestAnswer))
        {
            var span = WithoutFoot(one);
            lines.Add(quoted.Of(one.Document, span, one.Holder.Label, IssueParts.Joined(one.Document, span), found.Count == 1 ? "" : $"・{one.Holder.Label}："));
        }

        var answer = question.Asks(Asked.Count) ? Counted.With(quoted.Answer(lines), found.Count, "件", lines.Count) : quoted.Answer(lines);
        return lines.Count < found.Count ? Partial.OfList(answer) : answer;
    }

    /// <summary>The foot of the page is not of it: ※ 担当の略称：….</summary>
    static SourceSpan WithoutFoot(Larger larger)
    {
        var lines = larger.Block.Lines.TakeWhile((line, at) => at == 0 || !Foot().IsMatch(line.In(larger.Document.Text))).ToList();
        return SourceSpan.Cover(lines[0], lines[^1]);
    }

    [GeneratedRegex("^(?:※|[（(]?注[）)：:]|[0-9０-９]{1,3}$)", RegexOptions.None, 1000)]
    private static partial Regex Foot();

    [GeneratedRegex("(?:大|主要?|全体)論点|(?:大|主要)課題$|\\b(?:larger|overarching|major|main) issues?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Name();
}

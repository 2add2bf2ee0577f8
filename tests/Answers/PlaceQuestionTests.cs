using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Answers;

/// <summary>Every place of every document is asked for by the label that citations print, and every heading by its words.</summary>
public sealed class PlaceQuestionTests(ITestOutputHelper output)
{
    const int ShortestHeading = 5;

    [Theory]
    [InlineData("seeds")]
    [InlineData("tests/Evaluation/fields/open")]
    [InlineData("tests/Evaluation/fields/forms")]
    [InlineData("tests/Evaluation/fields/kinds")]
    public async Task A_place_asked_for_by_its_label_is_told(string folder)
    {
        var documents = await AskedFolder.ReadFolderAsync(folder);
        var places = PlacesOf(documents).GroupBy(place => (place.Document, Lexicon.Key(place.Label))).Where(same => same.Count() == 1).Select(same => same.First()).ToList();
        Assert.NotEmpty(places);
        foreach (var place in places)
        {
            var answer = await documents.AskAsync($"{place.Title}の{place.Label}の内容は？");

            // A title as short as めざす姿 may be words of the question.
            Assert.True(place.Title.Length < ShortestHeading || place.IsCitedBy(answer), $"{place.Label}: {answer.Text}");
        }
    }

    [Theory]
    [InlineData("seeds", 0.9)]
    [InlineData("tests/Evaluation/fields/open", 0.95)]
    [InlineData("tests/Evaluation/fields/forms", 0.9)]
    [InlineData("tests/Evaluation/fields/kinds", 0.9)]
    public async Task A_heading_asked_for_by_its_words_is_told(string folder, double share)
    {
        var documents = await AskedFolder.ReadFolderAsync(folder);
        var headings = PlacesOf(documents).Where(place => place.Heading.Length >= ShortestHeading && place.Heading[0] is not ('（' or '(')).GroupBy(place => place.Heading, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => same.First()).ToList();
        var told = 0;
        foreach (var place in headings)
        {
            var answer = await documents.AskAsync($"{place.Heading}について教えてください");
            told += place.IsCitedBy(answer) ? 1 : 0;
            if (!place.IsCitedBy(answer))
            {
                output.WriteLine($"{place.Heading}: {answer.Text.ReplaceLineEndings(" ")}");
            }
        }

        output.WriteLine($"{told} of {headings.Count}");
        Assert.True(told > 0 && told >= share * headings.Count, $"{told} of {headings.Count}");
    }

    [Theory]
    [InlineData("§2 1.1)には何が書いてありますか", "§2 1.1)")]
    [InlineData("§２の１．１）の内容は？", "§2 1.1)")]
    [InlineData("§2の1の1)を教えてください", "§2 1.1)")]
    [InlineData("§2 1.2)②", "§2 1.2)②")]
    [InlineData("1.2)②は？", "§2 1.2)②")]
    [InlineData("What does §2 1.2)② say?", "§2 1.2)②")]
    public async Task A_label_is_known_as_people_write_it(string question, string label)
    {
        var documents = await AskedFolder.OfAsync("§２　航路\n\n１．整備\n\n１）灯台の光源を替える。\n\n２）浮標\n\n①浮標を数える。\n\n②浮標を塗り替える。\n\n");

        Assert.Equal(label, (await documents.AskAsync(question)).Citations[0].Section);
    }

    [Fact]
    public async Task Of_several_places_of_one_number_which_is_meant_is_asked()
    {
        var documents = await AskedFolder.OfAsync("§１　航路\n\n１．整備\n\n灯台の光源を替える。\n\n§２　港\n\n１．整備\n\n岸壁を延ばす。\n\n");

        var answer = await documents.AskAsync("1.の内容は？");

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.Equal(2, answer.Suggestions.Count);
        Assert.Equal("§2 1.", (await documents.AskAsync(answer.Suggestions[1])).Citations[0].Section);
    }

    const string Harbours = "§１　航路\n\n１．整備\n\n１）灯台\n\n①光源を替える。\n\n②塔を塗る。\n\n③鍵を替える。\n\n２）浮標を数える。\n\n§２　港\n\n１．整備\n\n１）岸壁\n\n①岸壁を延ばす。\n\n２）照明\n\n①照明を替える。\n\n";

    [Theory]
    [InlineData("§1の③の内容は？", "§1 1.1)③")]
    [InlineData("§1の1.1)の①②は何ですか", "§1 1.1)① §1 1.1)②")]
    [InlineData("§1の1.1)の①から③の内容は？", "§1 1.1)① §1 1.1)② §1 1.1)③")]
    [InlineData("港湾戦略の1.1)②には何が書いてありますか。", "§1 1.1)②")]
    [InlineData("012の§1の1.2)は？", "§1 1.2)")]
    public async Task Places_are_found_as_they_are_named(string question, string labels)
    {
        var documents = await HarboursAsync();

        var cited = (await documents.AskAsync(question)).Citations;

        Assert.Equal(labels.Replace(" §", "|§", StringComparison.Ordinal).Split('|'), cited.Select(citation => citation.Section));
        Assert.All(cited, citation => Assert.StartsWith("012", citation.Document, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_left_out_that_several_places_fit_is_asked_for() => Assert.Equal(AnswerKind.Clarify, (await (await HarboursAsync()).AskAsync("§2の①の内容は？")).Kind);

    [Theory]
    [InlineData("§1の3.は？", "§1 3.", "§1には1.だけがあります")]
    [InlineData("§1の1.1)⑤は？", "§1 1.1)⑤", "①から③まであります")]
    [InlineData("港湾戦略の1.4)は？", "1.4)", "")]
    public async Task A_place_that_is_not_there_is_refused_with_those_beside_it(string question, string label, string beside)
    {
        var answer = await (await HarboursAsync()).AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains($"{label}という項目はありません", answer.Text, StringComparison.Ordinal);
        Assert.Contains(beside, answer.Text, StringComparison.Ordinal);
    }

    static Task<AskedFolder> HarboursAsync() => AskedFolder.OfAsync(("012_harbours.txt", $"　港湾戦略\n\n{Harbours}"), ("013_library.txt", "　図書館の手引き\n\n１．開館\n\n（１）朝は九時に開く。\n\n（２）夜は八時に閉じる。\n\n"));

    static IEnumerable<Place> PlacesOf(AskedFolder folder) =>
        folder.Documents.SelectMany(document => document.Root.SelfAndDescendants().Where(section => section.Label.Length > 0)
            .Select(section => new Place(document.Info.Id, document.Info.Title, section.Label, section.Heading ?? "", section.Span)));

    sealed record Place(string Document, string Title, string Label, string Heading, SourceSpan Span)
    {
        public bool IsCitedBy(Answer answer) => answer.Kind != AnswerKind.NotFound && answer.Citations.Any(citation => citation.Document == Document && Span.Overlaps(citation.Span));
    }
}

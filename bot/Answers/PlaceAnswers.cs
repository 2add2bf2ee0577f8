using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>項目2の小論点4は？ §3の２．には何が書いてある？ 3.(1)②の内容は？: the place itself is what is asked for.</summary>
internal sealed class PlaceAnswers(Archive archive, EvidenceFinder finder)
{
    const int LongestAnswer = 420;
    const int Few = 12;
    const int MostChoices = 3;
    const int ShortestHeading = 5;
    const int ShortestTitle = 2;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation) =>
        question.Places.Sections is [var part] && (question.Subject.All(word => word.IsWeak || IsHeadingWord(word)) || AsksItems(question))
            ? await InPartAsync(question, part, cancellation)
            : await NamedAsync(question, cancellation);

    async Task<Answer?> InPartAsync(Question question, string part, CancellationToken cancellation)
    {
        var labels = WrittenPaths.Each(question.Places.Path ?? "").Select(path => $"{part} {path}".Trim()).ToList();
        var places = await archive.PlacesAsync(new PassageFilter { Documents = question.Documents, Section = part }, cancellation);
        var reading = WorthReading(places, Lexicon.Key(labels[0])).ToList();
        foreach (var info in reading)
        {
            if (await WithinAsync(info.Id, labels, cancellation) is { Count: > 0 } found)
            {
                return question.Subject.Any(IsHeadingWord) ? QuotedLines.Answer(question, Heads(found)) : Tell(question, found);
            }
        }

        return places.Count == 0
            ? Refusals.Because(question, $"{part}という項目のある資料はありません。", $"No document has a {part}.")
            : await ShortenedAsync(question, reading, part, question.Places.Path ?? "", cancellation) ?? await NoneAsync(question, reading, labels[0], cancellation);
    }

    async Task<Answer?> NamedAsync(Question question, CancellationToken cancellation)
    {
        if (PlaceName.AskedFor(question) is { } name)
        {
            question = WithTitled(question, name);
            var mayBePrinted = question.Documents.Count > 0 || PlaceName.IsAddress(name);
            var answer = (mayBePrinted ? await AsPrintedAsync(question, name, cancellation) : null) ?? await HeadedAsync(question, name, cancellation);
            if (answer is not null)
            {
                return answer;
            }
        }

        return await UnknownAddressAsync(question, cancellation);
    }

    /// <summary>①から③の見出しは？</summary>
    static bool IsHeadingWord(SubjectWord word) => word.Text is "見出し" or "タイトル" or "題" or "題名";

    /// <summary>What each place, and what lies in it, begins with; only the places themselves where they have heads.</summary>
    static List<Statement> Heads(List<Statement> place)
    {
        var least = place.Min(statement => statement.Section.Label.Length);
        return [.. place.Where(statement => statement.Section.Label.Length == least).GroupBy(statement => statement.Section.Label, StringComparer.Ordinal).Select(same => same.First())];
    }

    /// <summary>§2の⑤, where only 2.1) has one; of several, which is meant is asked.</summary>
    async Task<Answer?> ShortenedAsync(Question question, IReadOnlyList<DocumentInfo> documents, string part, string path, CancellationToken cancellation)
    {
        var found = new List<(DocumentInfo Info, string Label)>();
        foreach (var info in documents)
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document && document.Root.SelfAndDescendants().FirstOrDefault(section => Lexicon.Key(section.Label) == Lexicon.Key(part)) is { } around)
            {
                found.AddRange(WrittenPaths.Below(around, path).Select(place => (info, place.Label)));
            }
        }

        return await OneOfAsync(question, found, cancellation);
    }

    /// <summary>There is no such place, but others beside it.</summary>
    async Task<Answer> NoneAsync(Question question, IReadOnlyList<DocumentInfo> documents, string label, CancellationToken cancellation)
    {
        var there = documents is [var only] && await archive.DocumentAsync(only.Id, cancellation) is { } document ? WrittenPaths.Siblings(document, label) : null;
        var within = question.Documents.Count > 0 && documents is [var named] ? $"「{named.Title}」に" : "";
        return Refusals.Because(question, $"{within}{label}という項目はありません{(there is null ? "" : $"（{there}）")}。", $"There is no {label}.");
    }

    async Task<Answer?> OneOfAsync(Question question, List<(DocumentInfo Info, string Label)> found, CancellationToken cancellation) =>
        found.Count > 1
            ? SmallTalk.Clarify(question, "その番号の項目は複数あります。どれについてですか。", "There are several places of this name. Which one is meant?",
                [.. found.Take(MostChoices).Select(place => question.Language == Language.Japanese ? $"{place.Info.Title}の{place.Label}の内容は？" : $"What does {place.Label} of {place.Info.Title} say?")])
            : found is [var (info, printed)] && await WithinAsync(info.Id, [printed], cancellation) is { Count: > 0 } statements ? Tell(question, statements) : null;

    /// <summary>§4の５．に例示されている形態を挙げて: the items of the place, whatever they are called.</summary>
    static bool AsksItems(Question question) => question.Asks(Asked.List) && question.Places.Path is not null && !question.Asks(Asked.Change);

    /// <summary>A label of any form, as citations print it or its end (2.1)② of §2 2.1)②); where several places fit, which is meant is asked.</summary>
    async Task<Answer?> AsPrintedAsync(Question question, string name, CancellationToken cancellation)
    {
        var places = await archive.PlacesAsync(new PassageFilter { Documents = question.Documents }, cancellation);
        var all = archive.Catalog.SelectMany(info => places[info.Id].Distinct(StringComparer.Ordinal).Select(label => (Info: info, Label: label))).ToList();
        var found = all.FindAll(place => PlaceName.Fits(name, Lexicon.Key(place.Label), question));
        found = found.Count > 0 ? found : all.FindAll(place => place.Label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at && PlaceName.Fits(name, Lexicon.Key(place.Label[at..]), question));
        return found.Count > 0 || question.Documents is not [var document] || PlaceName.AddressIn(name, question) is not { } address ? await OneOfAsync(question, found, cancellation)
            : await ShortenedAsync(question, [.. archive.Catalog.Where(info => info.Id == document)], "", address, cancellation)
                ?? await NoneAsync(question, [.. archive.Catalog.Where(info => info.Id == document)], address, cancellation);
    }

    /// <summary>航路戦略の6.の取組は何ですか, where it has 1. to 5.: whatever is asked of it.</summary>
    async Task<Answer?> UnknownAddressAsync(Question question, CancellationToken cancellation)
    {
        if (question is not { Documents: [var id], Places.IsEmpty: true } || PlaceName.AddressBehindDocument(question) is not { } address
            || await archive.DocumentAsync(id, cancellation) is not { } document || WrittenPaths.Siblings(document, address) is null || WrittenPaths.Below(document.Root, address).Count > 0 || Labelled(document, Lexicon.Key(address)) is not null)
        {
            return null;
        }

        return await NoneAsync(question, [document.Info], address, cancellation);
    }

    /// <summary>戦略の3.(1), where one title or a few have the word 戦略: one of these is meant.</summary>
    Question WithTitled(Question question, string name)
    {
        var at = name.LastIndexOf('の');
        return question.Documents.Count == 0 && at >= ShortestTitle && PlaceName.IsAddress(name[(at + 1)..])
            && archive.Catalog.Where(info => NormalizedText.Fold(info.Title).Contains(name[..at].Trim('「', '」'), StringComparison.Ordinal)).Select(info => info.Id).ToList() is { Count: > 0 } titled
                ? question with { Documents = titled } : question;
    }

    /// <summary>浮標の点検について教えて: the words of one heading and nothing else.</summary>
    async Task<Answer?> HeadedAsync(Question question, string name, CancellationToken cancellation)
    {
        if (name.Length < ShortestHeading)
        {
            return null;
        }

        var headings = (await finder.FindAsync(question, cancellation)).Select(one => one.Statement).Where(statement => statement.IsHeading && statement.Folded == name).ToList();
        return headings is [var only] && await WithinAsync(only.Document.Info.Id, [only.Section.Label], cancellation) is { Count: > 1 } found ? Tell(question, found) : null;
    }

    /// <summary>Of few documents that have the section all; of many those with a passage of just this place.</summary>
    IEnumerable<DocumentInfo> WorthReading(ILookup<string, string> places, string key) =>
        archive.Catalog.Where(info => places.Contains(info.Id) && (places.Count <= Few || places[info.Id].Any(label => Lexicon.Key(label) == key)));

    /// <summary>What stands in these places; nothing where one of them is missing.</summary>
    async Task<List<Statement>> WithinAsync(string document, List<string> labels, CancellationToken cancellation)
    {
        if (await archive.DocumentAsync(document, cancellation) is not { } read || await finder.StatementsOfAsync(document, cancellation) is not { } statements)
        {
            return [];
        }

        var places = labels.Select(label => Labelled(read, Lexicon.Key(label))).OfType<Section>().ToList();
        return places.Count < labels.Count ? [] : [.. statements.All.Where(statement => places.Exists(place => place.Span.Contains(statement.Span)) && statement.Block.Kind is not BlockKind.Note && !statement.IsColumnName)];
    }

    static Section? Labelled(PolicyDocument document, string key) =>
        document.Root.SelfAndDescendants().FirstOrDefault(section => Lexicon.Key(section.Label) is var own && (own == key || (key.EndsWith("つ目", StringComparison.Ordinal) && own.StartsWith(key, StringComparison.Ordinal))));

    /// <summary>All of a place, or its beginning where it is long, and that it goes on.</summary>
    static Answer Tell(Question question, List<Statement> place)
    {
        var told = Surroundings.Fitting(place, LongestAnswer);
        var answer = QuotedLines.Answer(question, told);
        return told.Count == place.Count ? answer : Partial.OfPlace(answer);
    }
}

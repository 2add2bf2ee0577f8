using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>項目2の小論点4は？ §3の２．には何が書いてある？ 3.(1)②の内容は？: the place itself is what is asked for.</summary>
internal sealed partial class PlaceAnswers(Archive archive, EvidenceFinder finder)
{
    const int LongestAnswer = 420;
    const int Few = 12;
    const int MostChoices = 3;
    const int ShortestHeading = 5;
    const int LongestName = 160;
    const int ShortestTitle = 2;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Places.Sections.Count != 1 || (question.Subject.Any(word => !word.IsWeak && !IsHeadingWord(word)) && !AsksItems(question)))
        {
            if (Named(question) is not { } name)
            {
                return await UnknownAddressAsync(question, cancellation);
            }

            question = WithTitled(question, name);
            return (question.Documents.Count > 0 || Address().IsMatch(name) ? await AsPrintedAsync(question, name, cancellation) : null) ?? await HeadedAsync(question, name, cancellation) ?? await UnknownAddressAsync(question, cancellation);
        }

        var labels = WrittenPaths.Each(question.Places.Path ?? "").Select(path => $"{question.Places.Sections[0]} {path}".Trim()).ToList();
        var places = await archive.PlacesAsync(new PassageFilter { Documents = question.Documents, Section = question.Places.Sections[0] }, cancellation);
        var reading = WorthReading(places, Lexicon.Key(labels[0])).ToList();
        foreach (var info in reading)
        {
            if (await WithinAsync(info.Id, labels, cancellation) is { Count: > 0 } found)
            {
                return question.Subject.Any(IsHeadingWord) ? FactAnswers.Compose(question, Heads(found)) : Tell(question, found);
            }
        }

        return places.Count == 0
            ? Refusals.Because(question, $"{question.Places.Sections[0]}という項目のある資料はありません。", $"No document has a {question.Places.Sections[0]}.")
            : await ShortenedAsync(question, reading, question.Places.Sections[0], question.Places.Path ?? "", cancellation) ?? await NoneAsync(question, reading, labels[0], cancellation);
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
        var found = all.FindAll(place => IsNamed(name, Lexicon.Key(place.Label), question));
        found = found.Count > 0 ? found : all.FindAll(place => place.Label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at && IsNamed(name, Lexicon.Key(place.Label[at..]), question));
        return found.Count > 0 || question.Documents is not [var document] || AddressOf(question, name) is not { } address ? await OneOfAsync(question, found, cancellation)
            : await ShortenedAsync(question, [.. archive.Catalog.Where(info => info.Id == document)], "", address, cancellation)
                ?? await NoneAsync(question, [.. archive.Catalog.Where(info => info.Id == document)], address, cancellation);
    }

    /// <summary>6. of 航路戦略の6.: the name of the document and an address, nothing else.</summary>
    static string? AddressOf(Question question, string name)
    {
        var called = question.DocumentNames.Where(one => name.TrimStart('「').StartsWith(one, StringComparison.Ordinal)).MaxBy(one => one.Length);
        var address = called is not null ? name.TrimStart('「')[called.Length..].TrimStart('」', 'の', ' ') : question.DocumentNames.Count == 0 ? name[(name.LastIndexOf('の') + 1)..] : "";
        return Address().IsMatch(address) ? address : null;
    }

    /// <summary>航路戦略の6.の取組は何ですか, where it has 1. to 5.: whatever is asked of it.</summary>
    async Task<Answer?> UnknownAddressAsync(Question question, CancellationToken cancellation)
    {
        if (question is not { Documents: [var id], Places.IsEmpty: true } || NamedAddress(question) is not { } address
            || await archive.DocumentAsync(id, cancellation) is not { } document || WrittenPaths.Siblings(document, address) is null || WrittenPaths.Below(document.Root, address).Count > 0 || Labelled(document, Lexicon.Key(address)) is not null)
        {
            return null;
        }

        return await NoneAsync(question, [document.Info], address, cancellation);
    }

    static string? NamedAddress(Question question)
    {
        var asked = NormalizedText.Fold(question.Text);
        return question.DocumentNames.Select(name => asked.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && AddressBehind().Match(asked, at + name.Length) is { Success: true } match ? match.Groups["address"].Value : null).FirstOrDefault(found => found is not null);
    }

    [GeneratedRegex(@"\G」?の(?<address>(?:[0-9]{1,2}[.)]|\([0-9]{1,2}\)|[①-⑳])+)(?![0-9])(?=[のには])", RegexOptions.None, 1000)]
    private static partial Regex AddressBehind();

    /// <summary>戦略の3.(1), where one title or a few have the word 戦略: one of these is meant.</summary>
    Question WithTitled(Question question, string name)
    {
        var at = name.LastIndexOf('の');
        return question.Documents.Count == 0 && at >= ShortestTitle && Address().IsMatch(name[(at + 1)..])
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

    static bool IsNamed(string name, string key, Question question) =>
        (key.Length > 1 && name == key)
        || (key.Length > 0 && question.Documents.Count > 0 && (name.EndsWith($"の{key}", StringComparison.Ordinal) || name.StartsWith($"{key}of", StringComparison.Ordinal)));

    /// <summary>3.(1)② of 3.(1)②には何が書いてありますか; null where the question asks for anything more.</summary>
    static string? Named(Question question)
    {
        var asked = NormalizedText.Fold(question.Text);
        var name = English().Match(asked) is { Success: true } match ? match.Groups["label"].Value : asked[..Asking().Match(asked).Index];
        return name.Length is > 0 and <= LongestName ? name : null;
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
        var answer = FactAnswers.Compose(question, told);
        return told.Count == place.Count ? answer : Partial.OfPlace(answer);
    }

    [GeneratedRegex("^(?:whatdoes|whatis(?:written|said)?in|showme|show|read)(?<label>.+?)(?:say)?[?.]*$", RegexOptions.None, 1000)]
    private static partial Regex English();

    // What asks, from the end: の内容は？, には何が書いてありますか, or nothing.
    [GeneratedRegex("の?(?:内容|中身|本文|記述|記載|見出し|題名?)?(?:には|では|とは|って|は|を|について|に)?(?:何が|何と|何を|何について|どんなことが|どのようなことが|どういうことが)?(?:(?:書いて(?:あります|あるの|ある|いるの)|書かれて(?:います|いるの|いる)|記載されて(?:います|いる)|あります|ある|述べられて(?:います|いる)|述べて(?:います|いる)|読みたい|何)(?:です)?か?|教えて(?:ください|下さい)?|見せて(?:ください|下さい)?|示して(?:ください|下さい)?|説明して(?:ください|下さい)?)?[?？。.]*$", RegexOptions.RightToLeft, 1000)]
    private static partial Regex Asking();

    // 3.(1)②, 第2 1(2)ア, 2-1(2)イ, Ⅲ.2., 第19条, 4つ目の・, 「…の概要」3.
    [GeneratedRegex(@"^(?:「[^」]+」)?(?:第?[0-9一二三四五六七八九十]{1,4}[編部章節款条]|第[0-9一二三四五六七八九十]{1,2}|[0-9]{1,2}(?:-[0-9]{1,2})*[.)]?|[ⅰ-ⅻivx]{1,4}[.)]?|\([0-9ァ-ン一二三四五六七八九十a-z]{1,3}\)|[①-⑳]|[ァ-ン][.)]?|[0-9]{1,2}つ目の.|§[0-9]{1,2}|[・●■○•◆])+$", RegexOptions.None, 1000)]
    private static partial Regex Address();
}

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

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Places.Sections.Count != 1 || (question.Subject.Any(word => !word.IsWeak) && !AsksItems(question)))
        {
            return Named(question) is not { } name ? null
                : (question.Documents.Count > 0 || Address().IsMatch(name) ? await AsPrintedAsync(question, name, cancellation) : null) ?? await HeadedAsync(question, name, cancellation);
        }

        var label = $"{question.Places.Sections[0]} {question.Places.Path}".Trim();
        var places = await archive.PlacesAsync(new PassageFilter { Documents = question.Documents, Section = question.Places.Sections[0] }, cancellation);
        foreach (var info in WorthReading(places, Lexicon.Key(label)))
        {
            if (await WithinAsync(info.Id, label, cancellation) is { Count: > 0 } found)
            {
                return Tell(question, found);
            }
        }

        return places.Count > 0
            ? Refusals.Because(question, $"{label}という項目はありません。", $"There is no {label}.")
            : Refusals.Because(question, $"{question.Places.Sections[0]}という項目のある資料はありません。", $"No document has a {question.Places.Sections[0]}.");
    }

    /// <summary>§4の５．に例示されている形態を挙げて: the items of the place, whatever they are called.</summary>
    static bool AsksItems(Question question) => question.Asks(Asked.List) && question.Places.Path is not null && !question.Asks(Asked.Change);

    /// <summary>A label of any form, as citations print it or its end (2.1)② of §2 2.1)②); where several places fit, which is meant is asked.</summary>
    async Task<Answer?> AsPrintedAsync(Question question, string name, CancellationToken cancellation)
    {
        var places = await archive.PlacesAsync(new PassageFilter { Documents = question.Documents }, cancellation);
        var all = archive.Catalog.SelectMany(info => places[info.Id].Distinct(StringComparer.Ordinal).Select(label => (Info: info, Label: label))).ToList();
        var found = all.FindAll(place => IsNamed(name, Lexicon.Key(place.Label), question));
        found = found.Count > 0 ? found : all.FindAll(place => place.Label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at && IsNamed(name, Lexicon.Key(place.Label[at..]), question));
        if (found.Count > 1)
        {
            return SmallTalk.Clarify(question, "その番号の項目は複数あります。どれについてですか。", "There are several places of this name. Which one is meant?",
                [.. found.Take(MostChoices).Select(place => question.Language == Language.Japanese ? $"{place.Info.Title}の{place.Label}の内容は？" : $"What does {place.Label} of {place.Info.Title} say?")]);
        }

        return found is [var (info, printed)] && await WithinAsync(info.Id, printed, cancellation) is { Count: > 0 } statements ? Tell(question, statements) : null;
    }

    /// <summary>浮標の点検について教えて: the words of one heading and nothing else.</summary>
    async Task<Answer?> HeadedAsync(Question question, string name, CancellationToken cancellation)
    {
        if (name.Length < ShortestHeading)
        {
            return null;
        }

        var headings = (await finder.FindAsync(question, cancellation)).Select(one => one.Statement).Where(statement => statement.IsHeading && statement.Folded == name).ToList();
        return headings is [var only] && await WithinAsync(only.Document.Info.Id, only.Section.Label, cancellation) is { Count: > 1 } found ? Tell(question, found) : null;
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

    async Task<List<Statement>> WithinAsync(string document, string label, CancellationToken cancellation)
    {
        if (await archive.DocumentAsync(document, cancellation) is not { } read || await finder.StatementsOfAsync(document, cancellation) is not { } statements)
        {
            return [];
        }

        var key = Lexicon.Key(label);
        var place = read.Root.SelfAndDescendants().FirstOrDefault(section => Lexicon.Key(section.Label) is var own && (own == key || (key.EndsWith("つ目", StringComparison.Ordinal) && own.StartsWith(key, StringComparison.Ordinal))));
        return place is null ? [] : [.. statements.All.Where(statement => place.Span.Contains(statement.Span) && statement.Block.Kind is not (BlockKind.Note or BlockKind.Marker))];
    }

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
    [GeneratedRegex("の?(?:内容|中身|本文|記述|記載)?(?:には|では|は|を|について|に)?(?:何が|何と|どんなことが|どのようなことが)?(?:書いて(?:ありますか|あるの|ある)|書かれて(?:いますか|いるの|いる)|記載されて(?:いますか|いる)|述べられていますか|教えて(?:ください)?|見せて(?:ください)?|示して(?:ください)?|読みたい(?:です)?|説明して(?:ください)?|何ですか)?[?？。.か]*$", RegexOptions.RightToLeft, 1000)]
    private static partial Regex Asking();

    // 3.(1)②, 第2 1(2)ア, 2-1(2)イ, Ⅲ.2., 第19条, 4つ目の・, 「…の概要」3.
    [GeneratedRegex(@"^(?:「[^」]+」)?(?:第?[0-9一二三四五六七八九十]{1,4}[編部章節款条]|第[0-9一二三四五六七八九十]{1,2}|[0-9]{1,2}(?:-[0-9]{1,2})*[.)]?|[ⅰ-ⅻivx]{1,4}[.)]?|\([0-9ァ-ン一二三四五六七八九十a-z]{1,3}\)|[①-⑳]|[ァ-ン][.)]?|[0-9]{1,2}つ目の.|§[0-9]{1,2}|[・●■○•◆])+$", RegexOptions.None, 1000)]
    private static partial Regex Address();
}

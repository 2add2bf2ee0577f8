using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>How a question calls the place it asks for: 3.(1)②, 航路戦略の6., the words of a heading.</summary>
internal static partial class PlaceName
{
    const int LongestName = 160;

    /// <summary>3.(1)② of 3.(1)②には何が書いてありますか; null where the question asks for anything more.</summary>
    public static string? AskedFor(Question question)
    {
        var asked = NormalizedText.Fold(question.Text);
        var name = English().Match(asked) is { Success: true } match ? match.Groups["label"].Value : asked[..Asking().Match(asked).Index];
        return name.Length is > 0 and <= LongestName ? name : null;
    }

    /// <summary>6. of 航路戦略の6.: the name of the document and an address, nothing else.</summary>
    public static string? AddressIn(string name, Question question)
    {
        var called = question.DocumentNames.Where(one => name.TrimStart('「').StartsWith(one, StringComparison.Ordinal)).MaxBy(one => one.Length);
        var address = called is not null ? name.TrimStart('「')[called.Length..].TrimStart('」', 'の', ' ') : question.DocumentNames.Count == 0 ? name[(name.LastIndexOf('の') + 1)..] : "";
        return Address().IsMatch(address) ? address : null;
    }

    /// <summary>6. of 航路戦略の6.の取組は何ですか: right behind the name of a document, whatever is asked of it.</summary>
    public static string? AddressBehindDocument(Question question)
    {
        var asked = NormalizedText.Fold(question.Text);
        return question.DocumentNames.Select(name => asked.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && AddressBehind().Match(asked, at + name.Length) is { Success: true } match ? match.Groups["address"].Value : null).FirstOrDefault(found => found is not null);
    }

    public static bool IsAddress(string name) => Address().IsMatch(name);

    /// <summary>The name is the label, or ends in it behind that of a document.</summary>
    public static bool Fits(string name, string key, Question question) =>
        (key.Length > 1 && name == key)
        || (key.Length > 0 && question.Documents.Count > 0 && (name.EndsWith($"の{key}", StringComparison.Ordinal) || name.StartsWith($"{key}of", StringComparison.Ordinal)));

    [GeneratedRegex("^(?:whatdoes|whatis(?:written|said)?in|showme|show|read)(?<label>.+?)(?:say)?[?.]*$", RegexOptions.None, 1000)]
    private static partial Regex English();

    // What asks, from the end: の内容は？, には何が書いてありますか, or nothing.
    [GeneratedRegex("の?(?:内容|中身|本文|記述|記載|見出し|題名?)?(?:には|では|とは|って|は|を|について|に)?(?:何が|何と|何を|何について|どんなことが|どのようなことが|どういうことが)?(?:(?:書いて(?:あります|あるの|ある|いるの)|書かれて(?:います|いるの|いる)|記載されて(?:います|いる)|あります|ある|述べられて(?:います|いる)|述べて(?:います|いる)|読みたい|何)(?:です)?か?|教えて(?:ください|下さい)?|見せて(?:ください|下さい)?|示して(?:ください|下さい)?|説明して(?:ください|下さい)?)?[?？。.]*$", RegexOptions.RightToLeft, 1000)]
    private static partial Regex Asking();

    // 3.(1)②, 第2 1(2)ア, 2-1(2)イ, Ⅲ.2., 第19条, 4つ目の・, 「…の概要」3.
    [GeneratedRegex(@"^(?:「[^」]+」)?(?:第?[0-9一二三四五六七八九十]{1,4}[編部章節款条]|第[0-9一二三四五六七八九十]{1,2}|[0-9]{1,2}(?:-[0-9]{1,2})*[.)]?|[ⅰ-ⅻivx]{1,4}[.)]?|\([0-9ァ-ン一二三四五六七八九十a-z]{1,3}\)|[①-⑳]|[ァ-ン][.)]?|[0-9]{1,2}つ目の.|§[0-9]{1,2}|[・●■○•◆])+$", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\G」?の(?<address>(?:[0-9]{1,2}[.)]|\([0-9]{1,2}\)|[①-⑳])+)(?![0-9])(?=[のには])", RegexOptions.None, 1000)]
    private static partial Regex AddressBehind();
}

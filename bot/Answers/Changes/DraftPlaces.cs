using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>
/// The places that a question names as this draft numbers them: 第２の１（２）ア where its parts are 第2, Ⅲの※１, chapter 2.
/// What the reader of questions took for §2 is the second part, whatever its sign.
/// </summary>
internal sealed partial class DraftPlaces(Draft draft)
{
    public QuestionPlaces Read(Question question)
    {
        var places = question.Places;
        var notes = places.Notes.Count > 0 ? places.Notes : Correction().Matches(AddressParser.Half(question.Text)).Select(match => Number(match.Groups["n"].Value)).ToList();
        if (places.Sections.Count > 0 && places.Sections.All(section => draft.PartNamed(section) is not null))
        {
            return places with { Notes = notes };
        }

        var text = AddressParser.Half(question.Text);
        if (draft.Articles.Count > 0 && Article().Matches(text).Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal)).ToList() is { Count: > 0 } articles)
        {
            return new QuestionPlaces(articles, notes, null);
        }

        var found = Named(text);
        if (found.Count == 0 && question.IsFollowUp && places.Sections.Count == 0)
        {
            text = AddressParser.Half(question.Full);
            found = [.. Named(text).TakeLast(1)];
        }

        if (found.Count == 0 && places.Sections.Count == 0 && Unknown().Match(text) is { Success: true } unknown)
        {
            return places with { Sections = [unknown.Value.Replace(" ", "", StringComparison.Ordinal)], Notes = notes };
        }

        return found.Count > 0 ? new QuestionPlaces([.. found.Select(one => one.Part.Label).Distinct(StringComparer.Ordinal)], notes, places.Path ?? PathBehind(text, found[0]))
            : places with { Sections = [.. places.Sections.Select(section => draft.PartNamed(section)?.Label ?? ByOrdinal(section)?.Label ?? section)], Notes = notes };
    }

    /// <summary>In the order of the question; 第２ in 第２回 names no part.</summary>
    List<(Section Part, int End)> Named(string text)
    {
        var found = new List<(Section Part, int End, int At)>();
        foreach (var part in draft.Places)
        {
            foreach (Match match in Pattern(part).Matches(text))
            {
                found.Add((part, match.Index + match.Length, match.Index));
            }
        }

        return [.. found.OrderBy(one => one.At).Select(one => (one.Part, one.End))];
    }

    static Regex Pattern(Section part)
    {
        var number = part.Ordinal.ToString(CultureInfo.InvariantCulture);
        var kanji = Kanji(part.Ordinal);
        var roman = part.Form == "roman" ? $"|第?{(char)('Ⅰ' + part.Ordinal - 1)}(?![Ⅰ-Ⅻ])\\.?|(?<![A-Za-z]){Roman(part.Ordinal)}(?![A-Za-z])\\.?" : "";
        var dot = part.Form is "dot" or "number" ? $"|(?<![0-9.]){number}\\.(?![0-9])|(?:大?項目|項|柱){number}(?![0-9])" : "";
        var sign = part.Form.StartsWith("第N", StringComparison.Ordinal) && part.Form.Length > 2 ? part.Form[2..] : "[編部章節]";
        return new Regex(
            $"第 ?(?:{number}|{kanji}) ?(?:{sign}|(?=[の※はでに、 ,とを及]|について|において|$))|(?<![0-9.]){number} ?[章節編部](?!長|会|品|門|署|分)|§ ?{number}(?![0-9])|\\b(?:section|part|chapter|sec\\.?) ?{number}(?![0-9])|セクション ?{number}(?![0-9]){roman}{dot}",
            RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(1));
    }

    /// <summary>の１（２）ア behind 第２: the place below it, as labels print it; what leads nowhere, as it was typed.</summary>
    string? PathBehind(string text, (Section Part, int End) named)
    {
        var rest = text[named.End..].TrimStart(' ');
        var address = AddressParser.Parse(rest.StartsWith('の') ? rest[1..] : rest);
        if (address.Steps.Count == 0)
        {
            return null;
        }

        var (places, steps) = new PathFinder(draft.Body).Find(named.Part, address.Steps);
        var written = string.Concat(address.Steps.Select(step => step.Printed));
        return steps < address.Steps.Count ? written : places[0].Label.StartsWith(named.Part.Label, StringComparison.Ordinal) ? places[0].Label[named.Part.Label.Length..].Trim() : places[0].Label;
    }

    Section? ByOrdinal(string section) =>
        section.StartsWith('§') && int.TryParse(section[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? draft.Places.FirstOrDefault(part => part.Ordinal == number) : null;

    static string Kanji(int number) => number <= 10 ? "〇一二三四五六七八九十"[number].ToString() : number < 20 ? "十" + "〇一二三四五六七八九"[number - 10] : number.ToString(CultureInfo.InvariantCulture);

    static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", 4 => "IV", 5 => "V", 6 => "VI", 7 => "VII", 8 => "VIII", 9 => "IX", _ => "X" };

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>修正３, 【修正３】, 修正注3: how a draft that marks so is asked about; not 修正3件.</summary>
    [GeneratedRegex("修正(?:注|意見|案)? ?(?<n>[0-9]{1,2})(?![0-9件つ点か箇個年月])", RegexOptions.None, 1000)]
    private static partial Regex Correction();

    [GeneratedRegex("第 ?(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,6}) ?条(?:の ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9一二三四五六七八九十]))?", RegexOptions.None, 1000)]
    private static partial Regex Article();

    /// <summary>第９の修正案 in a draft of four parts.</summary>
    [GeneratedRegex("第 ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[編部章節]?(?=の(?:修正|注|※|変更|[0-9(①]))|[Ⅰ-Ⅻ]\\.?(?=の(?:修正|注|※|変更|[0-9(①]))", RegexOptions.None, 1000)]
    private static partial Regex Unknown();
}

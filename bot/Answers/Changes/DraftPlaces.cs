using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>
/// The places that a question names as this draft numbers them: 第２の１（２）ア where its parts are 第2, Ⅲの※１, chapter 2.
/// What the reader of questions took for §2 is the second part, whatever its sign.
/// </summary>
internal sealed partial class DraftPlaces(Question question)
{
    readonly string _text = AddressParser.Half(question.Text);
    readonly Lazy<IReadOnlyList<PartMention>> _mentions = new(() => PartMention.FindAll(AddressParser.Half(question.Text)));
    readonly Lazy<IReadOnlyList<PartMention>> _before = new(() => question.IsFollowUp && question.Places.Sections.Count == 0 ? PartMention.FindAll(AddressParser.Half(question.Full)) : []);

    /// <summary>Whether it depends on the draft which places are meant.</summary>
    public bool AreNamed => question.Places.Sections.Count > 0 || _mentions.Value.Count + _before.Value.Count > 0 || Articles().Count > 0 || Unknown().IsMatch(_text);

    public QuestionPlaces In(Draft draft) => Read(draft.Outline, draft);

    /// <summary>Whether a draft has all of them.</summary>
    public bool StandIn(DraftOutline outline) => Articles() is { Count: > 0 } articles ? articles.TrueForAll(outline.HasArticle) : Read(outline, draft: null).Sections.All(section => outline.PartNamed(section) is not null);

    QuestionPlaces Read(DraftOutline outline, Draft? draft)
    {
        var places = question.Places;
        var notes = places.Notes.Count > 0 ? places.Notes : Correction().Matches(_text).Select(match => Number(match.Groups["n"].Value)).ToList();
        if (places.Sections.Count > 0 && places.Sections.All(section => outline.PartNamed(section) is not null))
        {
            return places with { Notes = notes };
        }

        if (draft?.Articles.Count > 0 && Articles() is { Count: > 0 } articles)
        {
            return new QuestionPlaces(articles, notes, null);
        }

        if (draft is not null && Printed(draft) is { } printed)
        {
            return printed with { Notes = notes };
        }

        var (text, found) = (_text, outline.Named(_mentions.Value));
        if (found.Count == 0 && _before.Value.Count > 0)
        {
            (text, found) = (AddressParser.Half(question.Full), [.. outline.Named(_before.Value).TakeLast(1)]);
        }

        if (found.Count == 0 && places.Sections.Count == 0 && Unknown().Match(text) is { Success: true } unknown)
        {
            return places with { Sections = [unknown.Value.Replace(" ", "", StringComparison.Ordinal)], Notes = notes };
        }

        return found.Count > 0 ? new QuestionPlaces([.. found.Select(one => one.Part.Label).Distinct(StringComparer.Ordinal)], notes, places.Path ?? PathBehind(text[found[0].End..], found[0].Part.Label, draft))
            : places with { Sections = [.. places.Sections.Select(section => outline.PartNamed(section)?.Label ?? ByOrdinal(outline, section)?.Label ?? section)], Notes = notes };
    }

    /// <summary>2-1(1)イはどう変わりますか: the place as its label is printed, at the head of the question or behind the draft's name.</summary>
    QuestionPlaces? Printed(Draft draft)
    {
        var asked = Lexicon.Key(question.Text);
        foreach (var part in draft.Places)
        {
            var place = part.SelfAndDescendants().Where(section => Stands(asked, Lexicon.Key(section.Label))).MaxBy(section => section.Label.Length);
            if (place is not null && place.Label != part.Label)
            {
                return new QuestionPlaces([part.Label], [], Below(part.Label, place.Label));
            }
        }

        return null;
    }

    static bool Stands(string asked, string key)
    {
        var at = key.Length < ShortestLabel ? -1 : asked.IndexOf(key, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || asked[at - 1] is 'の' or '、' or '」') && at + key.Length < asked.Length && asked[at + key.Length] is 'は' or 'の' or 'で' or 'を' or 'が' or 'に' or 'へ' or '、';
    }

    const int ShortestLabel = 3;

    /// <summary>の１（２）ア behind 第２: the place below it, as labels print it; what leads nowhere, as it was typed.</summary>
    static string? PathBehind(string behind, string label, Draft? draft)
    {
        var rest = behind.TrimStart(' ');
        var address = AddressParser.Parse(rest.StartsWith('の') ? rest[1..] : rest);
        if (address.Steps.Count == 0 || draft?.PartNamed(label) is not { } part)
        {
            return null;
        }

        var (places, steps) = new PathFinder(draft.Body).Find(part, address.Steps);
        var written = string.Concat(address.Steps.Select(step => step.Printed));
        return steps < address.Steps.Count ? written : Below(part.Label, places[0].Label);
    }

    static string Below(string part, string label) => label.StartsWith(part, StringComparison.Ordinal) ? label[part.Length..].Trim() : label;

    static DraftPart? ByOrdinal(DraftOutline outline, string section) =>
        section.StartsWith('§') && int.TryParse(section[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? outline.Numbered(number) : null;

    /// <summary>第７条, 第23条の２</summary>
    List<string> Articles() => [.. Article().Matches(_text).Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal))];

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

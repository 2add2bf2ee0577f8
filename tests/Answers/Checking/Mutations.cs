using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Answers.Checking;

internal delegate Answer? Mutate(Answer answer, IReadOnlyList<Answer> others, IReadOnlyDictionary<string, Source> sources, Random random);

/// <summary>Ways to make a true answer wrong by one word. Null where an answer has nothing of the kind.</summary>
internal static partial class Mutations
{
    public static (string Kind, Mutate Mutate)[] All =>
    [
        ("digit", (answer, _, _, random) => Replace(answer, random, Digit(), digit => OtherDigit(digit, random))),
        ("unit", (answer, _, _, random) => Unit(answer, random)),
        ("era", (answer, _, _, random) => Replace(answer, random, Era(), era => era == "平成" ? "令和" : era == "令和" ? "平成" : "昭和")),
        ("year", (answer, _, _, random) => Replace(answer, random, Year(), year => (int.Parse(NormalizedText.Fold(year), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture))),
        ("negation removed", (answer, _, _, random) => Replace(answer, random, Negation(), _ => "る")),
        ("negation added", (answer, _, _, random) => Replace(answer, random, Affirmation(), word => Denied[word])),
        ("kind", (answer, _, _, random) => Replace(answer, random, Kind(), word => OtherKind[word])),
        ("modality", (answer, _, _, random) => Replace(answer, random, Modality(), word => OtherModality[word])),
        ("place in the text", (answer, _, sources, random) => Replace(answer, random, Place(), place => OtherLabel(answer, place, sources, random))),
        ("place of a citation", (answer, _, sources, random) => Recite(answer, random, one => one with { Section = OtherLabel(answer, one.Section, sources, random, one) })),
        ("note in the text", (answer, _, _, random) => Replace(answer, random, Note(), note => OtherDigit(note, random))),
        ("note of a citation", (answer, _, _, random) => answer.Citations.Any(one => one.RevisionNote is null) ? null : Recite(answer, random, one => one with { RevisionNote = $"※{int.Parse(one.RevisionNote![1..], CultureInfo.InvariantCulture) + 1}" })),
        ("name", (answer, others, _, random) => Replace(answer, random, Name(), name => OtherName(name, answer, others, random))),
        ("quote", (answer, _, _, random) => Recite(answer, random, one => one with { Quote = ChangedBy(one.Quote, random) })),
        ("offsets", (answer, _, _, random) => Recite(answer, random, one => one with { Span = new SourceSpan(one.Span.Start + (one.Span.Start > 0 && random.Next(2) == 0 ? -1 : 1), one.Span.End) })),
        ("file", (answer, _, sources, random) => Recite(answer, random, one => one with { File = sources.Keys.Where(file => file != one.File).ElementAt(random.Next(sources.Count - 1)) })),
        ("citation removed", (answer, _, _, random) => answer with { Citations = [.. answer.Citations.Where(one => one.Number != 1 + random.Next(answer.Citations.Count)).Take(answer.Citations.Count - 1)] }),
        ("mark removed", (answer, _, _, random) => Replace(answer, random, Mark(), _ => "")),
        ("direction", (answer, _, _, random) => Replace(answer, random, Direction(), word => word == "増" ? "減" : "増")),
        ("operand", (answer, _, _, _) => answer.Derived.Any(one => one.From.Count > 0) ? answer with { Derived = [.. answer.Derived.Select(one => one.From.Count == 0 ? one : one with { From = [one.From[0] + 7, .. one.From.Skip(1)] })] } : null),
        ("computed with its text", (answer, _, _, random) => Together(answer, random)),
    ];

    static readonly Dictionary<string, string> Denied = new() { ["できる"] = "できない", ["される"] = "されない", ["する"] = "しない", ["ある"] = "ない", ["必要"] = "不要", ["可能"] = "不可能", ["いる"] = "いない" };

    static readonly Dictionary<string, string> OtherKind = new() { ["追加"] = "削除", ["削除"] = "追加", ["挿入"] = "移動", ["移動"] = "挿入", ["変更"] = "削除", ["修正"] = "削除", ["adds"] = "deletes", ["deletes"] = "adds", ["changes"] = "deletes", ["inserts"] = "moves", ["moves"] = "inserts", ["replaces"] = "deletes" };

    static readonly Dictionary<string, string> OtherModality = new()
    {
        ["意見"] = "決定",
        ["提案"] = "決定",
        ["検討"] = "決定",
        ["予定"] = "決定",
        ["べき"] = "予定",
        ["望ましい"] = "必要である",
        ["必要"] = "予定",
        ["決定"] = "検討",
        ["すでに"] = "今後",
        ["proposed"] = "decided",
        ["an opinion"] = "a decision",
        ["already in the text"] = "proposed",
    };

    static Answer? Replace(Answer answer, Random random, Regex what, Func<string, string> by)
    {
        var found = what.Matches(answer.Text).Where(match => !Mark().Matches(answer.Text).Any(mark => mark.Index <= match.Index && match.Index < mark.Index + mark.Length && what != Mark())).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var chosen = found[random.Next(found.Count)];
        var text = answer.Text[..chosen.Index] + by(chosen.Value) + answer.Text[(chosen.Index + chosen.Length)..];
        return text == answer.Text ? null : answer with { Text = text };
    }

    static Answer? Recite(Answer answer, Random random, Func<Citation, Citation> change)
    {
        var chosen = random.Next(answer.Citations.Count);
        return answer with { Citations = [.. answer.Citations.Select((one, at) => at == chosen ? change(one) : one)] };
    }

    static Answer? Unit(Answer answer, Random random)
    {
        var found = Quantities.FindAll(answer.Text).Where(quantity => quantity.Value is not null && quantity.Unit.Length > 0 && answer.Text.IndexOf(quantity.Unit, quantity.Span.Start, StringComparison.Ordinal) is var at && at >= 0 && at < quantity.Span.End).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var chosen = found[random.Next(found.Count)];
        var start = answer.Text.IndexOf(chosen.Unit, chosen.Span.Start, StringComparison.Ordinal);
        var other = chosen.Unit switch { "億円" => "万円", "万円" => "億円", "円" => "ドル", "件" => "億円", "%" or "％" => "倍", "倍" => "％", "年間" => "か月", _ => "件" };
        return answer with { Text = answer.Text[..start] + other + answer.Text[(start + chosen.Unit.Length)..] };
    }

    static Answer? Together(Answer answer, Random random)
    {
        var derived = answer.Derived.FirstOrDefault(one => one.From.Count > 0 && answer.Text.Contains(one.Text, StringComparison.Ordinal) && Digit().IsMatch(one.Text));
        if (derived is null)
        {
            return null;
        }

        var counted = Count().Match(derived.Text);
        if (!counted.Success)
        {
            return null;
        }

        var wrong = derived.Text[..counted.Index] + (int.Parse(counted.Value, CultureInfo.InvariantCulture) + 1 + random.Next(5)) + derived.Text[(counted.Index + counted.Length)..];
        return answer with { Text = answer.Text.Replace(derived.Text, wrong, StringComparison.Ordinal), Derived = [.. answer.Derived.Select(one => ReferenceEquals(one, derived) ? one with { Text = wrong } : one)] };
    }

    static string OtherDigit(string digit, Random random)
    {
        var (c, first) = (digit[^1], digit[^1] >= '０' ? '０' : '0');
        return digit[..^1] + (char)(first + ((c - first + 1 + random.Next(9)) % 10));
    }

    /// <summary>Of an amount that has lost its owner no place that holds it is wrong.</summary>
    static string OtherLabel(Answer answer, string label, IReadOnlyDictionary<string, Source> sources, Random random, Citation? cited = null)
    {
        var source = sources[answer.Citations[0].File];
        var lost = cited is not null && (answer.Figures.Any(figure => figure.Figure.Attribution == FigureAttribution.Unattributed)
            || (answer.Kind == AnswerKind.Figure && answer.Figures.All(figure => figure.Citation != cited.Number)));
        var labels = source.Labels.Where(one => one != label && one.Length > 0 && !(lost && source.Places(one).Any(place => place.Contains(cited!.Span)))).ToList();
        return labels[random.Next(labels.Count)];
    }

    static string OtherName(string name, Answer answer, IReadOnlyList<Answer> others, Random random)
    {
        for (var tried = 0; tried < 50; tried++)
        {
            var names = Name().Matches(others[random.Next(others.Count)].Text);
            if (names.Count > 0 && names[random.Next(names.Count)].Value is var other && other != name && !answer.Text.Contains(other, StringComparison.Ordinal))
            {
                return other;
            }
        }

        return name;
    }

    static string ChangedBy(string quote, Random random)
    {
        var at = random.Next(quote.Length);
        return quote[..at] + (quote[at] == '異' ? '違' : '異') + quote[(at + 1)..];
    }

    [GeneratedRegex("[0-9０-９]")]
    private static partial Regex Digit();

    [GeneratedRegex("[0-9]+(?=件|億円|月|日)")]
    private static partial Regex Count();

    [GeneratedRegex("平成|令和|昭和")]
    private static partial Regex Era();

    [GeneratedRegex("[0-9０-９]+(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex("でない|ではない|ない|せず|ません")]
    private static partial Regex Negation();

    [GeneratedRegex("できる|される|する|ある|必要|可能|いる")]
    private static partial Regex Affirmation();

    [GeneratedRegex("追加|削除|挿入|移動|変更|修正|adds|deletes|changes|inserts|moves|replaces")]
    private static partial Regex Kind();

    [GeneratedRegex("意見|提案|検討|予定|べき|望ましい|必要|決定|すでに|proposed|an opinion|already in the text")]
    private static partial Regex Modality();

    [GeneratedRegex("§[0-9]+ [0-9][0-9.)①-⑳]*")]
    private static partial Regex Place();

    [GeneratedRegex("※[0-9]")]
    private static partial Regex Note();

    [GeneratedRegex("[一-鿿ァ-ヺー]{3,12}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Mark();

    [GeneratedRegex("(?<=の)[増減](?=です)")]
    private static partial Regex Direction();
}

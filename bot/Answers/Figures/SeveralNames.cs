using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>灯台の更新と浮標の更新を合わせると…, それぞれいくら, 差は…: a question that names several rows, and a figure of each.</summary>
internal static partial class SeveralNames
{
    /// <summary>One figure for each name, of one year and one measure where that can be; null where the question names one thing.</summary>
    public static List<LedgerEntry>? Find(List<LedgerEntry> entries, FigureQuestion asked, Question question)
    {
        var text = NormalizedText.Fold(question.Text);
        // …のうち、実際に…: a comma joins names only where several are asked for.
        var joints = And().Matches(text).Where(joint => joint.Value != "、" || Each().IsMatch(text)).ToList();
        if (joints.Count == 0)
        {
            return null;
        }

        var able = entries.FindAll(entry => entry.Figure is { Label.Length: > 0, Kind: not FigureKind.Date and not FigureKind.Duration } figure && figure.Attribution != FigureAttribution.Unattributed
            && (asked.Which || (figure.Kind == FigureKind.Money) == asked.Money) && asked.InYears(figure));

        joints.RemoveAll(joint => able.Exists(entry => HasJoint(entry, text, joint)));
        return Splits(text, joints).Select(sides => Named(sides, able, asked)).OfType<List<List<LedgerEntry>>>().Select(Alike).FirstOrDefault();
    }

    /// <summary>育と教 in 保育と教育の一体化, which is one name.</summary>
    static bool HasJoint(LedgerEntry entry, string text, Match joint)
    {
        var end = joint.Index + joint.Length;
        return joint.Index > 0 && end < text.Length && NormalizedText.Fold(entry.Figure.Label).Contains(text[(joint.Index - 1)..(end + 1)], StringComparison.Ordinal);
    }

    /// <summary>At every one of them, or else at one.</summary>
    static IEnumerable<string[]> Splits(string text, List<Match> joints)
    {
        if (joints.Count == 0)
        {
            yield break;
        }

        var starts = joints.Select(joint => joint.Index + joint.Length).Prepend(0);
        yield return [.. starts.Zip(joints.Select(joint => joint.Index).Append(text.Length), (start, end) => text[start..end])];
        foreach (var joint in joints.Count > 1 ? joints : [])
        {
            yield return [text[..joint.Index], text[(joint.Index + joint.Length)..]];
        }
    }

    /// <summary>What each side may name; null where one of them surely names nothing, or two the same.</summary>
    static List<List<LedgerEntry>>? Named(string[] sides, List<LedgerEntry> able, FigureQuestion asked)
    {
        var named = new List<List<LedgerEntry>>();
        foreach (var side in sides)
        {
            var words = asked.Labels.Where(word => side.Contains(word.Text, StringComparison.Ordinal)).ToList();
            if (words.Count == 0 && !able.Exists(entry => entry.LengthIn(side) > 0))
            {
                continue;
            }

            var fitting = able.Select(entry => words.Count == 0 ? entry : entry.For(words)).Where(entry => (entry.LengthIn(side) > 0 || (words.Count > 0 && entry.Cover >= LedgerEntry.SureCover)) && named.TrueForAll(before => before[0].Name != entry.Name))
                .OrderByDescending(entry => entry.LengthIn(side)).ThenBy(entry => entry.IsPart).ThenByDescending(entry => entry.Cover).ToList();
            if (fitting.Count == 0)
            {
                return null;
            }

            named.Add(fitting);
        }

        return named.Count > 1 ? named : null;
    }

    /// <summary>Of one document, year and measure, the latest; where there are none, the best of each.</summary>
    static List<LedgerEntry> Alike(List<List<LedgerEntry>> named)
    {
        var alike = named[0].GroupBy(Kind).OrderByDescending(same => same.Key.FiscalYear)
            .Select(same => named.ConvertAll(side => side.Find(entry => Kind(entry) == same.Key))).FirstOrDefault(row => row.TrueForAll(entry => entry is not null));
        return alike?.OfType<LedgerEntry>().ToList() ?? named.ConvertAll(side => side[0]);
    }

    static (string Document, int? FiscalYear, string Class, FigureKind Kind) Kind(LedgerEntry entry) => (entry.Document.Id, entry.Figure.FiscalYear, entry.Class, entry.Figure.Kind);

    /// <summary>Whether a sum or a difference of these means something: of one measure, and of units that can be one.</summary>
    public static bool AreAlike(List<LedgerEntry> entries) =>
        entries.TrueForAll(entry => entry.Figure is { From: null, Fraction: null } && entry.Figure.FiscalYear == entries[0].Figure.FiscalYear && entry.Class == entries[0].Class)
        && CommonUnit.Of(entries.ConvertAll(entry => entry.Figure)) is not null;

    /// <summary>…を合わせると, …の合計は; not 基金の総額と….</summary>
    public static bool AsksSum(FigureQuestion asked, Question question) => asked.Sum || Sum().IsMatch(NormalizedText.Fold(question.Text));

    [GeneratedRegex("(?:合計|合算|総計|総額|計)(?:額|値)?[^と、]{0,12}$", RegexOptions.None, 1000)]
    private static partial Regex Sum();

    [GeneratedRegex("それぞれ|合わせ|合計|合算|(?<!不)足[すし]|差|比べ|比較|どちら|どれが|いずれ|各々", RegexOptions.None, 1000)]
    private static partial Regex Each();

    [GeneratedRegex("と|、|及び|および|並びに|ならびに", RegexOptions.None, 1000)]
    private static partial Regex And();
}

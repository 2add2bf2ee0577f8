using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Whether the words of a revision note address a place: ２．１）②に追加 is about §2 2.1)②.</summary>
internal static partial class Address
{
    const int SameWords = 8;

    public static bool Stands(string label, Citation citation, Source? source)
    {
        if (source is null || !source.Has(label))
        {
            return false;
        }

        if (Scope(label, citation, source) is not { } scope)
        {
            return Paths.Says(Orders.In(citation.Quote), "", label) || source.Above(label).Any(above => Paths.Says(Orders.In(citation.Quote), above, label));
        }

        var path = label[scope.Length..].Trim();
        return path.Length == 0 || (Bullet().Match(path) is { Success: true }
            ? SharesWords(label, citation, source) || source.MarkStandsIn(label, citation.RevisionNote ?? "")
            : Addresses(citation, scope, path) || source.MarkStandsIn(label, citation.RevisionNote ?? ""));
    }

    /// <summary>Only what the note's own words address, in its own part or, with the part's name (第１章の２．の次に移す), in another.</summary>
    public static bool IsSaid(string label, Citation citation, Source? source)
    {
        if (source is null || !source.Has(label))
        {
            return false;
        }

        return Scope(label, citation, source) is { } scope
            ? scope.Length < label.Length && label[scope.Length..].Trim() is var path && Addresses(citation, scope, path)
            : NormalizedText.Fold(citation.Quote).Contains(NormalizedText.Fold(Source.PartOf(label)), StringComparison.Ordinal) && Paths.Says(Orders.In(citation.Quote), "", label);
    }

    static bool Addresses(Citation citation, string scope, string path)
    {
        var order = Orders.In(citation.Quote);
        return Says(citation.Quote, path) || Paths.Says(order, scope, path) || (order.Contains("新設", StringComparison.Ordinal) && Paths.Says(order.Replace("として", "", StringComparison.Ordinal), scope, Following(path)));
    }

    /// <summary>３．（５）を新設: the new clause comes behind 3.(4).</summary>
    static string Following(string path) =>
        LastNumber().Replace(path, match => char.IsAsciiDigit(match.Value[0]) ? (int.Parse(match.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) : ((char)(match.Value[0] + 1)).ToString());

    /// <summary>The place whose notes these are, where the label lies in it: §2 of §2 2.1)②, 第1章 第2節, 3. where nothing stands above.</summary>
    static string? Scope(string label, Citation citation, Source source)
    {
        var holder = source.InnermostAround(citation.Span);
        var part = Source.PartOf(label);
        return label.StartsWith(holder, StringComparison.Ordinal) && (holder.Length == label.Length || !char.IsDigit(label[holder.Length])) ? holder
            : source.Places(part).Any(span => span.Contains(citation.Span)) ? part
            : null;
    }

    /// <summary>The whole address, not the beginning or end of a longer one: 2.1) does not stand in 2.1)②.</summary>
    static bool Says(string quote, string path)
    {
        var (said, wanted) = (NormalizedText.Fold(quote), NormalizedText.Fold(path));
        for (var at = said.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = said.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 ? ' ' : said[at - 1];
            var behind = at + wanted.Length >= said.Length ? ' ' : said[at + wanted.Length];
            if (!Continues(before) && before is not ('.' or ')') && !Continues(behind))
            {
                return true;
            }
        }

        return false;
    }

    static bool Continues(char c) => char.IsAsciiDigit(c) || c is >= '①' and <= '⑳';

    /// <summary>A counted item is rarely addressed as the draft counts today; the words of the note have to stand in it.</summary>
    static bool SharesWords(string label, Citation citation, Source source)
    {
        var said = NormalizedText.Fold(citation.Quote);
        var place = source.Places(label).Where(span => !span.Overlaps(citation.Span)).Select(span => NormalizedText.Fold(span.In(source.Text))).ToList();
        return Enumerable.Range(0, Math.Max(0, said.Length - SameWords + 1)).Any(at => place.Exists(text => text.Contains(said.AsSpan(at, SameWords), StringComparison.Ordinal)));
    }

    [GeneratedRegex("(?:[0-9]{1,3}|[①-⑲ア-ンa-y])(?=[^0-9①-⑳]{0,2}$)", RegexOptions.None, 1000)]
    private static partial Regex LastNumber();

    [GeneratedRegex("[0-9]+つ目の.$", RegexOptions.None, 1000)]
    private static partial Regex Bullet();
}

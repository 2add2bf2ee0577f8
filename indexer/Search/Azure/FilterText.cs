using System.Globalization;
using Azure.Search.Documents;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>
/// A filter in the service's language, the same conditions as PassageFilter.Admits. Values only ever enter through
/// Quoted.
/// </summary>
internal static class FilterText
{
    public static string Passages { get; } = $"{Fields.Entry} eq {Quoted(EntryKinds.Passage)}";

    public static string Of(PassageFilter filter) => string.Join(" and ", Conditions(filter).Prepend(Passages));

    static IEnumerable<string> Conditions(PassageFilter filter)
    {
        if (filter.Documents.Count > 0)
        {
            yield return OneOf(Fields.Document, filter.Documents);
        }

        if (filter.Kinds.Count > 0)
        {
            yield return OneOf(Fields.Kind, [.. filter.Kinds.Select(kind => kind.ToString())]);
        }

        if (!string.IsNullOrEmpty(filter.Section))
        {
            yield return Within(filter.Section);
        }

        if (filter.Note is { } note)
        {
            yield return $"{Fields.Note} eq {Quoted(note)}";
        }

        if (filter.FiscalYear is { } year)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Fields.FiscalYear} eq {year}");
        }

        if (filter.Ministry is { } ministry)
        {
            yield return $"{Fields.Ministries}/any(m: m eq {Quoted(ministry)})";
        }

        if (filter.DatedFrom is { } from)
        {
            yield return $"{Fields.DateEnd} ge {Quoted(from)}";
        }

        if (filter.DatedTo is { } to)
        {
            yield return $"{Fields.Date} le {Quoted(to)}";
        }
    }

    /// <summary>search.in is quick with hundreds of values, but divides them by a character that none may have.</summary>
    static string OneOf(string field, IReadOnlyList<string> values)
    {
        var divider = "|,;\t".FirstOrDefault(c => !values.Any(value => value.Contains(c, StringComparison.Ordinal)));
        return divider == default || values.Any(value => value.Length == 0 || value != value.Trim())
            ? $"({string.Join(" or ", values.Select(value => $"{field} eq {Quoted(value)}"))})"
            : $"search.in({field}, {Quoted(string.Join(divider, values))}, {Quoted(divider.ToString())})";
    }

    /// <summary>
    /// Everything that starts with the label is a range of the alphabet: from §2 up to, and without, §3. Behind a digit
    /// another digit would make another number of it (§20), so those ranges are cut out again.
    /// </summary>
    static string Within(string section)
    {
        var begins = $"{Fields.Label} ge {Quoted(section)} and {Fields.Label} lt {Quoted(Next(section))}";
        return char.IsDigit(section[^1])
            ? $"{begins} and not ({Between(section, '0', ':')} or {Between(section, '０', '：')})"
            : begins;
    }

    static string Between(string section, char first, char behind) =>
        $"({Fields.Label} ge {Quoted(section + first)} and {Fields.Label} lt {Quoted(section + behind)})";

    /// <summary>The first text behind all that start with this one.</summary>
    static string Next(string text) =>
        // Half of a pair has no successor that could be written; the last of all characters stands for it.
        char.IsSurrogate(text[^1]) || text[^1] is '\ud7ff' or '\uffff' ? text + "\U0010FFFF" : text[..^1] + (char)(text[^1] + 1);

    /// <summary>The client's own quoting: a quote inside is doubled. Half a surrogate pair could not be sent at all.</summary>
    public static string Quoted(string value) => SearchFilter.Create($"{string.Concat(value.EnumerateRunes())}", CultureInfo.InvariantCulture);
}

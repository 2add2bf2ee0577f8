using System.Globalization;
using System.Text.Json;
using Azure.Search.Documents.Models;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>A passage as an entry, and back.</summary>
internal static class PassageEntry
{
    public static string KeyOf(string id) => IndexEntry.KeyOf("p", id);

    public static IndexEntry Of(Passage passage, ReadOnlyMemory<float> vector) =>
        new(KeyOf(passage.Id), passage.Id, () => ValuesOf(passage, vector));

    public static Passage Read(SearchDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.GetString(Fields.Payload), DocumentJson.Readable.Passage) ?? throw AzureSearchException.Broken(Fields.Payload);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or ArgumentNullException or InvalidCastException or InvalidOperationException)
        {
            throw AzureSearchException.Broken(Fields.Payload);
        }
    }

    public static PassagePlace ReadPlace(SearchDocument document)
    {
        try
        {
            return new PassagePlace(document.GetString(Fields.Document), document.GetString(Fields.Label));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidCastException)
        {
            throw AzureSearchException.Broken(Fields.Label);
        }
    }

    static Dictionary<string, object> ValuesOf(Passage passage, ReadOnlyMemory<float> vector)
    {
        string[] all = [PassageFields.Heading(passage), passage.Text];
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Fields.Entry] = EntryKinds.Passage,
            [Fields.Payload] = JsonSerializer.Serialize(passage, DocumentJson.Readable.Passage),
            [Fields.Passage] = passage.Id,
            [Fields.Place] = PlaceOf(passage),
            [Fields.Document] = passage.Document,
            [Fields.Kind] = passage.Kind.ToString(),
            [Fields.Label] = passage.Label,
            [Fields.Ministries] = passage.Ministries.ToArray(),
            [Fields.Title] = SearchText.Folded([passage.Title]),
            [Fields.Headings] = passage.HeadingPath.Select(heading => SearchText.Folded([heading])).ToArray(),
            [Fields.Text] = SearchText.Folded([passage.Text]),
            [Fields.Bigrams] = SearchText.Folded(all),
            [Fields.Terms] = string.Join(' ', SearchText.ExactTerms(all.Append(passage.Label).Append(passage.Note ?? "").Concat(SearchText.Steps(passage.Label)))),
        };
        AddWhereKnown(passage, vector, values);
        return values;
    }

    static void AddWhereKnown(Passage passage, ReadOnlyMemory<float> vector, Dictionary<string, object> values)
    {
        Add(Fields.Note, passage.Note);
        Add(Fields.FiscalYear, passage.FiscalYear);
        Add(Fields.Date, passage.Date);
        Add(Fields.DateEnd, passage.Date is { } date ? date + "~" : null);
        Add(Fields.Keywords, passage.Keywords is { } keywords ? SearchText.Folded([keywords]) : null);
        Add(Fields.Vector, vector.IsEmpty ? null : vector.ToArray());

        void Add(string field, object? value)
        {
            if (value is not null)
            {
                values[field] = value;
            }
        }
    }

    /// <summary>A tab comes in front of every character that a name may have, so the texts sort as the three values would.</summary>
    static string PlaceOf(Passage passage) =>
        string.Create(CultureInfo.InvariantCulture, $"{passage.Document}\t{passage.Span.Start:0000000000}\t{passage.Id}");
}

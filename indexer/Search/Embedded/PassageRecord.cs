using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>A passage as it is stored: its facet, which it shares with others, and what is its own.</summary>
internal static class PassageRecord
{
    static readonly SourceSpan Nowhere = new(0, 0);

    public static void WriteFacet(RecordWriter record, Passage passage)
    {
        record.Number((uint)passage.Kind);
        record.Text(passage.Document);
        record.Text(passage.File);
        record.Text(passage.Title);
        record.Text(passage.Date);
        record.Text(passage.Label);
        WriteTexts(record, passage.HeadingPath);
        record.Text(passage.Note);
        record.Number(passage.FiscalYear is null ? 0u : 1);
        record.Signed(passage.FiscalYear ?? 0);
        WriteTexts(record, passage.Ministries);
        record.EndRecord();
    }

    public static Passage ReadFacet(RecordReader record) => new()
    {
        Id = "",
        Kind = KindOf(record.Number()),
        Document = record.Text(),
        File = record.Text(),
        Title = record.Text(),
        Date = record.TextOrNull(),
        Label = record.Text(),
        HeadingPath = ReadTexts(ref record),
        Note = record.TextOrNull(),
        FiscalYear = record.Number() > 0 ? record.Signed() : NoYear(ref record),
        Ministries = ReadTexts(ref record),
        Text = "",
        Span = Nowhere,
    };

    public static void WriteOwn(RecordWriter record, Passage passage, string? detail)
    {
        record.Text(passage.Id);
        record.Text(passage.Text);
        record.Text(passage.Keywords);
        record.Signed(passage.Page);
        var end = WriteSpan(record, passage.Span, 0);
        record.Number((uint)passage.Lines.Count);
        end = passage.Lines.Count > 0 ? passage.Span.Start : end;
        foreach (var line in passage.Lines)
        {
            end = WriteSpan(record, line, end);
        }

        if (detail is not null)
        {
            record.Text(detail);
        }

        record.EndRecord();
    }

    public static string ReadId(RecordReader record) => record.Text();

    public static Passage ReadOwn(RecordReader record, Passage facet)
    {
        var (id, text, keywords, page) = (record.Text(), record.Text(), record.TextOrNull(), record.Signed());
        var span = ReadSpan(ref record, 0);
        var lines = ReadLines(ref record, span.Start);
        var passage = facet with { Id = id, Text = text, Keywords = keywords, Page = page, Span = span, Lines = lines };
        return record.IsAtEnd ? passage : DetailOf(record.Text()).AddTo(passage);
    }

    /// <summary>The typed data behind a passage; null where there is none, as for most.</summary>
    public static string? Detail(Passage passage) =>
        PassageDetail.Of(passage) is { } detail ? JsonSerializer.Serialize(detail, DocumentJson.Readable.PassageDetail) : null;

    static PassageDetail DetailOf(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DocumentJson.Readable.PassageDetail) ?? throw RecordReader.Damaged();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw new IndexDamagedException("索引が壊れています（本文）。", error);
        }
    }

    /// <summary>From where the last one ended to here; returns where this one ends.</summary>
    static int WriteSpan(RecordWriter record, SourceSpan span, int from)
    {
        unchecked
        {
            record.Signed(span.Start - from);
            record.Signed(span.End - span.Start);
        }

        return span.End;
    }

    static SourceSpan ReadSpan(ref RecordReader record, int from)
    {
        unchecked
        {
            var start = from + record.Signed();
            return new SourceSpan(start, start + record.Signed());
        }
    }

    static SourceSpan[] ReadLines(ref RecordReader record, int from)
    {
        var lines = new SourceSpan[record.Count()];
        for (var at = 0; at < lines.Length; at++)
        {
            lines[at] = ReadSpan(ref record, from);
            from = lines[at].End;
        }

        return lines;
    }

    static void WriteTexts(RecordWriter record, IReadOnlyList<string> texts)
    {
        record.Number((uint)texts.Count);
        foreach (var text in texts)
        {
            record.Text(text);
        }
    }

    static string[] ReadTexts(ref RecordReader record)
    {
        var texts = new string[record.Count()];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = record.Text();
        }

        return texts;
    }

    static int? NoYear(ref RecordReader record)
    {
        record.Signed();
        return null;
    }

    static PassageKind KindOf(uint number) => number <= (uint)PassageKind.Discrepancy ? (PassageKind)number : throw RecordReader.Damaged();
}

using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Records one behind the other: how many, and where every sixteenth starts.</summary>
internal sealed class StoredRecords
{
    readonly IndexFile _file;
    readonly IndexSection _starts;
    readonly IndexSection _records;
    readonly SymbolTable _symbols;

    public StoredRecords(IndexFile file, IndexSection starts, IndexSection records, SymbolTable symbols)
    {
        (_file, _starts, _records, _symbols) = (file, starts, records, symbols);
        Check();
    }

    public int Count => Places[0];

    ReadOnlySpan<int> Places => MemoryMarshal.Cast<byte, int>(_file[_starts]);

    public RecordReader Read(int number)
    {
        var records = new RecordReader(_file[_records][Places[1 + (number / RecordWriter.RecordsAStart)]..], _symbols);
        for (var left = number % RecordWriter.RecordsAStart; left > 0; left--)
        {
            records.Take(records.Number());
        }

        return new RecordReader(records.Take(records.Number()), _symbols);
    }

    void Check()
    {
        var places = Places;
        var sound = places.Length > 0 && places[0] >= 0 && places.Length - 1 == ((long)places[0] + RecordWriter.RecordsAStart - 1) / RecordWriter.RecordsAStart;
        for (var at = 1; sound && at < places.Length; at++)
        {
            sound = places[at] >= 0 && places[at] < _file[_records].Length;
        }

        if (!sound)
        {
            throw IndexDamagedException.At($"{_starts}");
        }
    }
}

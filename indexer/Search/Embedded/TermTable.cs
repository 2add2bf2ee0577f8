using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The terms of an index in ordinal order, found by hash. A slot holds a term's number plus one.</summary>
internal sealed class TermTable
{
    /// <summary>Where a term's text starts, in how many passages it stands, where its list starts.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal readonly record struct Record(int Text, int Passages, int Postings);

    readonly IndexFile _file;
    readonly int _postingsStart;
    readonly int _postingsEnd;

    public TermTable(IndexFile file)
    {
        _file = file;
        _postingsStart = file.StartOf(IndexSection.Postings);
        _postingsEnd = _postingsStart + file[IndexSection.Postings].Length;
        Check();
    }

    /// <summary>The last record only ends the text of the one before it.</summary>
    public int Count => Records.Length - 1;

    ReadOnlySpan<Record> Records => MemoryMarshal.Cast<byte, Record>(_file[IndexSection.TermRecords]);

    ReadOnlySpan<char> Text => MemoryMarshal.Cast<byte, char>(_file[IndexSection.TermText]);

    ReadOnlySpan<int> Slots => MemoryMarshal.Cast<byte, int>(_file[IndexSection.TermSlots]);

    /// <summary>A term's number, or -1.</summary>
    public int Find(string term)
    {
        var slots = Slots;
        for (var slot = FirstSlot(term, slots.Length); slots[slot] is var number and > 0; slot = slot + 1 == slots.Length ? 0 : slot + 1)
        {
            if (TextOf(number - 1).SequenceEqual(term))
            {
                return number - 1;
            }
        }

        return -1;
    }

    public int PassagesWith(int term) => Records[term].Passages;

    public ReadOnlySpan<char> TextOf(int term) => Text[Records[term].Text..Records[term + 1].Text];

    public PostingList ListOf(int term) => PostingList.Read(_file.Bytes, _postingsStart + Records[term].Postings, _postingsEnd);

    public static int FirstSlot(ReadOnlySpan<char> term, int slots)
    {
        // FNV-1a: the same on every machine, unlike string.GetHashCode.
        var hash = 2166136261u;
        foreach (var c in term)
        {
            hash = (hash ^ c) * 16777619u;
        }

        // FNV's upper bits are its weaker ones, and they decide here.
        hash *= 2654435769u;
        return (int)(((ulong)(hash ^ (hash >> 15)) * (uint)slots) >> 32);
    }

    /// <summary>A quarter stays empty, and at least one.</summary>
    public static int SlotsFor(int terms) => terms + (terms / 3) + 1;

    void Check()
    {
        var records = Records;
        if (records.Length == 0 || _file[IndexSection.TermRecords].Length != records.Length * Marshal.SizeOf<Record>() || records[0].Text != 0 || records[^1].Text != Text.Length || Slots.Length != SlotsFor(Count))
        {
            throw IndexDamagedException.At("語の表");
        }

        for (var term = 0; term < Count; term++)
        {
            if (records[term].Text >= records[term + 1].Text || records[term].Passages <= 0 || records[term].Postings < 0 || records[term].Postings > _postingsEnd - _postingsStart)
            {
                throw IndexDamagedException.At("語の表");
            }
        }

        CheckSlots();
    }

    /// <summary>Every term once, and so, with more slots than terms, an empty one to end every search.</summary>
    void CheckSlots()
    {
        var taken = 0;
        foreach (var slot in Slots)
        {
            taken += slot == 0 ? 0 : 1;
            if (slot < 0 || slot > Count)
            {
                throw IndexDamagedException.At("語の表");
            }
        }

        if (taken != Count)
        {
            throw IndexDamagedException.At("語の表");
        }
    }
}

using System.Buffers.Binary;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Where the parts of one term's list stand in the file.</summary>
internal readonly record struct PostingList(int Width, int Entries, byte LargestImpact, int BlockRecords, int Data, int End)
{
    const int PassagesSize = sizeof(int);

    bool IsShort => Entries < PostingListWriter.ShortCount;

    public int Blocks => (Entries + PostingListWriter.EntriesInBlock - 1) / PostingListWriter.EntriesInBlock;

    public bool HasBlockRecords => Entries > PostingListWriter.EntriesInBlock;

    /// <summary>Reads a list's head; everything it claims must lie before the limit.</summary>
    public static PostingList Read(byte[] bytes, int start, int limit)
    {
        if (start < 0 || start + 2 > limit)
        {
            throw IndexDamagedException.At("語の一覧");
        }

        var width = bytes[start + 1] & 3;
        var entries = bytes[start + 1] >> 2;
        var at = start + 2;
        if (entries == 0)
        {
            entries = at + sizeof(int) <= limit ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) : 0;
            entries = entries < PostingListWriter.ShortCount ? 0 : entries;
            at += sizeof(int) + PassagesSize;
        }

        var blocks = ((long)entries + PostingListWriter.EntriesInBlock - 1) / PostingListWriter.EntriesInBlock;
        var records = entries > PostingListWriter.EntriesInBlock ? blocks * PostingListWriter.BlockRecordSize : 0;
        var end = at + records + ((long)entries * (width + 1));
        return width > 0 && entries > 0 && end <= limit
            ? new PostingList(width, entries, bytes[start], at, (int)(at + records), (int)end)
            : throw IndexDamagedException.At("語の一覧");
    }

    /// <summary>How many passages the list names: a long list says so, a short one is counted.</summary>
    public int PassagesIn(byte[] bytes) => IsShort ? Count(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(BlockRecords - PassagesSize));

    int Count(byte[] bytes)
    {
        var passages = 0;
        foreach (var impact in bytes.AsSpan(Data + (Entries * Width), Entries))
        {
            passages += impact > 0 ? 1 : 0;
        }

        return passages;
    }

    public int LastPassageOf(byte[] bytes, int block) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(BlockRecords + (block * PostingListWriter.BlockRecordSize)));

    public byte LargestImpactOf(byte[] bytes, int block) =>
        HasBlockRecords ? bytes[BlockRecords + (block * PostingListWriter.BlockRecordSize) + 4] : LargestImpact;
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>An index file in memory, its frame and every block checked. Where a section stands is taken from nobody unchecked.</summary>
internal sealed class IndexFile
{
    readonly Dictionary<IndexSection, Range> _sections = [];

    IndexFile(byte[] bytes, string generation) => (Bytes, Generation) = (bytes, generation);

    public byte[] Bytes { get; }

    public string Generation { get; }

    public static IndexFile Open(byte[] bytes)
    {
        CheckFrame(bytes);
        var generation = bytes.AsSpan(IndexFormat.GenerationAt, IndexFormat.GenerationSize);
        var contentLength = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(IndexFormat.ContentLengthAt));
        CheckBlocks(bytes, (int)contentLength, generation.ToArray());
        var file = new IndexFile(bytes, Convert.ToHexStringLower(generation));
        file.ReadTable((int)contentLength);
        return file;
    }

    public ReadOnlySpan<byte> this[IndexSection section] => Bytes.AsSpan(RangeOf(section));

    public ReadOnlyMemory<byte> Memory(IndexSection section) => Bytes.AsMemory(RangeOf(section));

    public int StartOf(IndexSection section) => RangeOf(section).Start.Value;

    Range RangeOf(IndexSection section) =>
        _sections.TryGetValue(section, out var range) ? range : throw IndexDamagedException.At($"{section} がない");

    static void CheckFrame(byte[] bytes)
    {
        if (bytes.Length < IndexFormat.HeaderSize || !bytes.AsSpan().StartsWith(IndexFormat.Magic))
        {
            throw new IndexDamagedException(bytes.Length == 0 ? "索引のファイルが空です。" : "索引のファイルではありません。");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(IndexFormat.VersionAt));
        if (version != IndexFormat.Version)
        {
            throw new IndexDamagedException(string.Create(CultureInfo.InvariantCulture, $"索引の形式が版 {version} です（このプログラムは版 {IndexFormat.Version}）。"));
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(IndexFormat.LengthAt));
        var content = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(IndexFormat.ContentLengthAt));
        var fits = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(IndexFormat.BlockSizeAt)) == IndexFormat.BlockSize
            && length == bytes.Length && content >= IndexFormat.HeaderSize && content <= length
            && content + (IndexFormat.BlocksIn(content) * sizeof(uint)) + IndexFormat.FooterSize == length
            && bytes.AsSpan().EndsWith(IndexFormat.EndMagic);
        if (!fits)
        {
            throw IndexDamagedException.At(length > bytes.Length ? "途中で切れている" : "長さが合わない");
        }
    }

    static void CheckBlocks(byte[] bytes, int contentLength, byte[] generation)
    {
        var table = bytes.AsMemory(contentLength, bytes.Length - contentLength - IndexFormat.FooterSize);
        if (!SHA256.HashData(table.Span).AsSpan().SequenceEqual(bytes.AsSpan(contentLength + table.Length, IndexFormat.DigestSize)))
        {
            throw IndexDamagedException.At("検査値の表");
        }

        var blocks = (int)IndexFormat.BlocksIn(contentLength);
        var (front, back) = (-1, -1);
        Halves.Run(
            () => front = FirstDamaged(bytes, 0, blocks / 2, contentLength, generation),
            () => back = FirstDamaged(bytes, blocks / 2, blocks, contentLength, generation));
        if (front >= 0 || back >= 0)
        {
            throw IndexDamagedException.At(string.Create(CultureInfo.InvariantCulture, $"ブロック {(front >= 0 ? front : back)}"));
        }
    }

    /// <summary>The number of a block that is not what its checksum says; -1 where all are.</summary>
    static int FirstDamaged(byte[] bytes, int from, int to, int contentLength, byte[] generation)
    {
        for (var block = from; block < to; block++)
        {
            var start = block * IndexFormat.BlockSize;
            var content = bytes.AsSpan(start, Math.Min(IndexFormat.BlockSize, contentLength - start));
            if (IndexFormat.Continue(IndexFormat.StartOfBlock(block, generation), content) != BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(contentLength + (block * sizeof(uint)))))
            {
                return block;
            }
        }

        return -1;
    }

    void ReadTable(int contentLength)
    {
        var count = BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(IndexFormat.SectionCountAt));
        if (count is < 0 or > byte.MaxValue || IndexFormat.HeaderSize + (count * IndexFormat.TableEntrySize) > contentLength)
        {
            throw IndexDamagedException.At("区画の表");
        }

        for (var entry = 0; entry < count; entry++)
        {
            var at = IndexFormat.HeaderSize + (entry * IndexFormat.TableEntrySize);
            var id = BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(at));
            var start = BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(at + 8));
            var length = BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(at + 16));
            var fits = id is > 0 and <= byte.MaxValue && start >= 0 && start % IndexFormat.Alignment == 0
                && length >= 0 && length <= contentLength && start <= contentLength - length;
            if (!fits || !_sections.TryAdd((IndexSection)id, (int)start..(int)(start + length)))
            {
                throw IndexDamagedException.At("区画の表");
            }
        }
    }
}

using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// The frame of an index file, little-endian: header, table of sections, sections, one CRC-32C a block of all that, and
/// at the end a SHA-256 over the checksums. A checksum covers the block's number and the generation too, so that a
/// block of another place or another build does not pass.
/// </summary>
internal static class IndexFormat
{
    public const uint Version = 2;
    public const int BlockSize = 4096;
    public const int HeaderSize = 56;
    public const int TableEntrySize = 24;
    public const int GenerationSize = 16;
    public const int DigestSize = 32;
    public const int Alignment = 8;

    // Where the fields of the header stand; the magic comes first.
    public const int VersionAt = 8;
    public const int BlockSizeAt = 12;
    public const int LengthAt = 16;
    public const int GenerationAt = 24;
    public const int ContentLengthAt = 40;
    public const int SectionCountAt = 48;

    public static ReadOnlySpan<byte> Magic => "PolicyBX"u8;

    public static ReadOnlySpan<byte> EndMagic => "XBycilop"u8;

    public static int FooterSize => DigestSize + EndMagic.Length;

    public static long BlocksIn(long contentLength) => (contentLength + BlockSize - 1) / BlockSize;

    public static long Aligned(long length) => (length + Alignment - 1) / Alignment * Alignment;

    public static uint StartOfBlock(long block, ReadOnlySpan<byte> generation) =>
        BitOperations.Crc32C(BitOperations.Crc32C(~0u, (ulong)block), BinaryPrimitives.ReadUInt64LittleEndian(generation));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Continue(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            checksum = BitOperations.Crc32C(checksum, word);
        }

        foreach (var one in bytes[(bytes.Length / sizeof(ulong) * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, one);
        }

        return checksum;
    }
}

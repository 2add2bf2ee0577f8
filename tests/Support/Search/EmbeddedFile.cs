using System.Buffers.Binary;
using System.Security.Cryptography;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Tests.Support.Search;

/// <summary>Index files as bytes, to be looked into and tampered with.</summary>
internal static class EmbeddedFile
{
    public static byte[] Of(IndexContents contents)
    {
        using var stream = new MemoryStream();
        EmbeddedIndexWriter.Write(contents).WriteTo(stream);
        return stream.ToArray();
    }

    /// <summary>Makes every checksum right again after a change, as somebody with this code could.</summary>
    public static byte[] Seal(byte[] bytes)
    {
        var content = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(IndexFormat.ContentLengthAt));
        if (content < IndexFormat.HeaderSize || content > bytes.Length - IndexFormat.FooterSize)
        {
            return bytes;
        }

        var generation = bytes.AsSpan(IndexFormat.GenerationAt, IndexFormat.GenerationSize);
        var table = bytes.AsSpan(content, bytes.Length - content - IndexFormat.FooterSize);
        for (var block = 0; block < Math.Min(IndexFormat.BlocksIn(content), table.Length / sizeof(uint)); block++)
        {
            var start = block * IndexFormat.BlockSize;
            var checksum = IndexFormat.Continue(IndexFormat.StartOfBlock(block, generation), bytes.AsSpan(start, Math.Min(IndexFormat.BlockSize, content - start)));
            BinaryPrimitives.WriteUInt32LittleEndian(table[(block * sizeof(uint))..], checksum);
        }

        SHA256.HashData(table).CopyTo(bytes.AsSpan(content + table.Length));
        return bytes;
    }
}

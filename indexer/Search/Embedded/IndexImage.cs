using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>An index ready to be written. Its generation is made from its content: same content, same name, same bytes.</summary>
internal sealed class IndexImage
{
    static readonly byte[] Padding = new byte[IndexFormat.Alignment];

    readonly IReadOnlyList<(IndexSection Id, ReadOnlyMemory<byte> Content)> _sections;
    readonly byte[] _generation;

    public IndexImage(IEnumerable<(IndexSection Id, ReadOnlyMemory<byte> Content)> sections)
    {
        _sections = [.. sections.OrderBy(section => section.Id)];
        _generation = Digest(_sections)[..IndexFormat.GenerationSize];
    }

    public string Generation => Convert.ToHexStringLower(_generation);

    public void WriteTo(Stream target)
    {
        var sealing = new BlockSeal(target, _generation);
        sealing.Write(Head());
        foreach (var (_, content) in _sections)
        {
            sealing.Write(content.Span);
            sealing.Write(Padding.AsSpan(0, (int)(IndexFormat.Aligned(content.Length) - content.Length)));
        }

        sealing.Finish();
    }

    byte[] Head()
    {
        var tableEnd = IndexFormat.HeaderSize + (_sections.Count * IndexFormat.TableEntrySize);
        var contentLength = tableEnd + _sections.Sum(section => IndexFormat.Aligned(section.Content.Length));
        var head = new byte[tableEnd];
        IndexFormat.Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(IndexFormat.VersionAt), IndexFormat.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(IndexFormat.BlockSizeAt), IndexFormat.BlockSize);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(IndexFormat.LengthAt), contentLength + (IndexFormat.BlocksIn(contentLength) * sizeof(uint)) + IndexFormat.FooterSize);
        _generation.CopyTo(head, IndexFormat.GenerationAt);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(IndexFormat.ContentLengthAt), contentLength);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(IndexFormat.SectionCountAt), _sections.Count);
        var (at, start) = (IndexFormat.HeaderSize, (long)tableEnd);
        foreach (var (id, content) in _sections)
        {
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(at), (long)id);
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(at + 8), start);
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(at + 16), content.Length);
            at += IndexFormat.TableEntrySize;
            start += IndexFormat.Aligned(content.Length);
        }

        return head;
    }

    static byte[] Digest(IEnumerable<(IndexSection Id, ReadOnlyMemory<byte> Content)> sections)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> title = stackalloc byte[2 * sizeof(long)];
        foreach (var (id, content) in sections)
        {
            BinaryPrimitives.WriteInt64LittleEndian(title, (long)id);
            BinaryPrimitives.WriteInt64LittleEndian(title[sizeof(long)..], content.Length);
            hash.AppendData(title);
            hash.AppendData(content.Span);
        }

        return hash.GetHashAndReset();
    }
}

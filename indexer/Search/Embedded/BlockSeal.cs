using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Passes content on and remembers a checksum a block; at the end writes the checksums and what seals them.</summary>
internal sealed class BlockSeal(Stream target, byte[] generation)
{
    readonly List<uint> _checksums = [];
    uint _checksum;
    int _inBlock;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        target.Write(bytes);
        while (bytes.Length > 0)
        {
            if (_inBlock == 0)
            {
                _checksum = IndexFormat.StartOfBlock(_checksums.Count, generation);
            }

            var part = bytes[..Math.Min(bytes.Length, IndexFormat.BlockSize - _inBlock)];
            _checksum = IndexFormat.Continue(_checksum, part);
            _inBlock += part.Length;
            bytes = bytes[part.Length..];
            if (_inBlock == IndexFormat.BlockSize)
            {
                EndBlock();
            }
        }
    }

    public void Finish()
    {
        if (_inBlock > 0)
        {
            EndBlock();
        }

        var table = new byte[_checksums.Count * sizeof(uint)];
        for (var block = 0; block < _checksums.Count; block++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(block * sizeof(uint)), _checksums[block]);
        }

        target.Write(table);
        target.Write(SHA256.HashData(table));
        target.Write(IndexFormat.EndMagic);
    }

    void EndBlock()
    {
        _checksums.Add(_checksum);
        _inBlock = 0;
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>A whole number from 0 for each passage, in as many bytes as the largest of them needs: none where all are 0.</summary>
internal sealed class NumberTable
{
    readonly IndexFile _file;
    readonly IndexSection _section;
    readonly int _width;

    public NumberTable(IndexFile file, IndexSection section, int count, int end)
    {
        (_file, _section, Count) = (file, section, count);
        _width = count > 0 ? file[section].Length / count : 0;
        if (_width > sizeof(int) || file[section].Length != (long)_width * count)
        {
            throw IndexDamagedException.At($"{section}");
        }

        Check(end);
    }

    public int Count { get; }

    public int this[int at] => Read(_file[_section], at, _width);

    public static byte[] Write(ReadOnlySpan<int> numbers)
    {
        var width = 0;
        foreach (var number in numbers)
        {
            for (; width < sizeof(int) && (uint)number >> (8 * width) != 0; width++)
            {
            }
        }

        var bytes = new byte[numbers.Length * width];
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] = (byte)(numbers[at / width] >> (8 * (at % width)));
        }

        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Check(int end)
    {
        var bytes = _file[_section];
        for (var at = 0; at < Count; at++)
        {
            if ((uint)Read(bytes, at, _width) >= (uint)end)
            {
                throw IndexDamagedException.At(string.Create(CultureInfo.InvariantCulture, $"{_section} {at}"));
            }
        }
    }

    static int Read(ReadOnlySpan<byte> bytes, int at, int width) => width switch
    {
        0 => 0,
        1 => bytes[at],
        2 => bytes[2 * at] | (bytes[(2 * at) + 1] << 8),
        3 => bytes[3 * at] | (bytes[(3 * at) + 1] << 8) | (bytes[(3 * at) + 2] << 16),
        _ => bytes[4 * at] | (bytes[(4 * at) + 1] << 8) | (bytes[(4 * at) + 2] << 16) | (bytes[(4 * at) + 3] << 24),
    };
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PolicyBot.Bot.Packaging;

/// <summary>A square to draw rounded boxes on, with smooth edges, and its PNG. Places are parts of the side, 0 to 1.</summary>
internal sealed class IconCanvas(int size)
{
    const int Samples = 4;

    readonly byte[] _pixels = new byte[size * size * 4];

    public void Fill(double left, double top, double right, double bottom, double radius, (byte Red, byte Green, byte Blue) colour) =>
        Draw(left, top, right, bottom, radius, (pixel, cover) =>
        {
            var (under, over) = (pixel[3] / 255.0 * (1 - cover), cover);
            var alpha = under + over;
            pixel[0] = Mixed(pixel[0], colour.Red, under, over);
            pixel[1] = Mixed(pixel[1], colour.Green, under, over);
            pixel[2] = Mixed(pixel[2], colour.Blue, under, over);
            pixel[3] = (byte)Math.Round(alpha * 255);
        });

    public void Clear(double left, double top, double right, double bottom, double radius) =>
        Draw(left, top, right, bottom, radius, (pixel, cover) => pixel[3] = (byte)Math.Round(pixel[3] * (1 - cover)));

    public byte[] Png()
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        // Eight bits a channel, red green blue alpha.
        (header[8], header[9]) = (8, 6);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Rows());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    delegate void Paint(Span<byte> pixel, double cover);

    void Draw(double left, double top, double right, double bottom, double radius, Paint paint)
    {
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var inside = Enumerable.Range(0, Samples * Samples).Count(sample =>
                    IsInside((x + (sample % Samples + 0.5) / Samples) / size, (y + (sample / Samples + 0.5) / Samples) / size));
                if (inside > 0)
                {
                    paint(_pixels.AsSpan((y * size + x) * 4, 4), inside / (double)(Samples * Samples));
                }
            }
        }

        bool IsInside(double x, double y)
        {
            var (dx, dy) = (x - Math.Clamp(x, left + radius, right - radius), y - Math.Clamp(y, top + radius, bottom - radius));
            return radius > 0 ? dx * dx + dy * dy <= radius * radius : dx == 0 && dy == 0;
        }
    }

    static byte Mixed(byte under, byte over, double underShare, double overShare) =>
        (byte)Math.Round((under * underShare + over * overShare) / (underShare + overShare));

    byte[] Rows()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < size; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(_pixels, y * size * 4, size * 4);
            }
        }

        return packed.ToArray();
    }

    static void Chunk(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(content));
        file.Write(number);
    }

    static uint Crc32(byte[] content)
    {
        var crc = 0xffffffffu;
        foreach (var one in content)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}

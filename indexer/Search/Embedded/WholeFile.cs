namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>A file read into memory, its two halves side by side.</summary>
internal static class WholeFile
{
    const int WorthHalving = 1 << 20;

    public static byte[] Read(string path)
    {
        using var file = File.OpenHandle(path);
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)RandomAccess.GetLength(file)));
        var half = bytes.Length < WorthHalving ? bytes.Length : bytes.Length / 2;
        var (front, back) = (0, 0);
        Halves.Run(() => front = Fill(bytes.AsSpan(0, half), 0), () => back = Fill(bytes.AsSpan(half), half));
        // A file that was cut while it was read ends where it ends.
        return front < half ? bytes[..front] : bytes.Length - half == back ? bytes : bytes[..(half + back)];

        int Fill(Span<byte> target, long from)
        {
            var filled = 0;
            while (filled < target.Length && RandomAccess.Read(file, target[filled..], from + filled) is var read and > 0)
            {
                filled += read;
            }

            return filled;
        }
    }
}

using System.Globalization;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support.Search;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Search.Embedded;

/// <summary>Damage and malice: an index that opens answers, one that does not says so, and nothing else happens.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    static readonly byte[] Sound = EmbeddedFile.Of(new RandomPassages(21).Contents(260, 8));

    /// <summary>ALL_BITS=1 flips each bit of 64 KiB, which takes some minutes.</summary>
    [Fact]
    public void A_flipped_bit_is_noticed()
    {
        var all = Environment.GetEnvironmentVariable("ALL_BITS") == "1";
        var bytes = (byte[])Sound.Clone();
        Assert.InRange(bytes.Length, 64 * 1024, 256 * 1024);
        var step = all ? 1 : 211;
        var tried = 0;
        for (var bit = 0L; bit < bytes.LongLength * 8; bit += step, tried++)
        {
            bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            Assert.Throws<IndexDamagedException>(() => EmbeddedIndex.Open(bytes));
            bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        }

        output.WriteLine($"{tried} bits of {bytes.Length} bytes");
        EmbeddedIndex.Open(bytes);
    }

    [Fact]
    public void A_file_that_is_cut_or_has_grown_is_noticed()
    {
        for (var length = 0; length < Sound.Length; length += 512)
        {
            Assert.Throws<IndexDamagedException>(() => EmbeddedIndex.Open(Sound[..length]));
        }

        Assert.Throws<IndexDamagedException>(() => EmbeddedIndex.Open([.. Sound, 0]));
    }

    [Fact]
    public void A_block_of_another_place_or_another_build_is_noticed()
    {
        var other = EmbeddedFile.Of(new RandomPassages(22).Contents(260, 8));
        for (var block = 1; (block + 2) * IndexFormat.BlockSize < Math.Min(Sound.Length, other.Length); block++)
        {
            var place = block * IndexFormat.BlockSize;
            var swapped = (byte[])Sound.Clone();
            Sound.AsSpan(place, IndexFormat.BlockSize).CopyTo(swapped.AsSpan(place + IndexFormat.BlockSize));
            Assert.Throws<IndexDamagedException>(() => EmbeddedIndex.Open(swapped));
            other.AsSpan(place, IndexFormat.BlockSize).CopyTo((swapped = (byte[])Sound.Clone()).AsSpan(place));
            Assert.Throws<IndexDamagedException>(() => EmbeddedIndex.Open(swapped));
        }
    }

    [Fact]
    public void The_message_names_the_damaged_block()
    {
        var bytes = (byte[])Sound.Clone();
        bytes[(IndexFormat.BlockSize * 5) + 100] ^= 1;

        Assert.Contains("ブロック 5", Assert.Throws<IndexDamagedException>(() => EmbeddedIndex.Open(bytes)).Message, StringComparison.Ordinal);
    }

    /// <summary>MUTATIONS=100000 for more; seed and round are in the message of a failure.</summary>
    [Fact]
    public async Task A_hostile_file_with_right_checksums_answers_or_is_refused()
    {
        var rounds = Setting("MUTATIONS", 2000);
        var seed = Setting("MUTATION_SEED", 23);
        var small = EmbeddedFile.Of(new RandomPassages(24).Contents(40, 4));
        var (refused, damaged, answered) = (0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var bytes = EmbeddedFile.Seal(Mutation.Of(small, new Random(unchecked((seed * 1_000_003) + round))));
            var opened = (EmbeddedIndex?)null;
            var error = Record.Exception(() => opened = EmbeddedIndex.Open(bytes)) ?? await Record.ExceptionAsync(() => AskEverythingAsync(opened!));
            Assert.True(error is null or IndexDamagedException, $"seed {seed}, round {round}: {error}");
            (refused, damaged, answered) = (refused + (opened is null ? 1 : 0), damaged + (opened is not null && error is not null ? 1 : 0), answered + (error is null ? 1 : 0));
        }

        output.WriteLine($"seed {seed}, {rounds} mutations: {refused} refused when opened, {damaged} when read, {answered} answered");
    }

    static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    static async Task AskEverythingAsync(EmbeddedIndex index)
    {
        await index.SearchAsync(new PassageQuery("再生医療の研究開発予算は") { Top = 50, Explain = true });
        await index.SearchAsync(new PassageQuery("特許") { Vector = new float[] { 1, 2, 3, 4 }, Filter = new PassageFilter { Documents = ["d1"] } });
        await foreach (var passage in index.ListAsync(PassageFilter.Any))
        {
            await index.FindAsync(passage.Id);
        }

        foreach (var name in index.Attachments)
        {
            await index.ReadAttachmentAsync(name);
        }
    }

    /// <summary>Changes that damage by chance would hardly make: lengths, offsets and counts to the edges of what they can be.</summary>
    static class Mutation
    {
        static readonly long[] Edges = [0, 1, -1, 2, 127, 128, 255, 256, 4095, 4096, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, uint.MaxValue];

        public static byte[] Of(byte[] sound, Random random)
        {
            var bytes = (byte[])sound.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Change(bytes, random);
            }

            return bytes;
        }

        static void Change(byte[] bytes, Random random)
        {
            // A third of the changes go to the header and the table of sections.
            var at = random.Next(3) == 0 ? random.Next(8, 500) : random.Next(8, bytes.Length - 8);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    BitConverter.TryWriteBytes(bytes.AsSpan(at / 4 * 4), (int)Edges[random.Next(Edges.Length)]);
                    break;
                case 2:
                    BitConverter.TryWriteBytes(bytes.AsSpan(at / 8 * 8), Edges[random.Next(Edges.Length)]);
                    break;
                case 3:
                    var length = Math.Min(random.Next(1, 64), bytes.Length - at);
                    bytes.AsSpan(random.Next(bytes.Length - length), length).CopyTo(bytes.AsSpan(at, length));
                    break;
                default:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>The terms of an index, shorter ones first and those of one length in their order; and where the list of each eighth starts.</summary>
internal sealed class TermTable
{
    public const int TermsAStart = 8;

    /// <summary>How many terms have so many characters.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal record struct Length(int Characters, int Terms);

    /// <summary>The terms of one length: the first one's number, and where its text starts.</summary>
    readonly record struct Group(int First, int Terms, int Text);

    readonly IndexFile _file;
    readonly int _postingsStart;
    readonly int _postingsEnd;
    readonly Dictionary<int, Group> _groups = [];

    public TermTable(IndexFile file)
    {
        _file = file;
        _postingsStart = file.StartOf(IndexSection.Postings);
        _postingsEnd = _postingsStart + file[IndexSection.Postings].Length;
        ReadGroups();
    }

    public int Count { get; private set; }

    ReadOnlySpan<char> Text => MemoryMarshal.Cast<byte, char>(_file[IndexSection.TermText]);

    ReadOnlySpan<int> Starts => MemoryMarshal.Cast<byte, int>(_file[IndexSection.ListStarts]);

    /// <summary>The list of a term; null where no passage has it.</summary>
    public PostingList? Find(ReadOnlySpan<char> term)
    {
        if (!_groups.TryGetValue(term.Length, out var group))
        {
            return null;
        }

        var text = Text.Slice(group.Text, group.Terms * term.Length);
        for (var (low, high) = (0, group.Terms - 1); low <= high;)
        {
            var middle = (low + high) >> 1;
            var compared = text.Slice(middle * term.Length, term.Length).SequenceCompareTo(term);
            if (compared == 0)
            {
                return ListOf(group.First + middle);
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Every list walked once, so that no search can be led outside it.</summary>
    public void CheckLists(int passages)
    {
        if (Count > 0 && Starts[0] != 0)
        {
            throw IndexDamagedException.At("語の一覧");
        }

        var half = (Count + (2 * TermsAStart) - 1) / (2 * TermsAStart) * TermsAStart;
        Halves.Run(() => CheckLists(0, Math.Min(half, Count), passages), () => CheckLists(half, Count, passages));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void CheckLists(int from, int to, int passages)
    {
        var bytes = _file.Bytes;
        var starts = Starts;
        var at = from < Count ? StartOf(from) : _postingsEnd;
        for (var term = from; term < to; term++)
        {
            var list = PostingList.Read(bytes, at, _postingsEnd);
            if ((term % TermsAStart == 0 && _postingsStart + starts[term / TermsAStart] != at) || !PostingCheck.IsSound(list, bytes, passages))
            {
                throw IndexDamagedException.At(string.Create(CultureInfo.InvariantCulture, $"語の一覧 {term}"));
            }

            at = list.End;
        }

        if (at != (to >= Count ? _postingsEnd : StartOf(to)))
        {
            throw IndexDamagedException.At("語の一覧");
        }
    }

    PostingList ListOf(int term)
    {
        var list = PostingList.Read(_file.Bytes, StartOf(term), _postingsEnd);
        for (var left = term % TermsAStart; left > 0; left--)
        {
            list = PostingList.Read(_file.Bytes, list.End, _postingsEnd);
        }

        return list;
    }

    int StartOf(int term) => _postingsStart + Starts[term / TermsAStart];

    void ReadGroups()
    {
        var text = 0L;
        var terms = 0L;
        foreach (var length in MemoryMarshal.Cast<byte, Length>(_file[IndexSection.TermLengths]))
        {
            var fits = length is { Characters: > 0, Terms: > 0 } && text + ((long)length.Characters * length.Terms) <= Text.Length;
            if (!fits || !_groups.TryAdd(length.Characters, new Group((int)terms, length.Terms, (int)text)))
            {
                throw IndexDamagedException.At("語の表");
            }

            text += (long)length.Characters * length.Terms;
            terms += length.Terms;
        }

        if (text != Text.Length || Starts.Length != (terms + TermsAStart - 1) / TermsAStart)
        {
            throw IndexDamagedException.At("語の表");
        }

        Count = (int)terms;
    }
}

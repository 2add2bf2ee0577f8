using System.Runtime.CompilerServices;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Numbers for pairs of characters, in the order they come. Most terms are pairs, so they are found without a string.</summary>
internal sealed class PairTable
{
    // A slot holds a pair in its upper half and its number plus one in the lower; 0 is empty.
    ulong[] _slots = new ulong[1 << 15];
    int _count;

    public static uint Key(char first, char second) => ((uint)first << 16) | second;

    /// <summary>The pair's number; a new pair gets the one offered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int FindOrAdd(uint pair, int offered)
    {
        var slots = _slots;
        for (var slot = FirstSlot(pair, slots.Length); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var held = slots[slot];
            if (held == 0)
            {
                slots[slot] = ((ulong)pair << 32) | (uint)(offered + 1);
                GrowWhereCrowded();
                return offered;
            }

            if ((uint)(held >> 32) == pair)
            {
                return (int)(uint)held - 1;
            }
        }
    }

    /// <summary>All pairs in their order, each with its number in the lower half.</summary>
    public ulong[] Sorted()
    {
        var sorted = new ulong[_count];
        var at = 0;
        foreach (var held in _slots)
        {
            if (held != 0)
            {
                sorted[at++] = held - 1;
            }
        }

        Array.Sort(sorted);
        return sorted;
    }

    static int FirstSlot(uint pair, int slots) => (int)(((ulong)(pair * 2654435769u) * (uint)slots) >> 32);

    void GrowWhereCrowded()
    {
        if (++_count * 2 <= _slots.Length)
        {
            return;
        }

        var grown = new ulong[_slots.Length * 2];
        foreach (var held in _slots)
        {
            if (held == 0)
            {
                continue;
            }

            var slot = FirstSlot((uint)(held >> 32), grown.Length);
            while (grown[slot] != 0)
            {
                slot = (slot + 1) & (grown.Length - 1);
            }

            grown[slot] = held;
        }

        _slots = grown;
    }
}

using System.Numerics;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>
/// Keys of a faulty chip (ROCA, CVE-2017-15361) can be taken apart from their public half. They are known by their remainders:
/// by each of these primes it is a power of 65537.
/// </summary>
internal static class RocaKeys
{
    static readonly int[] Primes =
        [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167];

    public static bool Hold(byte[] modulus)
    {
        var number = new BigInteger(modulus, isUnsigned: true, isBigEndian: true);
        return Primes.All(prime => Powers(prime).Contains((int)(number % prime)));
    }

    static HashSet<int> Powers(int prime)
    {
        var powers = new HashSet<int>();
        for (var power = 1; powers.Add(power); power = (int)(power * 65537L % prime))
        {
        }

        return powers;
    }
}

using Xunit.Sdk;

namespace PolicyBot.Tests.Support;

/// <summary>Expected output kept beside the tests. UPDATE_GOLDEN=1 rewrites it; the diff is reviewed like code.</summary>
internal static class Golden
{
    public static void Match(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            throw new XunitException($"{name} differs from what is kept:\n{Difference(expected.Split('\n'), actual.Split('\n'))}");
        }
    }

    static string Difference(string[] expected, string[] actual)
    {
        var gone = expected.Except(actual).Take(20).Select(line => "- " + line);
        var come = actual.Except(expected).Take(20).Select(line => "+ " + line);
        return string.Join('\n', gone.Concat(come));
    }
}

using System.Globalization;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;
using PolicyBot.Tests.Support.Drafts;

namespace PolicyBot.Tests.Revisions.Beyond;

/// <summary>Generated drafts repeat nothing and hold no slip. DRAFTS=1000 looks at that many, the everyday run at 100.</summary>
public sealed class CleanDraftTests
{
    [Fact]
    public void Nothing_is_noticed_in_a_clean_draft()
    {
        var typos = TypoFile.ReadFrom(Path.Combine(Repository.Root, "seeds"));
        var count = int.Parse(Environment.GetEnvironmentVariable("DRAFTS") ?? "100", CultureInfo.InvariantCulture);
        var alarms = Enumerable.Range(0, count)
            .SelectMany(number => Observed.In(Parsed.Text(DraftGenerator.Generate(2 * number).Text), typos).Select(found => $"seed {2 * number}: {found}"))
            .ToList();

        Assert.True(alarms.Count == 0, string.Join('\n', alarms));
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Web;
using PolicyBot.Bot.Hosting;
using PolicyBot.Bot.Memory;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Packaging;

/// <summary>A setting is written the same in code, Bicep, container file, service file and documentation.</summary>
public sealed partial class SettingNamesTests
{
    static readonly string Guide = Path.Combine(Repository.Root, "docs", "operators.md");

    /// <summary>What the rooms really ask for, seen by handing them settings and writing down the names.</summary>
    static HashSet<string> Known()
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "ASPNETCORE_URLS", "POLICYBOT_SEEDS", "POLICYBOT_INDEX", "Teams", "PublicAddress" };
        string? Note(string name)
        {
            names.Add(name);
            return null;
        }

        _ = ModelOptions.From(Note);
        _ = HostingOptions.From(Note);
        _ = MemoryOptions.From(Note);
        _ = IndexSettings.From(Note, "");
        names.UnionWith(BoundNames());
        return names;
    }

    /// <summary>The settings that are bound to a class by the names of its properties.</summary>
    static IEnumerable<string> BoundNames() =>
        new[] { typeof(TeamsOptions), typeof(WebOptions) }
            .SelectMany(type => type.GetProperties()).Where(property => property.CanWrite).Select(property => property.Name);

    [Fact]
    public void Every_setting_of_the_deployment_is_one_that_the_program_reads()
    {
        var bicep = File.ReadAllText(Path.Combine(Repository.Root, "infra", "main.bicep"));
        var container = File.ReadAllText(Path.Combine(Repository.Root, "infra", "Containerfile"));
        var service = File.ReadAllText(Path.Combine(Repository.Root, "infra", "policybot.service"));
        var written = InBicep().Matches(bicep).Concat(InContainer().Matches(container)).Concat(InService().Matches(service)).Select(match => match.Groups[1].Value).ToList();

        Assert.True(written.Count > 15, $"{written.Count} settings found");
        Assert.Empty(written.Except(Known()));
    }

    [Fact]
    public void The_guide_describes_every_setting_and_no_other()
    {
        var described = InGuide().Matches(File.ReadAllText(Guide)).Select(match => match.Groups[1].Value).ToList();

        Assert.Empty(Known().Except(described));
        Assert.Empty(described.Except(Known()));
        Assert.Equal(described.Distinct().Count(), described.Count);
    }

    [Fact]
    public void Documents_name_no_setting_that_does_not_exist()
    {
        string[] files = ["README.md", "README.ja.md", Path.Combine("infra", "README.md"), Path.Combine("docs", "operators.md"), Path.Combine("docs", "developers.md")];
        var named = files.Select(file => Path.Combine(Repository.Root, file)).Where(File.Exists)
            .SelectMany(file => Anywhere().Matches(File.ReadAllText(file))).Select(match => match.Value).Distinct();

        // POLICYBOT_SHARED is for tests only.
        Assert.Empty(named.Except(Known()).Except(["POLICYBOT_SHARED"]));
    }

    [Fact]
    public void What_is_secret_is_a_setting_too() => Assert.Empty(Secrets.Names.Except(Known()));

    [GeneratedRegex(@"\{ name: '([A-Z][A-Za-z_]+)', (?:value|secretRef):", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex InBicep();

    [GeneratedRegex(@"^(?:ENV|   ) ([A-Z][A-Za-z_]+)=", RegexOptions.NonBacktracking | RegexOptions.Multiline, 1000)]
    private static partial Regex InContainer();

    [GeneratedRegex("^Environment=([A-Z][A-Za-z_]+)=", RegexOptions.NonBacktracking | RegexOptions.Multiline, 1000)]
    private static partial Regex InService();

    [GeneratedRegex(@"^\| `([A-Za-z_]+)` \|", RegexOptions.NonBacktracking | RegexOptions.Multiline, 1000)]
    private static partial Regex InGuide();

    [GeneratedRegex("(?:POLICYBOT|OTEL|ASPNETCORE)_[A-Z_]*[A-Z]", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Anywhere();
}

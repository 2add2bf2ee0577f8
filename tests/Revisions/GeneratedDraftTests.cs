using System.Globalization;
using PolicyBot.Tests.Support.Drafts;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Revisions;

/// <summary>
/// Generated drafts against what was written into them. The aim over 5,000 drafts is 99 % exact, no silent misreading,
/// every defect flagged, no false alarm; DRAFTS=5000 runs that many, the everyday run takes 150 to stay quick.
/// </summary>
public class GeneratedDraftTests(ITestOutputHelper output)
{
    // Measured over 1,000 drafts: 99.9 % exact, nothing silent, all flagged, no false alarm.
    private const double LeastExact = 0.99;
    private const double LeastFlagged = 1;
    private const double MostSilent = 0;
    private const double MostFalseAlarms = 0;

    private static readonly Lazy<DraftRates> Measured = new(Measure);

    [Fact]
    public void Operations_are_compiled_as_they_were_written() => Check(rates => rates.ExactRate >= LeastExact);

    [Fact]
    public void Nothing_is_misread_in_silence() => Check(rates => rates.Silent.Count <= MostSilent * rates.Drafts);

    [Fact]
    public void Every_defect_is_flagged() => Check(rates => rates.FlagRate >= LeastFlagged);

    [Fact]
    public void Notes_without_a_defect_raise_no_alarm() => Check(rates => rates.FalseAlarms.Count <= MostFalseAlarms * rates.Drafts);

    [Fact]
    public void The_clean_text_is_what_the_notes_ask_for() => Check(rates => rates.WrongClean.Count == 0 && rates.CleanRate >= LeastExact);

    [Fact]
    public void Undoing_gives_every_draft_back() => Check(rates => rates.NotUndone.Count == 0);

    [Fact]
    public void The_generator_writes_places_that_the_parser_finds() => Check(rates => rates.LostPlaces.Count == 0);

    private void Check(Func<DraftRates, bool> holds)
    {
        output.WriteLine(Measured.Value.ToString());
        Assert.True(holds(Measured.Value), Measured.Value.ToString());
    }

    private static DraftRates Measure()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("DRAFTS") ?? "150", CultureInfo.InvariantCulture);
        var rates = new DraftRates();
        for (var seed = 0; seed < count; seed++)
            rates.Count(new DraftReading(DraftGenerator.Generate(seed)));
        if (Environment.GetEnvironmentVariable("DRAFTS_REPORT") is { } file)
            File.WriteAllText(file, rates.ToString());
        return rates;
    }
}

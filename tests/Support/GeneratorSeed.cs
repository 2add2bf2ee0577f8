namespace PolicyBot.Tests.Support;

/// <summary>
/// Where the generators start: in every run the same, so that a red test is about the change that was made.
/// GENERATOR_SEED starts them elsewhere, to look for what nobody has thought of.
/// </summary>
internal static class GeneratorSeed
{
    public static int Value { get; } = int.TryParse(Environment.GetEnvironmentVariable("GENERATOR_SEED"), out var seed) ? seed : 20;
}

using PolicyBot.Bot.Answers.Phrasing;

namespace PolicyBot.Tests.Answers.Phrasing;

public sealed class ModelOptionsTests
{
    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData("https://api.example.org/v1", "m", null, "")]
    [InlineData("http://127.0.0.1:11434/v1", "m", null, "")]
    [InlineData("https://x.openai.azure.com/openai/v1", "m", "abc", "")]
    [InlineData("http://api.example.org/v1", "m", null, "PB-DEP-021")]
    [InlineData("api.example.org", "m", null, "PB-DEP-021")]
    [InlineData("https://user:secret@api.example.org/v1", "m", null, "PB-DEP-021")]
    [InlineData("https://api.example.org/v1?key=1", "m", null, "PB-DEP-021")]
    [InlineData("https://api.example.org/v1", "", null, "PB-DEP-022")]
    [InlineData("https://api.example.org/v1", "m", "ab\nc", "PB-DEP-023")]
    [InlineData("https://api.example.org/v1", "m", "ａｂ", "PB-DEP-023")]
    [InlineData(null, "m", null, "PB-DEP-020")]
    [InlineData(null, null, "secret", "PB-DEP-020")]
    public void Each_mistake_is_a_sentence_that_names_the_setting_and_no_value(string? endpoint, string? name, string? key, string codes)
    {
        var mistakes = new ModelOptions { Endpoint = endpoint, Name = name, Key = key }.Mistakes().ToList();

        Assert.Equal(codes, string.Join(' ', mistakes.Select(mistake => mistake.Split(' ')[0])));
        Assert.All(mistakes, mistake => Assert.Contains(ModelOptions.Prefix, mistake, StringComparison.Ordinal));
        Assert.All(mistakes, mistake => Assert.DoesNotContain("secret", mistake, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://x.openai.azure.com/openai/v1", true)]
    [InlineData("https://x.openai.azure.com.evil.example/openai/v1", false)]
    [InlineData("https://api.example.org/v1", false)]
    public void Only_hosts_of_Azure_get_a_token_of_Entra(string endpoint, bool azure) =>
        Assert.Equal(azure, new ModelOptions { Endpoint = endpoint }.IsAzure);
}

using PolicyBot.Bot.Channels.Terminal;

namespace PolicyBot.Tests.Channels.Terminal;

public sealed class BotCommandLineTests
{
    [Theory]
    [InlineData("ask", "何が変わりますか")]
    [InlineData("bench", "--help")]
    [InlineData("asc", "何が変わりますか")]
    [InlineData("--version")]
    public void A_word_is_a_verb_and_does_not_start_a_server(params string[] line) => Assert.True(BotCommandLine.Takes(line));

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:5000")]
    [InlineData("--seeds", "documents")]
    [InlineData("/Index", "elsewhere")]
    [InlineData("Teams=off")]
    [InlineData("--allow-anonymous")]
    public void Settings_serve(params string[] line) => Assert.False(BotCommandLine.Takes(line));

    [Fact]
    public async Task A_mistyped_verb_is_a_mistake_of_usage() => Assert.Equal(2, await BotCommandLine.RunAsync(["asc", "何が変わりますか"]));
}

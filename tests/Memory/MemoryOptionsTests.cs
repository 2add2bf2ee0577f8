using PolicyBot.Bot.Hosting;
using PolicyBot.Bot.Memory;

namespace PolicyBot.Tests.Memory;

public sealed class MemoryOptionsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Host=/run/postgresql;Database=d;Username=u", "")]
    [InlineData("Host=127.0.0.1;Port=5432;Database=d;Username=u;Password=canary", "")]
    [InlineData("Host=localhost,/tmp;Database=d;Username=u", "")]
    [InlineData("Host=db.example;Database=d;Username=u;Password=canary;SSL Mode=VerifyFull", "")]
    [InlineData("Host=db.example;Database=d;Username=u;Password=canary;SSL Mode=Require", "")]
    [InlineData("Host=db.example;Database=d;Username=u;Password=canary", "PB-MEM-005")]
    [InlineData("Host=localhost,db.example;Database=d;Username=u;SSL Mode=Prefer", "PB-MEM-005")]
    [InlineData("Host=db.example;Database=d;Username=u;SSL Mode=Disable", "PB-MEM-005")]
    [InlineData("postgres://u:canary@db.example/d", "PB-MEM-001")]
    [InlineData("canary", "PB-MEM-001")]
    [InlineData("Host=localhost;Canary=canary", "PB-MEM-001")]
    [InlineData("Host=localhost;Port=canary", "PB-MEM-001")]
    [InlineData("Host=localhost;Port=99999999999999999999", "PB-MEM-001")]
    [InlineData("Password=canary", "PB-MEM-002 PB-MEM-003 PB-MEM-004")]
    [InlineData("Host=localhost;Username=u", "PB-MEM-003")]
    [InlineData("Host=localhost;Database=d", "PB-MEM-004")]
    public void Each_mistake_in_the_connection_is_one_sentence_without_its_value(string database, string codes)
    {
        var mistakes = StartCheck.Mistakes(name => name == MemoryOptions.DatabaseName ? database : null);

        Assert.Equal(codes, string.Join(' ', mistakes.Select(mistake => mistake.Split(' ')[0])));
        Assert.All(mistakes, mistake => Assert.EndsWith("。", mistake, StringComparison.Ordinal));
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("true", true, 0)]
    [InlineData("False", false, 0)]
    [InlineData("", false, 0)]
    [InlineData("yes", false, 1)]
    public void Questions_are_kept_only_where_that_is_said(string setting, bool keeps, int mistakes)
    {
        var options = MemoryOptions.From(name => name == MemoryOptions.QuestionsName ? setting : null);

        Assert.Equal((keeps, mistakes), (options.KeepsQuestions, options.Mistakes().Count()));
    }

    [Fact]
    public void Neither_the_connection_nor_its_password_gets_into_a_log()
    {
        const string Connection = "Host=localhost;Database=d;Username=u;Password=canary-7";
        var secrets = new Secrets(name => name == MemoryOptions.DatabaseName ? Connection : null);

        Assert.Equal("*** and ***", secrets.Cover($"{Connection} and canary-7"));
    }
}

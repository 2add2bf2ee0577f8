using System.Text.RegularExpressions;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests;

/// <summary>Data flows one way: a room uses only rooms in front of it.</summary>
public sealed partial class FlowTests
{
    static readonly string[] Flow =
        ["Documents", "Text", "Reading", "Structure", "Revisions", "Figures", "Passages", "Search", "Embedding", "Pipeline", "Commands"];

    /// <summary>Nouns and text tools may use each other: a quantity carries a span, a span knows its text.</summary>
    static readonly (string From, string To)[] Allowed = [("Documents", "Text")];

    [Fact]
    public void A_room_uses_only_rooms_in_front_of_it()
    {
        var offences = Files().SelectMany(file => UsesOf(file.Path).Select(used => (file.Room, used, file.Path)))
            .Where(use => Array.IndexOf(Flow, use.used) > Array.IndexOf(Flow, use.Room) && !Allowed.Contains((use.Room, use.used)))
            .Select(use => $"{use.Room} uses {use.used}: {Path.GetFileName(use.Path)}")
            .ToList();

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_room_has_its_place_in_the_flow()
    {
        var rooms = Files().Select(file => file.Room).Distinct();

        Assert.Empty(rooms.Except(Flow));
    }

    /// <summary>The room can be replaced by Bot Builder itself as long as it knows nothing of what is asked.</summary>
    [Fact]
    public void The_protocol_of_Teams_knows_nothing_of_policies() =>
        Assert.Empty(BotFiles("Channels", "Teams").Where(file => Policies().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));

    /// <summary>Cards use what Bot Builder has too, and nothing of how it gets over the wire.</summary>
    [Fact]
    public void What_a_person_sees_knows_nothing_of_HTTP() =>
        Assert.Empty(BotFiles("Cards").Where(file => Http().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));

    static string[] BotFiles(params string[] room) =>
        Directory.GetFiles(Path.Combine([Repository.Root, "bot", .. room]), "*.cs", SearchOption.AllDirectories);

    static IEnumerable<(string Room, string Path)> Files()
    {
        var indexer = Path.Combine(Repository.Root, "indexer");
        return Directory.GetDirectories(indexer)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(file => (Path.GetFileName(folder), file)));
    }

    static IEnumerable<string> UsesOf(string file) =>
        Used().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"PolicyBot\.(?:Indexer|Bot\.(?:Answers|Cards|Evaluation|Questions|Retrieval|Channels\.(?:Mcp|Terminal|Web)))", RegexOptions.NonBacktracking)]
    private static partial Regex Policies();

    [GeneratedRegex(@"System\.Net|AspNetCore|\bHttp[A-Z]|\bIResult\b|\bStatusCodes\b|Channels\.Teams\.(?:Incoming|Outgoing)|Channels\.Web", RegexOptions.NonBacktracking)]
    private static partial Regex Http();

    [GeneratedRegex(@"PolicyBot\.Indexer\.([A-Z][a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Used();
}

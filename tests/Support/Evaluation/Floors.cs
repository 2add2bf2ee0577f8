using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.Evaluation;

/// <summary>What has been reached once, in percent. RAISE_FLOORS=1 writes what is reached now where that is more; nothing lowers a floor but a hand.</summary>
internal static class Floors
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    static readonly Lock OneAtATime = new();

    static string File => Path.Combine(Repository.Root, "tests", "Evaluation", "floors.json");

    public static void Hold(string name, double reached)
    {
        lock (OneAtATime)
        {
            var floors = JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject();
            var floor = floors[name]?.GetValue<double>() ?? 0;
            if (reached > floor && Environment.GetEnvironmentVariable("RAISE_FLOORS") == "1")
            {
                floors[name] = reached;
                System.IO.File.WriteAllText(File, floors.ToJsonString(Indented) + "\n");
            }

            Assert.True(reached >= floor, $"{name}: {reached} %, but {floor} % has been reached before.");
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams.Incoming;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Teams;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Whatever comes, the answer is a status of its own: never 500, and never a stranger taken in.</summary>
public sealed class HostileInputTests(ITestOutputHelper output)
{
    const int Seed = 20260401;
    const int Lanes = 4;

    static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("POLICYBOT_MUTATIONS"), CultureInfo.InvariantCulture, out var asked) ? asked : 3_000;

    [Fact]
    public async Task No_mutated_token_is_accepted()
    {
        await using var host = await TeamsHost.StartAsync();
        var body = SomeActivity.Message("x").ToJsonString();
        var statuses = await RunAsync(Mutations / 2, random =>
        {
            var token = SomeActivity.Token();
            var mutated = MutateText(random, token);
            return mutated == token ? null : host.PostAsync(body, "Bearer " + mutated);
        });

        Assert.Equal([401], statuses);
        Assert.Empty(host.Bot.Turns);
        Assert.Empty(host.Connector.Sent);
    }

    [Fact]
    public async Task No_mutated_activity_causes_an_inner_error()
    {
        await using var host = await TeamsHost.StartAsync(limits: new QueueLimits(PerConversation: 10_000));
        byte[][] seeds =
        [
            .. new[]
            {
                SomeActivity.Message("予算は<at>PolicyBot</at>いくら？"),
                SomeActivity.Of("conversationUpdate", more: ("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:" + SomeActivity.AppId }))),
                SomeActivity.Of("messageReaction", more: ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" }))),
                SomeActivity.Invoke("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"v","data":{}}}""")),
                SomeActivity.Invoke("composeExtension/query", JsonNode.Parse("""{"commandId":"c","parameters":[{"name":"q","value":"予算"}]}""")),
                SomeActivity.Invoke("message/submitAction", JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"x\"}"}}""")),
            }.Select(activity => Encoding.UTF8.GetBytes(activity.ToJsonString())),
        ];
        var token = "Bearer " + SomeActivity.Token();

        var statuses = await RunAsync(Mutations / 2, random => host.PostAsync(MutateBytes(random, seeds[random.Next(seeds.Length)]), token));

        Assert.Subset(new HashSet<int> { 200, 400, 403, 413, 501 }, statuses);
        using var after = await host.PostAsync(SomeActivity.Message("まだ生きている", "a:after"));
        await Eventually.HoldsAsync(() => host.Connector.Sent.Any(sent => sent.Text == "まだ生きている"));
    }

    [SharedFact("data", "jsontestsuite", "test_parsing")]
    public async Task Each_file_of_the_JSON_test_suite_is_judged_wherever_it_stands()
    {
        await using var host = await TeamsHost.StartAsync(limits: new QueueLimits(PerConversation: 10_000));
        var (token, wrong, count) = ("Bearer " + SomeActivity.Token(), new List<string>(), 0);
        foreach (var file in Directory.GetFiles(SharedData.At("data", "jsontestsuite", "test_parsing")!, "*.json"))
        {
            var json = await File.ReadAllBytesAsync(file);
            foreach (var place in new[] { "", "text", "channelData", "value" })
            {
                count++;
                using var answer = await host.PostAsync(place.Length == 0 ? json : Within(place, json), token);
                var status = (int)answer.StatusCode;
                var isExpected = Path.GetFileName(file)[0] switch
                {
                    _ when place is "" => status is 400,
                    'n' => status is 400,
                    'y' when place is "value" => status == (file.Contains("duplicated", StringComparison.Ordinal) ? 400 : 200),
                    _ => status is 200 or 400 or 403,
                };
                if (!isExpected)
                {
                    wrong.Add($"{Path.GetFileName(file)} in '{place}': {status}");
                }
            }
        }

        output.WriteLine($"{count} requests");
        Assert.Empty(wrong);
    }

    async Task<SortedSet<int>> RunAsync(int count, Func<Random, Task<HttpResponseMessage>?> send)
    {
        output.WriteLine($"seed {Seed}, {count} requests");
        var statuses = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(async lane =>
        {
            var (random, seen) = (new Random(Seed + lane), new SortedDictionary<int, int>());
            for (var i = 0; i < count / Lanes; i++)
            {
                if (send(random) is not { } sending)
                {
                    continue;
                }

                using var answer = await sending;
                seen[(int)answer.StatusCode] = seen.GetValueOrDefault((int)answer.StatusCode) + 1;
            }

            return seen;
        }));
        var sums = statuses.SelectMany(lane => lane).GroupBy(status => status.Key, status => status.Value).ToDictionary(group => group.Key, group => group.Sum());
        output.WriteLine(string.Join(", ", sums.OrderBy(sum => sum.Key).Select(sum => $"{sum.Key}: {sum.Value}")));
        return [.. sums.Keys];
    }

    /// <summary>Keeps to what a header may carry; line breaks are another test's concern.</summary>
    static string MutateText(Random random, string token)
    {
        var text = new StringBuilder(token);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (at, sign) = (random.Next(text.Length), (char)random.Next(0x21, 0x7F));
            _ = random.Next(5) switch
            {
                0 => text.Insert(at, sign),
                1 => text.Remove(at, 1),
                2 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                3 => text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 40), text.Length - at))),
                _ => text.Remove(at, 1).Insert(at, sign),
            };
            if (text.Length == 0)
            {
                break;
            }
        }

        return text.ToString();
    }

    static byte[] MutateBytes(Random random, byte[] seed)
    {
        string[] tokens = ["null", "{}", "[]", "\"\"", "-1", "1e999", "true", "\\ud800", "\\u0000", "{", "}", "[", "]", ",", ":", "\"", "\"type\":", "\"invoke\""];
        var bytes = seed.ToList();
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 1; i--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.ASCII.GetBytes(tokens[random.Next(tokens.Length)]));
                    break;
                default:
                    ReplaceValue(random, bytes, tokens[random.Next(9)]);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Another kind of value where one stood, so that the whole stays JSON more often.</summary>
    static void ReplaceValue(Random random, List<byte> bytes, string by)
    {
        var colon = bytes.IndexOf((byte)':', random.Next(bytes.Count));
        var end = colon < 0 ? -1 : bytes.FindIndex(colon, sign => sign is (byte)',' or (byte)'}');
        if (end > colon)
        {
            bytes.RemoveRange(colon + 1, end - colon - 1);
            bytes.InsertRange(colon + 1, Encoding.ASCII.GetBytes(by));
        }
    }

    static byte[] Within(string place, byte[] json)
    {
        var activity = SomeActivity.Message("x");
        activity.Remove(place);
        return [.. Encoding.UTF8.GetBytes(activity.ToJsonString()[..^1] + $",\"{place}\":"), .. json, (byte)'}'];
    }
}

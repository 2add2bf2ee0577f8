using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using PolicyBot.Bot.Channels.Teams.Incoming;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Teams;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Project Wycheproof's vectors on the verifier that the bot uses.</summary>
public sealed class WycheproofTests(ITestOutputHelper output)
{
    [SharedFact("data", "wycheproof")]
    public void Every_RS256_token_gets_the_same_verdict()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var file in new[] { "json_web_signature_test.json", "json_web_crypto_test.json" })
        {
            foreach (var (group, test) in Tests(file))
            {
                if (!group.TryGetProperty("public", out var jwk) || !IsRs256(jwk))
                {
                    continue;
                }

                count++;
                var key = jwk.Deserialize(TokenJson.Default.JsonWebKey) is { } web ? SigningKey.From(web) : null;
                var token = test.TryGetProperty("jws", out var jws) ? CompactToken.Parse(jws.GetString() ?? "") : null;
                var accepted = key is not null && token is not null && token.KeyId == key.Id && key.Verifies(token);
                if (accepted != (test.GetProperty("result").GetString() == "valid"))
                {
                    wrong.Add($"{file} {test.GetProperty("tcId")} {test.GetProperty("comment")}");
                }
            }
        }

        output.WriteLine($"{count} tokens");
        Assert.Empty(wrong);
        Assert.Equal(249, count);
    }

    [SharedFact("data", "wycheproof")]
    public void Every_raw_signature_gets_the_same_verdict()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (group, test) in Tests("rsa_signature_2048_sha256_test.json"))
        {
            count++;
            using var rsa = RSA.Create(Parameters(group.GetProperty("publicKey")));
            var accepted = SigningKey.Verifies(rsa, Convert.FromHexString(Text(test, "msg")), Convert.FromHexString(Text(test, "sig")));
            if (accepted != (Text(test, "result") == "valid"))
            {
                wrong.Add($"{test.GetProperty("tcId")} {Text(test, "comment")} {Text(test, "result")}");
            }
        }

        output.WriteLine($"{count} signatures");
        Assert.Empty(wrong);
        Assert.Equal(259, count);
    }

    [SharedFact("data", "wycheproof")]
    public async Task No_vector_is_taken_as_a_credential()
    {
        await using var host = await TeamsHost.StartAsync();
        var count = 0;
        foreach (var file in new[] { "json_web_signature_test.json", "json_web_encryption_test.json", "json_web_crypto_test.json" })
        {
            foreach (var (_, test) in Tests(file))
            {
                var token = test.TryGetProperty("jws", out var jws) ? jws : test.TryGetProperty("jwe", out var jwe) ? jwe : default;
                if (token.ValueKind != JsonValueKind.String)
                {
                    continue;
                }

                count++;
                using var answer = await host.PostAsync(SomeActivity.Message("x").ToJsonString(), "Bearer " + token.GetString());
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            }
        }

        output.WriteLine($"{count} tokens refused");
        Assert.Empty(host.Bot.Turns);
    }

    static IEnumerable<(JsonElement Group, JsonElement Test)> Tests(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.At("data", "wycheproof", file)!));
        foreach (var group in document.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                yield return (group, test);
            }
        }
    }

    static bool IsRs256(JsonElement jwk) =>
        jwk.TryGetProperty("kty", out var type) && type.GetString() == "RSA" && (!jwk.TryGetProperty("alg", out var alg) || alg.GetString() == "RS256");

    static RSAParameters Parameters(JsonElement key) => new() { Modulus = Number(Text(key, "modulus")), Exponent = Number(Text(key, "publicExponent")) };

    static byte[] Number(string hex) => BigInteger.Parse("0" + hex, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true);

    static string Text(JsonElement from, string name) => from.GetProperty(name).GetString() ?? "";
}

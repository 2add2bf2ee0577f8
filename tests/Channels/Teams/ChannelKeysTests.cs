using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Teams.Incoming;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Channels.Teams;

public sealed class ChannelKeysTests : IDisposable
{
    readonly ManualTime _time = new();
    readonly FakeKeys _fake = new(SigningIdentity.Channel.Jwk("msteams"));
    readonly KeyFetcher _fetcher;
    readonly ChannelKeys _keys;

    public ChannelKeysTests()
    {
        _fetcher = new KeyFetcher(_fake, BotCloud.Public);
        _keys = new ChannelKeys(_fetcher, _time, NullLogger<ChannelKeys>.Instance);
    }

    public void Dispose()
    {
        _fetcher.Dispose();
        _fake.Dispose();
    }

    [Fact]
    public async Task A_key_is_fetched_once_and_kept()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("key-1", (await _keys.FindAsync("key-1")).Key?.Id);
        }

        Assert.Equal(2, _fake.Asked.Count);
    }

    [Fact]
    public async Task A_new_key_is_found_at_its_first_token()
    {
        await _keys.FindAsync("key-1");
        _fake.Keys = [SigningIdentity.Channel.Jwk("msteams"), new SigningIdentity("key-2").Jwk("msteams")];

        Assert.NotNull((await _keys.FindAsync("key-2")).Key);
        Assert.Equal(4, _fake.Asked.Count);
    }

    [Fact]
    public async Task A_storm_of_unknown_keys_fetches_once_in_five_minutes()
    {
        await _keys.FindAsync("key-1");
        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => _keys.FindAsync($"unknown-{i % 100}")));

        Assert.Equal(4, _fake.Asked.Count);
        Assert.NotNull((await _keys.FindAsync("key-1")).Key);

        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(new KeyLookup(null, KeysAreKnown: true), await _keys.FindAsync("unknown"));
        Assert.Equal(6, _fake.Asked.Count);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_after_the_next_renewal()
    {
        await _keys.FindAsync("key-1");
        _fake.Keys = [new SigningIdentity("key-2").Jwk("msteams")];
        _time.Advance(TimeSpan.FromHours(25));

        await _keys.FindAsync("key-1");
        await Eventually.HoldsAsync(() => _fake.Asked.Count == 4);
        await _keys.FindAsync("key-2");

        Assert.Null((await _keys.FindAsync("key-1")).Key);
    }

    [Fact]
    public async Task Over_two_days_of_rollover_no_valid_token_is_refused()
    {
        for (var hour = 0; hour < 48; hour++)
        {
            var (old, current) = ($"key-{hour / 6}", $"key-{hour / 6 + 1}");
            _fake.Keys = [Jwk(old), Jwk(current)];

            Assert.NotNull((await _keys.FindAsync(current)).Key);
            _time.Advance(TimeSpan.FromHours(1));
        }

        System.Text.Json.Nodes.JsonObject Jwk(string id)
        {
            var key = SigningIdentity.Channel.Jwk("msteams");
            key["kid"] = id;
            return key;
        }
    }

    [Fact]
    public async Task While_keys_cannot_be_renewed_the_last_good_ones_hold_for_five_days()
    {
        await _keys.FindAsync("key-1");
        _fake.Instead = _ => throw new HttpRequestException("down");

        _time.Advance(TimeSpan.FromDays(4.9));
        Assert.NotNull((await _keys.FindAsync("key-1")).Key);
        Assert.Equal(new KeyLookup(null, KeysAreKnown: true), await _keys.FindAsync("unknown"));

        _time.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal(new KeyLookup(null, KeysAreKnown: false), await _keys.FindAsync("key-1"));
    }

    [Fact]
    public async Task A_cold_start_without_keys_recovers_when_they_can_be_had()
    {
        _fake.Instead = _ => throw new HttpRequestException("down");
        Assert.Equal(new KeyLookup(null, KeysAreKnown: false), await _keys.FindAsync("key-1"));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _keys.FindAsync("key-1")));
        Assert.Single(_fake.Asked);

        _fake.Instead = null;
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.NotNull((await _keys.FindAsync("key-1")).Key);
    }

    [Theory]
    [InlineData("<html>maintenance</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"issuer":"https://evil.example","jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""")]
    [InlineData("""{"issuer":"https://api.botframework.com","jwks_uri":"https://evil.example/keys"}""")]
    [InlineData("""{"issuer":"https://api.botframework.com","jwks_uri":"http://login.botframework.com/v1/.well-known/keys"}""")]
    [InlineData("""{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com.evil.example/keys"}""")]
    [InlineData("""{"issuer":"https://api.botframework.com","jwks_uri":"/keys"}""")]
    [InlineData("""{"issuer":"https://api.botframework.com"}""")]
    public async Task Doubtful_metadata_leaves_the_old_keys(string metadata)
    {
        await _keys.FindAsync("key-1");
        _fake.Instead = _ => FakeKeys.Json(metadata);

        Assert.Null((await _keys.FindAsync("key-2")).Key);
        Assert.NotNull((await _keys.FindAsync("key-1")).Key);
        Assert.All(_fake.Asked, address => Assert.StartsWith("https://login.botframework.com/v1/", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_much_too_many_and_twice_leave_the_old_keys()
    {
        await _keys.FindAsync("key-1");
        var many = string.Join(',', Enumerable.Range(0, 51).Select(i => $$"""{"kty":"RSA","kid":"{{i}}"}"""));
        var twice = $"{SigningIdentity.Channel.Jwk("msteams")},{SigningIdentity.Stranger.Jwk("msteams")}";
        foreach (var keys in new[] { many, twice, new string(' ', 300_000), "", "1,2,3" })
        {
            _time.Advance(TimeSpan.FromMinutes(6));
            _fake.Instead = address => FakeKeys.Json(address.AbsolutePath.EndsWith("keys", StringComparison.Ordinal)
                ? $$"""{"keys":[{{keys}}]}""" : FakeKeys.Metadata("https://login.botframework.com/v1/.well-known/keys"));

            Assert.Null((await _keys.FindAsync("other")).Key);
            Assert.NotNull((await _keys.FindAsync("key-1")).Key);
        }
    }

    [Fact]
    public async Task A_redirect_leaves_the_old_keys()
    {
        await _keys.FindAsync("key-1");
        _fake.Instead = _ => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("http://evil.example/") } };

        Assert.Null((await _keys.FindAsync("key-2")).Key);
        Assert.NotNull((await _keys.FindAsync("key-1")).Key);
    }

    [Fact]
    public async Task Bad_keys_are_dropped_one_by_one()
    {
        var weak = new SigningIdentity("weak", 1024).Jwk("msteams");
        var encrypting = new SigningIdentity("encrypting").Jwk("msteams");
        encrypting["use"] = "enc";
        var other = new SigningIdentity("other").Jwk("msteams");
        other["alg"] = "RS512";
        var exposed = new SigningIdentity("exposed").Jwk("msteams");
        exposed["d"] = "AQAB";
        var low = new SigningIdentity("low").Jwk("msteams");
        low["e"] = "Aw";
        var even = new SigningIdentity("even").Jwk("msteams");
        even["n"] = System.Buffers.Text.Base64Url.EncodeToString([.. Enumerable.Repeat((byte)0xFE, 256)]);
        var oct = new System.Text.Json.Nodes.JsonObject { ["kty"] = "oct", ["kid"] = "oct", ["k"] = "AAAA" };
        var broken = new System.Text.Json.Nodes.JsonObject { ["kty"] = "RSA", ["kid"] = "broken", ["n"] = 5, ["e"] = "AQAB" };
        _fake.Keys = [weak, encrypting, other, exposed, low, even, oct, broken, SigningIdentity.Channel.Jwk("msteams")];

        Assert.NotNull((await _keys.FindAsync("key-1")).Key);
        foreach (var id in new[] { "weak", "encrypting", "other", "exposed", "low", "even", "oct", "broken" })
        {
            Assert.Null((await _keys.FindAsync(id)).Key);
        }
    }
}

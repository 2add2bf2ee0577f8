using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Tests.Support.Teams;
using static PolicyBot.Tests.Support.Teams.SomeActivity;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>The attack matrix on a tokens-and-activities endpoint, row by row, over real HTTP.</summary>
public sealed class AuthMatrixTests : IClassFixture<AuthMatrixTests.Fixture>
{
    static readonly SigningIdentity Key = SigningIdentity.Channel;
    static readonly SigningIdentity WebChatKey = new("key-webchat");
    static readonly SigningIdentity UnendorsedKey = new("key-unendorsed");
    static readonly Dictionary<string, (int Status, Func<TeamsHost, Task<HttpResponseMessage>> Send)> Rows = AllRows();

    readonly Fixture _fixture;

    public AuthMatrixTests(Fixture fixture) => _fixture = fixture;

    TeamsHost Host => _fixture.Host;

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_row_gets_its_status_and_only_what_is_taken_has_an_effect(string row)
    {
        var turns = Host.Bot.Turns.Count;
        using var answer = await Rows[row].Send(Host);

        Assert.Equal(Rows[row].Status, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.Equal(answer.StatusCode == HttpStatusCode.Unauthorized, answer.Headers.WwwAuthenticate.Count > 0);
        await Eventually.HoldsAsync(() => Host.Bot.Turns.Count == turns + (answer.IsSuccessStatusCode ? 1 : 0));
        Assert.All(Host.Keys.Asked, address => Assert.StartsWith("https://login.botframework.com/", address, StringComparison.Ordinal));
        Assert.True(Host.Keys.Asked.Count <= 4, "all rows together may renew the keys once");
    }

    [Fact]
    public async Task A_genuine_request_replayed_starts_no_second_turn()
    {
        var activity = Message("一度だけ");
        using var first = await Host.PostAsync(activity);
        using var second = await Host.PostAsync(activity);

        await Eventually.HoldsAsync(() => Host.Connector.Sent.Any(sent => sent.Text == "一度だけ"));
        await Task.Delay(100);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(Host.Connector.Sent, sent => sent.Text == "一度だけ");
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        using var answer = await Host.PostAsync(Invoke("no/such", new JsonObject()));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smba。trafficmanager。net/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://teams.microsoft.com.evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("https:\\\\smba.trafficmanager.net\\")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://①②⑦.0.0.1/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://smba.trafficmanager.net/?x=1")]
    [InlineData("https://smba.trafficmanager.net/#x")]
    [InlineData("https://smba.trafficmanager.net/../x")]
    [InlineData("https://smba.trafficmanager.net/%2e%2e/x")]
    [InlineData("https://smba.trafficmanager.net/a b")]
    [InlineData("https://azurewebsites.net/")]
    [InlineData("https://policybot.azurewebsites.net/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public async Task A_service_address_off_the_list_is_forbidden_even_with_a_matching_claim(string address)
    {
        var claims = Claims(DateTimeOffset.UtcNow);
        claims["serviceurl"] = address;
        var activity = Message("x");
        activity["serviceUrl"] = address;

        using var answer = await Host.PostAsync(activity, Key.Sign(claims));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    static Dictionary<string, (int, Func<TeamsHost, Task<HttpResponseMessage>>)> AllRows()
    {
        var rows = new Dictionary<string, (int, Func<TeamsHost, Task<HttpResponseMessage>>)>();
        void Raw(string name, int status, params string[] authorization) => rows.Add(name, (status, host => host.PostAsync(Message("x").ToJsonString(), authorization)));
        void Token(string name, int status, Func<string> token) => rows.Add(name, (status, host => host.PostAsync(Message("x"), token())));
        void Header(string name, int status, Action<JsonObject> change) => Token(name, status, () => Key.Sign(Valid(), Changed(Key.Header(), change)));
        void Claim(string name, int status, Action<JsonObject> change) => Token(name, status, () => Key.Sign(Changed(Valid(), change)));
        void Body(string name, int status, Action<JsonObject> change) => rows.Add(name, (status, host => host.PostAsync(Changed(Message("x"), change))));

        Token("01 valid", 200, SomeActivity.Token);
        Raw("02 no header", 401);
        Raw("03 empty header", 401, "");
        Raw("04 Basic", 401, "Basic dXNlcjpwYXNz");
        Raw("05 bearer in lower case, accepted", 200, "bearer " + SomeActivity.Token());
        Raw("06a no token", 401, "Bearer");
        Raw("06b empty token", 401, "Bearer ");
        Raw("06c garbage", 401, "Bearer garbage");
        Raw("06d two spaces", 401, "Bearer  " + SomeActivity.Token());
        Raw("07 two tokens and a comma", 401, $"Bearer {SomeActivity.Token()}, Bearer {SomeActivity.Token()}");
        rows.Add("08 header twice", (401, host => SendTwiceAsync(host)));
        Token("09 alg none, no signature", 401, () => $"{SigningIdentity.Encode("""{"alg":"none","kid":"key-1"}""")}.{SigningIdentity.Encode(Valid().ToJsonString())}.");
        Token("10 alg none, old signature", 401, () => $"{SigningIdentity.Encode("""{"alg":"none","kid":"key-1"}""")}.{string.Join('.', SomeActivity.Token().Split('.')[1..])}");
        Token("11 HS256 keyed with the public key", 401, () => Hmac(Key.Header("HS256"), Key.Rsa.ExportSubjectPublicKeyInfoPem()));
        Token("12 HS256 dummy secret", 401, () => Hmac(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" }, "dummy-secret-key"));
        Token("13a RS384", 401, () => Signed("RS384", data => Key.Rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)));
        Token("13b RS512", 401, () => Signed("RS512", data => Key.Rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)));
        Token("14a PS256", 401, () => Signed("PS256", data => Key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)));
        Token("14b ES256", 401, () => Signed("ES256", data => ECDsa.Create(ECCurve.NamedCurves.nistP256).SignData(data, HashAlgorithmName.SHA256)));
        Token("14c PSS under the name RS256", 401, () => Signed("RS256", data => Key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)));
        foreach (var alg in new[] { "nOnE", "rs256", "RS256 ", "", "HS512", "RS1" })
        {
            Token($"14d alg '{alg}'", 401, () => Key.Sign(Valid(), Key.Header(alg)));
        }

        Header("14e alg an array", 401, header => header["alg"] = new JsonArray("RS256"));
        Header("14f alg missing", 401, header => header.Remove("alg"));
        Token("15 another key of the same name", 401, () => SigningIdentity.Stranger.Sign(Valid()));
        Token("16 jwk in the header", 401, () => SigningIdentity.Stranger.Sign(Valid(), Changed(Key.Header(), header => header["jwk"] = SigningIdentity.Stranger.Jwk("msteams"))));
        Header("17a jku", 401, header => header["jku"] = "https://evil.example/keys");
        Header("17b x5u", 401, header => header["x5u"] = "https://evil.example/cert");
        Header("17c x5c", 401, header => header["x5c"] = new JsonArray("MII"));
        Header("18a kid a path", 401, header => header["kid"] = "../../etc/passwd");
        Header("18b kid long", 401, header => header["kid"] = new string('k', 10_000));
        Header("18c kid a number", 401, header => header["kid"] = 1);
        Token("19a payload changed", 401, () => Exchange(1, SigningIdentity.Encode(Changed(Valid(), claims => claims["exp"] = claims["exp"]!.GetValue<long>() + 1).ToJsonString())));
        Token("19b signature away", 401, () => Exchange(2, ""));
        Token("19c signature short", 401, () => SomeActivity.Token()[..^4]);
        Token("19d signature of zeros", 401, () => Exchange(2, System.Buffers.Text.Base64Url.EncodeToString(new byte[256])));
        Header("20 kid missing", 401, header => header.Remove("kid"));
        Header("21 kid unknown", 401, header => header["kid"] = "key-2");
        Claim("22 aud another app", 401, claims => claims["aud"] = Guid.NewGuid().ToString());
        Claim("23a aud missing", 401, claims => claims.Remove("aud"));
        Claim("23b aud an array", 401, claims => claims["aud"] = new JsonArray(AppId, "other"));
        Claim("23c aud an array with only us", 401, claims => claims["aud"] = new JsonArray(AppId));
        Claim("23d aud null", 401, claims => claims["aud"] = null);
        Claim("24 aud the Bot Framework", 401, claims => claims["aud"] = "https://api.botframework.com");
        Claim("25 aud in upper case", 200, claims => claims["aud"] = AppId.ToUpperInvariant());
        Claim("26a iss wrong", 401, claims => claims["iss"] = "https://evil.example");
        Claim("26b iss with a slash", 401, claims => claims["iss"] = "https://api.botframework.com/");
        Claim("26c iss of the government cloud", 401, claims => claims["iss"] = "https://api.botframework.us");
        Claim("26d iss missing", 401, claims => claims.Remove("iss"));
        Claim("27 expired ten minutes ago", 401, claims => claims["exp"] = Now(-600));
        Claim("28 expired four minutes ago", 200, claims => { claims["exp"] = Now(-240); claims["nbf"] = Now(-3600); });
        Claim("29 valid in ten minutes", 401, claims => claims["nbf"] = Now(600));
        Claim("30 valid in four minutes", 200, claims => claims["nbf"] = Now(240));
        Claim("31a no exp", 401, claims => claims.Remove("exp"));
        Claim("31b no nbf", 401, claims => claims.Remove("nbf"));
        Claim("32a exp a string", 401, claims => claims["exp"] = "9999999999");
        Claim("32b exp negative", 401, claims => claims["exp"] = -1);
        Token("32c exp 1e300", 401, () => Key.Sign(Key.Header().ToJsonString(), Valid().ToJsonString().Replace("\"exp\":", "\"exp\":1e300,\"old\":", StringComparison.Ordinal)));
        Claim("32d exp a fraction", 401, claims => claims["exp"] = Now(600) + 0.5);
        Claim("32e exp the largest number", 401, claims => { claims["exp"] = long.MaxValue; claims["nbf"] = long.MinValue; });
        Claim("33 life of more than a day", 401, claims => claims["exp"] = Now(86_400));
        Token("34 key endorsed for webchat only", 403, () => WebChatKey.Sign(Valid()));
        Token("35 key without endorsements", 403, () => UnendorsedKey.Sign(Valid()));
        Body("36 channelId missing", 400, body => body.Remove("channelId"));
        Body("37 channelId in upper case", 403, body => body["channelId"] = "MSTEAMS");
        Body("38a channelId webchat", 403, body => body["channelId"] = "webchat");
        Body("38b channelId emulator", 403, body => body["channelId"] = "emulator");
        Body("38c Teams by way of Copilot", 200, body => body["channelId"] = "msteams:COPILOT");
        Body("39 channelId AseChannel", 403, body => body["channelId"] = "AseChannel");
        Body("40 serviceUrl another", 403, body => body["serviceUrl"] = "https://smba.trafficmanager.net/emea/");
        Body("41a serviceUrl in another case", 200, body => body["serviceUrl"] = SomeActivity.ServiceUrl.Replace("https://smba", "HTTPS://SMBA", StringComparison.Ordinal));
        Body("41b path in another case", 403, body => body["serviceUrl"] = SomeActivity.ServiceUrl.Replace("/jp/", "/JP/", StringComparison.Ordinal));
        Body("42 serviceUrl without the slash", 403, body => body["serviceUrl"] = SomeActivity.ServiceUrl.TrimEnd('/'));
        Claim("43a claim missing", 403, claims => claims.Remove("serviceurl"));
        Claim("43b claim spelled serviceUrl", 403, claims => { claims.Remove("serviceurl"); claims["serviceUrl"] = SomeActivity.ServiceUrl; });
        Body("44 serviceUrl missing in the body", 400, body => body.Remove("serviceUrl"));
        rows.Add("45 serviceUrl missing in both", (400, host => host.PostAsync(Changed(Message("x"), body => body.Remove("serviceUrl")), Key.Sign(Changed(Valid(), claims => claims.Remove("serviceurl"))))));
        rows.Add("46 both agree on http", (403, host => AgreeOnAsync(host, "http://smba.trafficmanager.net/jp/")));
        Claim("47 own credential, v2", 401, claims => { claims["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0"; claims["ver"] = "2.0"; claims["azp"] = AppId; claims["tid"] = Tenant; });
        Claim("48 own credential, v1, foreign", 401, claims => { claims["iss"] = $"https://sts.windows.net/{Guid.NewGuid()}/"; claims["ver"] = "1.0"; claims["appid"] = Guid.NewGuid().ToString(); });
        Claim("49 skill of another app", 401, claims => { claims["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0"; claims["ver"] = "2.0"; claims["azp"] = Guid.NewGuid().ToString(); });
        Token("50 five parts", 401, () => SomeActivity.Token() + ".AAAA.AAAA");
        Raw("51a 100 kB token", 431, "Bearer " + new string('a', 100_000));
        Raw("51b token above the own limit", 401, "Bearer " + new string('a', 9_000));
        Header("52a crit", 401, header => header["crit"] = new JsonArray("exp"));
        Header("52b b64", 401, header => header["b64"] = false);
        Header("52c zip", 401, header => header["zip"] = "DEF");
        Token("53a padding", 401, () => SomeActivity.Token() + "=");
        Token("53b another spelling of the last byte", 401, () => Respelled(SomeActivity.Token()));
        Token("53c standard alphabet", 401, () => Exchange(0, Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"alg":"RS256","kid":"key-1","x":">>>???"}"""))));
        Token("54a aud twice", 401, () => Key.Sign(Key.Header().ToJsonString(), Valid().ToJsonString().Replace("{", "{\"aud\":\"other\",", StringComparison.Ordinal)));
        Token("54b unknown claim twice", 401, () => Key.Sign(Key.Header().ToJsonString(), Valid().ToJsonString().Replace("{", "{\"a\":1,\"\\u0061\":2,", StringComparison.Ordinal)));
        Token("54c alg twice", 401, () => Key.Sign("""{"alg":"none","alg":"RS256","kid":"key-1"}""", Valid().ToJsonString()));
        Body("55 tenant not allowed", 403, body => { body["conversation"]!["tenantId"] = Guid.Empty.ToString(); body["channelData"]!["tenant"]!["id"] = Guid.Empty.ToString(); });
        Body("56a tenants differ", 403, body => body["channelData"]!["tenant"]!["id"] = Guid.Empty.ToString());
        Body("56b one tenant missing", 403, body => body.Remove("channelData"));
        Body("58 genuine token, another text", 200, body => body["text"] = "別の本文");
        Body("63 no type", 400, body => body.Remove("type"));
        Body("64 unknown type", 200, body => body["type"] = "somethingNew");
        rows.Add("65a BOM", (400, host => host.PostAsync([0xEF, 0xBB, 0xBF, .. Utf8()], Authorized())));
        rows.Add("65b UTF-16", (400, host => host.PostAsync(Encoding.Unicode.GetBytes(Message("x").ToJsonString()), Authorized())));
        rows.Add("65c invalid UTF-8", (400, host => host.PostAsync(Utf8("\"text\":\"x", [0xC3, 0x28]), Authorized())));
        rows.Add("65d depth bomb", (400, host => host.PostAsync(string.Concat(Enumerable.Repeat("{\"a\":", 20_000)), Authorized())));
        rows.Add("65e depth 65 in an unknown member", (400, host => host.PostAsync($$"""{"x":{{new string('[', 65)}}{{new string(']', 65)}},{{Message("x").ToJsonString()[1..]}}""", Authorized())));
        rows.Add("65f 1 MB", (413, host => host.PostAsync(Message(new string('x', 1_000_000)).ToJsonString(), Authorized())));
        rows.Add("65g lone surrogate in an unknown member", (400, host => host.PostAsync("{\"x\":\"\\ud800\"," + Message("x").ToJsonString()[1..], Authorized())));
        rows.Add("65h unknown member twice", (400, host => host.PostAsync("{\"x\":{\"y\":1,\"y\":2}," + Message("x").ToJsonString()[1..], Authorized())));
        rows.Add("65i not an object", (400, host => host.PostAsync("[]", Authorized())));
        rows.Add("65j empty", (400, host => host.PostAsync("", Authorized())));
        return rows;
    }

    static JsonObject Valid() => Claims(DateTimeOffset.UtcNow);

    static long Now(int seconds) => DateTimeOffset.UtcNow.ToUnixTimeSeconds() + seconds;

    static string Authorized() => "Bearer " + SomeActivity.Token();

    static JsonObject Changed(JsonObject json, Action<JsonObject> change)
    {
        change(json);
        return json;
    }

    static string Signed(string alg, Func<byte[], byte[]> sign) => SigningIdentity.Sign(Key.Header(alg).ToJsonString(), Valid().ToJsonString(), sign);

    static string Hmac(JsonObject header, string secret) =>
        SigningIdentity.Sign(header.ToJsonString(), Valid().ToJsonString(), data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), data));

    static string Exchange(int part, string by)
    {
        var parts = SomeActivity.Token().Split('.');
        parts[part] = by;
        return string.Join('.', parts);
    }

    /// <summary>256 bytes leave four bits over in the last of 342 characters.</summary>
    static string Respelled(string token)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token[..^1] + Alphabet[Alphabet.IndexOf(token[^1], StringComparison.Ordinal) + 1];
    }

    static byte[] Utf8(string find = "\u0000", byte[]? bytes = null)
    {
        var body = Message("x").ToJsonString();
        var at = body.IndexOf(find, StringComparison.Ordinal);
        return at < 0 ? Encoding.UTF8.GetBytes(body)
            : [.. Encoding.UTF8.GetBytes(body[..(at + find.Length)]), .. bytes ?? [], .. Encoding.UTF8.GetBytes(body[(at + find.Length)..])];
    }

    static Task<HttpResponseMessage> AgreeOnAsync(TeamsHost host, string address) =>
        host.PostAsync(Changed(Message("x"), body => body["serviceUrl"] = address), Key.Sign(Changed(Valid(), claims => claims["serviceurl"] = address)));

    static async Task<HttpResponseMessage> SendTwiceAsync(TeamsHost host)
    {
        var body = Message("x").ToJsonString();
        var line = $"Authorization: {Authorized()}\r\n";
        var status = await RawHttp.SendAsync(host.Http.BaseAddress!, $"POST {TeamsChannel.Path} HTTP/1.1\r\nHost: x\r\n{line}{line}Content-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        answer.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Bearer"));
        return answer;
    }

    public sealed class Fixture : IAsyncLifetime
    {
        TeamsHost? _host;

        internal TeamsHost Host => _host ?? throw new InvalidOperationException();

        public async Task InitializeAsync()
        {
            var unendorsed = UnendorsedKey.Jwk();
            unendorsed.Remove("endorsements");
            _host = await TeamsHost.StartAsync(keys: new FakeKeys(Key.Jwk("msteams", "webchat", "emulator"), WebChatKey.Jwk("webchat"), unendorsed));
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}

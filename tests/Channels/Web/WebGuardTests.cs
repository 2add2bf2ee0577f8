using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Web;
using Xunit.Abstractions;
using RawHttp = PolicyBot.Tests.Support.Teams.RawHttp;

namespace PolicyBot.Tests.Channels.Web;

public sealed class WebGuardTests(ITestOutputHelper output)
{
    static readonly string[] Addresses =
    [
        "/", "/source", "/source/x", "/changes", "/figures", "/style.css", "/chat.js", "/icon.svg", "/api/documents", "/api/documents/x", "/api/changes/x", "/api/figures",
        "/api/figures/chart.svg?number=999", "/api/nothing", "/nothing", "/healthz", "/readyz", "/favicon.ico", "/.git/config", "/robots.txt", "/wwwroot/", "/style.css.map",
    ];

    [Fact]
    public async Task Every_answer_carries_the_headers_refusals_too()
    {
        await using var host = await PageHost.StartAsync();
        foreach (var address in Addresses)
        {
            using var answer = await host.Http.GetAsync(address);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.False(answer.Headers.Contains("Server"));
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("localhost", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("rebound.example", 400)]
    [InlineData("127.0.0.1.rebound.example", 400)]
    [InlineData("localhost.rebound.example", 400)]
    public async Task A_foreign_name_for_this_machine_is_refused(string name, int status)
    {
        await using var host = await PageHost.StartAsync();

        Assert.Equal(status, await RawHttp.SendAsync(new Uri(host.Address), $"GET /api/documents HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n"));
    }

    [Fact]
    public async Task A_name_that_is_set_is_taken()
    {
        await using var host = await PageHost.StartAsync(settings: ["--AllowedHosts=policy.example"]);

        Assert.Equal(200, await RawHttp.SendAsync(new Uri(host.Address), "GET / HTTP/1.1\r\nHost: policy.example\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site")]
    public async Task A_foreign_page_cannot_ask(string header)
    {
        await using var host = await PageHost.StartAsync();
        var request = $"POST /api/ask/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n{header}\r\nContent-Type: application/json\r\nContent-Length: 9\r\nConnection: close\r\n\r\n{{\"q\":\"a\"}}";

        Assert.Equal(403, await RawHttp.SendAsync(new Uri(host.Address), request));
    }

    [Theory]
    [InlineData("text/plain", "{\"q\":\"a\"}", 415)]
    [InlineData("application/x-www-form-urlencoded", "q=a", 415)]
    [InlineData("application/json; charset=shift_jis", "{\"q\":\"a\"}", 415)]
    [InlineData("application/json", "", 400)]
    [InlineData("application/json", "[]", 400)]
    [InlineData("application/json", "{\"q\":\"a\",\"q\":\"b\"}", 400)]
    [InlineData("application/json", "{\"q\":\"\\ud800\"}", 400)]
    [InlineData("application/json", "{\"q\":\"   \"}", 400)]
    [InlineData("application/json", "{\"q\":1}", 400)]
    [InlineData("application/json", "{\"q\":\"a\",\"turns\":[null]}", 400)]
    public async Task What_is_no_question_is_refused_in_one_sentence(string type, string body, int status)
    {
        await using var host = await PageHost.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await host.Http.PostAsync("/api/ask/stream", content);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("\"code\":\"PB-", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var host = await PageHost.StartAsync();
        using var content = new StringContent($"{{\"q\":\"{new string('a', 300_000)}\"}}", Encoding.UTF8, "application/json");

        using var answer = await host.Http.PostAsync("/api/ask/stream", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("/source/../../etc/passwd")]
    [InlineData("/source/..%2f..%2fetc%2fpasswd")]
    [InlineData("/source/%00")]
    [InlineData("/api/documents/..%2Fcatalog.json")]
    [InlineData("/api/documents/%2e%2e")]
    [InlineData("/..\\seeds")]
    [InlineData("/%2e%2e/seeds/catalog.json")]
    public async Task No_path_leads_to_a_file(string path)
    {
        await using var host = await PageHost.StartAsync();
        var status = await RawHttp.SendAsync(new Uri(host.Address), $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.True(status is 400 or 404, $"{path}: {status}");
    }

    [Fact]
    public async Task Beyond_this_machine_it_does_not_start_without_a_decision()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => PageHost.StartAsync("http://0.0.0.0:0"));

        Assert.StartsWith("PB-WEB-010", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_this_machine_it_starts_for_anyone_where_that_is_said()
    {
        await using var host = await PageHost.StartAsync("http://0.0.0.0:0", settings: ["--allow-anonymous"]);

        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/api/documents")).StatusCode);
    }

    [Fact]
    public async Task A_key_opens_the_page_and_nothing_else_does()
    {
        const string key = "correct horse 配布";
        await using var host = await PageHost.StartAsync("http://0.0.0.0:0", settings: [$"--PageKey={key}"]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Http.GetAsync("/")).StatusCode);
        foreach (var (sent, status) in new[] { (":", 401), (":wrong", 401), ($"someone:{key}", 200), ($"{key}", 401), ($"x:{key} ", 401) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/documents");
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(sent)));
            using var answer = await host.Http.SendAsync(request);
            Assert.Equal(status, (int)answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task The_platforms_sign_in_is_asked_for_where_it_is_set()
    {
        await using var host = await PageHost.StartAsync("http://0.0.0.0:0", settings: ["--PlatformSignIn=true"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "somebody");

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Http.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("--PageKey=short")]
    [InlineData("--PageBurst=0")]
    [InlineData("--PageKey=long-enough-key", "--allow-anonymous")]
    public async Task A_mistaken_setting_is_told_before_anything_listens(params string[] settings) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => PageHost.StartAsync(settings: settings));

    [Fact]
    public async Task A_flood_is_told_to_wait()
    {
        await using var host = await PageHost.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => host.Http.GetAsync("/api/nothing")));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        output.WriteLine($"{refused.Count} of {answers.Length} refused");

        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/healthz")).StatusCode);
    }

    [SharedFact("data", "jsontestsuite", "test_parsing")]
    public async Task Odd_bodies_of_a_public_suite_never_end_in_a_failure_of_ours()
    {
        await using var host = await PageHost.StartAsync(settings: ["--PageBurst=100000"]);
        var files = Directory.GetFiles(SharedData.At("data", "jsontestsuite", "test_parsing")!, "*.json");
        var statuses = new List<int>();
        foreach (var file in files)
        {
            using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await host.Http.PostAsync("/api/ask/stream", content);
            statuses.Add((int)answer.StatusCode);
        }

        output.WriteLine($"{files.Length} bodies: {string.Join(", ", statuses.CountBy(status => status))}");
        Assert.DoesNotContain(statuses, status => status is >= 500 or 429);
    }
}

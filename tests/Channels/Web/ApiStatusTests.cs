using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Tests.Support.Teams;
using PolicyBot.Tests.Support.Web;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>Every refusal of the API over real HTTP: its status, and a problem with one plain sentence.</summary>
public sealed class ApiStatusTests
{
    const string Good = """{"q":"§2は？"}""";
    const string GoodFeedback = """{"answer":"0123456789abcdef","reaction":"like"}""";

    static readonly string Long = new('字', 2_001);
    static readonly string Huge = new('x', 300_000);

    public static TheoryData<string, string, string?, string, int, string> Requests
    {
        get
        {
            var data = new TheoryData<string, string, string?, string, int, string>();
            foreach (var path in new[] { "/api/ask", "/api/ask/stream" })
            {
                data.Add("POST", path, "text/plain", Good, 415, "PB-HTTP-005");
                data.Add("POST", path, null, Good, 415, "PB-HTTP-005");
                data.Add("POST", path, "application/json; charset=utf-16", Good, 415, "PB-HTTP-005");
                data.Add("POST", path, "application/json", $$"""{"q":"{{Long}}"}""", 400, "PB-HTTP-003");
                data.Add("POST", path, "application/json", """{"q":"\ud800"}""", 400, "PB-HTTP-003");
                data.Add("POST", path, "application/json", $$"""{"q":"a","x":"{{Huge}}"}""", 413, "PB-HTTP-002");
                data.Add("PUT", path, "application/json", Good, 405, "PB-HTTP-001");
            }

            data.Add("POST", "/api/feedback", "text/plain", GoodFeedback, 415, "PB-HTTP-005");
            data.Add("GET", "/api/feedback", null, "", 405, "PB-HTTP-001");
            data.Add("POST", "/api/feedback", "application/json", $$"""{"answer":"0123456789abcdef","reaction":"like","comment":"{{new string('x', 17_000)}}"}""", 413, "PB-HTTP-002");
            foreach (var body in new[]
            {
                "", "[]", "null", "{}", """{"answer":"0123456789abcdef"}""", """{"reaction":"like"}""", """{"answer":"0123456789ABCDEF","reaction":"like"}""",
                """{"answer":"../../etc/passwd","reaction":"like"}""", """{"answer":"0123456789abcdef","reaction":"love"}""", """{"answer":"0123456789abcdef","reaction":"like","id":"x"}""",
                """{"answer":"0123456789abcdef","reaction":"like","reaction":"dislike"}""", """{"answer":"0123456789abcdef","reaction":"like","comment":"\udfff"}""",
                $$"""{"answer":"0123456789abcdef","reaction":"like","comment":"{{new string('字', 1_001)}}"}""",
            })
            {
                data.Add("POST", "/api/feedback", "application/json", body, 400, "PB-HTTP-006");
            }

            data.Add("GET", "/api/documents/nothing", null, "", 404, "PB-WEB-006");
            data.Add("GET", "/api/changes/nothing", null, "", 404, "PB-WEB-006");
            data.Add("GET", "/api/figures?document=nothing", null, "", 404, "PB-WEB-006");
            data.Add("GET", "/api/figures?year=abc", null, "", 400, "PB-HTTP-008");
            data.Add("GET", "/api/figures?year=-1", null, "", 400, "PB-HTTP-008");
            data.Add("GET", "/api/figures?measure=nothing", null, "", 400, "PB-HTTP-008");
            data.Add("GET", "/api/figures?measure=7", null, "", 400, "PB-HTTP-008");
            data.Add("GET", "/api/figures/chart.svg", null, "", 400, "PB-HTTP-003");
            data.Add("GET", "/api/figures/chart.svg?number=x", null, "", 400, "PB-HTTP-003");
            data.Add("GET", "/api/figures/chart.svg?number=999", null, "", 404, "PB-WEB-404");
            data.Add("GET", "/api/changes/x?" + string.Concat(Enumerable.Repeat("branch=a&", 65)), null, "", 400, "PB-HTTP-007");
            data.Add("POST", "/api/documents", "application/json", "{}", 405, "PB-HTTP-001");
            return data;
        }
    }

    [Fact]
    public async Task Each_refusal_has_its_status_and_one_sentence()
    {
        await using var host = await PageHost.StartAsync(settings: ["--PageBurst=100000"]);
        foreach (var row in Requests)
        {
            var (method, path, type, body, status, code) = ((string)row[0], (string)row[1], (string?)row[2], (string)row[3], (int)row[4], (string)row[5]);
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (body.Length > 0 || method != "GET")
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            }

            using var answer = await host.Http.SendAsync(request);
            var shown = $"{method} {path[..Math.Min(path.Length, 60)]} {body[..Math.Min(body.Length, 60)]}";
            Assert.True(status == (int)answer.StatusCode, $"{shown}: {(int)answer.StatusCode}");
            await HoldsProblemAsync(answer, code, shown);
        }
    }

    [Fact]
    public async Task Whoever_asks_too_fast_is_told_how_long_to_wait()
    {
        await using var host = await PageHost.StartAsync(settings: ["--PageBurst=5", "--PageRate=1"]);
        foreach (var (path, body) in new[] { ("/api/ask", "{}"), ("/api/ask/stream", "{}"), ("/api/feedback", "{}"), ("/api/documents", ""), ("/api/figures", ""), ("/api/changes/x", "") })
        {
            using var refused = await FloodAsync(host, path, body);

            Assert.InRange(refused.Headers.RetryAfter?.Delta ?? default, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
            await HoldsProblemAsync(refused, "PB-WEB-005", path);
        }
    }

    [Fact]
    public async Task Feedback_is_taken_more_slowly_than_questions()
    {
        await using var host = await PageHost.StartAsync(settings: ["--PageBurst=1000"]);
        using var refused = await FloodAsync(host, "/api/feedback", "{}");
        using var asked = await host.Http.GetAsync("/api/documents");

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up_with_a_time_to_come_back()
    {
        await using var quick = await PageHost.StartAsync();
        var index = new SilentIndex(quick.Archive.Index);
        var archive = await Archive.OpenAsync(index);
        index.IsSilent = true;
        await using var host = await PageHost.StartAsync(instead: services => services.AddSingleton<TimeProvider>(new ManualTime()).AddSingleton(new CheckedAnswerer(archive)));
        using var late = await PostAsync(host, "/api/ask", Good);
        using var stream = await PostAsync(host, "/api/ask/stream", Good);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.NotNull(late.Headers.RetryAfter);
        await HoldsProblemAsync(late, "PB-WEB-020", "/api/ask");
        Assert.Contains("event: problem", await stream.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>An index that stops answering.</summary>
    sealed class SilentIndex(IPassageIndex inner) : IPassageIndex
    {
        public bool IsSilent { get; set; }

        public IndexInfo Info => inner.Info;

        public async ValueTask<SearchResult> SearchAsync(PassageQuery query, CancellationToken cancellation = default)
        {
            await WaitAsync(cancellation);
            return await inner.SearchAsync(query, cancellation);
        }

        public async IAsyncEnumerable<Passage> ListAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await WaitAsync(cancellation);
            await foreach (var passage in inner.ListAsync(filter, cancellation))
            {
                yield return passage;
            }
        }

        public async IAsyncEnumerable<PassagePlace> PlacesAsync(PassageFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await WaitAsync(cancellation);
            await foreach (var place in inner.PlacesAsync(filter, cancellation))
            {
                yield return place;
            }
        }

        public async ValueTask<Passage?> FindAsync(string id, CancellationToken cancellation = default)
        {
            await WaitAsync(cancellation);
            return await inner.FindAsync(id, cancellation);
        }

        public async ValueTask<ReadOnlyMemory<byte>?> ReadAttachmentAsync(string name, CancellationToken cancellation = default)
        {
            await WaitAsync(cancellation);
            return await inner.ReadAttachmentAsync(name, cancellation);
        }

        Task WaitAsync(CancellationToken cancellation) => IsSilent ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask;
    }

    static async Task HoldsProblemAsync(HttpResponseMessage answer, string code, string shown)
    {
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{shown}: {answer.Content.Headers.ContentType}");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.Equal((int)answer.StatusCode, problem.RootElement.GetProperty("status").GetInt32());
        Assert.EndsWith("。", problem.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.RootElement.GetProperty("traceId").GetString()!);
    }

    static async Task<HttpResponseMessage> FloodAsync(PageHost host, string path, string body)
    {
        for (var at = 0; at < 200; at++)
        {
            var answer = body.Length == 0 ? await host.Http.GetAsync(path) : await PostAsync(host, path, body);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return answer;
            }

            answer.Dispose();
        }

        throw new InvalidOperationException($"{path} was never refused");
    }

    static async Task<HttpResponseMessage> PostAsync(PageHost host, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await host.Http.PostAsync(path, content);
    }
}

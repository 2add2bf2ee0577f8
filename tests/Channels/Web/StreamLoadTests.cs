using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Tests.Support.Teams;
using PolicyBot.Tests.Support.Web;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>Answers as they come, to many readers of whom some are slow and some go away.</summary>
public sealed class StreamLoadTests(ITestOutputHelper output)
{
    const int Readers = 120;
    const string Body = """{"q":"§5の修正案を要約して"}""";

    [Fact]
    public async Task Many_readers_slow_ones_and_those_that_leave_end_with_nothing_left_open()
    {
        await using var host = await PageHost.StartAsync(settings: ["--PageBurst=1000000"]);
        using var open = new OpenRequests(host.Services.GetRequiredService<IMeterFactory>());
        var outcomes = new ConcurrentBag<string>();
        var lazy = new ConcurrentBag<TcpClient>();
        var allThere = new TaskCompletionSource();

        var readers = Task.WhenAll(Enumerable.Range(0, Readers).Select(at => Task.Run(async () => outcomes.Add((at % 6) switch
        {
            0 => await LeaveAsync(host, afterFirstEvent: false),
            1 => await LeaveAsync(host, afterFirstEvent: true),
            2 => await NeverReadAsync(host, lazy),
            _ => await ReadAsync(host, allThere.Task),
        }))));
        await Eventually.HoldsAsync(() => open.Count >= Readers / 2);
        allThere.SetResult();
        await readers;
        output.WriteLine(string.Join(", ", outcomes.CountBy(outcome => outcome)));

        // Sixty-four are answered at once and as many wait; whoever is beyond that is told so.
        Assert.Empty(outcomes.Except(["left", "unread", "answered", "told to wait"]));
        Assert.Contains("answered", outcomes);
        await Eventually.HoldsAsync(() => open.Count == 0);
        foreach (var client in lazy)
        {
            client.Dispose();
        }

        // Had one kept its place, these would not all be taken.
        var again = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => ReadAsync(host, Task.CompletedTask)));
        Assert.All(again, outcome => Assert.Equal("answered", outcome));
        await Eventually.HoldsAsync(() => open.Count == 0);
    }

    static async Task<string> ReadAsync(PageHost host, Task untilAsked)
    {
        using var content = new HeldContent(Body, untilAsked);
        using var answer = await host.Http.PostAsync("/api/ask/stream", content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.TooManyRequests ? "told to wait"
            : answer.StatusCode == HttpStatusCode.OK && text.Contains("event: answer", StringComparison.Ordinal) ? "answered" : text;
    }

    static async Task<string> LeaveAsync(PageHost host, bool afterFirstEvent)
    {
        using var leaving = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask/stream") { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        try
        {
            if (!afterFirstEvent)
            {
                leaving.CancelAfter(TimeSpan.FromMilliseconds(5));
            }

            using var answer = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leaving.Token);
            await using var stream = await answer.Content.ReadAsStreamAsync(leaving.Token);
            _ = await stream.ReadAsync(new byte[8], leaving.Token);
        }
        catch (OperationCanceledException)
        {
        }

        return "left";
    }

    /// <summary>Sends its question, takes as little as it can, and holds the line.</summary>
    static async Task<string> NeverReadAsync(PageHost host, ConcurrentBag<TcpClient> lazy)
    {
        var address = new Uri(host.Address);
        var client = new TcpClient { ReceiveBufferSize = 1 };
        lazy.Add(client);
        await client.ConnectAsync(address.Host, address.Port);
        var request = $"POST /api/ask/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n\r\n{Body}";
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        return "unread";
    }

    /// <summary>A question of which the server sees the head at once and the body when all are there, so that they are open together.</summary>
    sealed class HeldContent : HttpContent
    {
        readonly byte[] _body;
        readonly Task _untilAsked;

        public HeldContent(string body, Task untilAsked)
        {
            _body = Encoding.UTF8.GetBytes(body);
            _untilAsked = untilAsked;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.FlushAsync();
            await _untilAsked;
            await stream.WriteAsync(_body);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _body.Length;
            return true;
        }
    }

    /// <summary>How many requests this one server is working on, as it counts them itself.</summary>
    sealed class OpenRequests : IDisposable
    {
        readonly MeterListener _listener = new();
        long _count;

        public OpenRequests(IMeterFactory factory)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "http.server.active_requests" && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref _count, change));
            _listener.Start();
        }

        public long Count => Interlocked.Read(ref _count);

        public void Dispose() => _listener.Dispose();
    }
}

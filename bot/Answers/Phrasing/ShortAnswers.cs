namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>A server that never stops talking is cut off: more than so many bytes are an error.</summary>
internal sealed class ShortAnswers(int most, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(most, cancellationToken);
        return response;
    }
}

using System.Net;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>
/// What the client cannot take is put right before it sees it: a 206 is a whole answer without the semantic ranker's
/// order, which the client throws away as an error; and no answer is read without end.
/// </summary>
internal sealed class AnswerHandler(HttpMessageHandler network) : DelegatingHandler(network)
{
    /// <summary>Says that the answer came as a 206.</summary>
    public const string PartialHeader = "x-policybot-partial";

    const int LargestAnswer = 64 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.PartialContent)
        {
            response.StatusCode = HttpStatusCode.OK;
            response.Headers.TryAddWithoutValidation(PartialHeader, "206");
        }

        // Throws HttpRequestException, which the client reports like any other break of the line.
        await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
        return response;
    }
}

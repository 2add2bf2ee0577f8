using Microsoft.Extensions.AI;

namespace PolicyBot.Tests.Support.Models;

/// <summary>A model that says what the test wants, whatever it is asked; it keeps what it was asked.</summary>
internal sealed class ScriptedModel(Func<string, string> reply) : IChatClient
{
    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public ChatFinishReason Finish { get; init; } = ChatFinishReason.Stop;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        Asked.Add(asked);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply(asked[^1].Text))) { FinishReason = Finish });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

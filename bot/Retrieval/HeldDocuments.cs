using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Retrieval;

/// <summary>The documents that were asked for last, as many as their texts leave room for. What is made of one is kept with it (PerDocument).</summary>
internal sealed class HeldDocuments(long mostCharacters)
{
    readonly Lock _lock = new();
    readonly Dictionary<string, LinkedListNode<PolicyDocument>> _byId = new(StringComparer.Ordinal);
    readonly LinkedList<PolicyDocument> _lastUsedFirst = [];
    long _characters;

    public PolicyDocument? Find(string id)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(id, out var node))
            {
                return null;
            }

            _lastUsedFirst.Remove(node);
            _lastUsedFirst.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>Two may have read the same document at once: both go on with the first.</summary>
    public PolicyDocument Hold(PolicyDocument document)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(document.Info.Id, out var held))
            {
                return held.Value;
            }

            _byId[document.Info.Id] = _lastUsedFirst.AddFirst(document);
            _characters += document.Text.Length;
            while (_characters > mostCharacters && _lastUsedFirst.Last is { } last && !ReferenceEquals(last.Value, document))
            {
                _lastUsedFirst.RemoveLast();
                _byId.Remove(last.Value.Info.Id);
                _characters -= last.Value.Text.Length;
            }

            return document;
        }
    }
}

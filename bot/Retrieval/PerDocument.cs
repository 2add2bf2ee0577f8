using System.Runtime.CompilerServices;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Retrieval;

/// <summary>What is made of a document once, and is there as long as the document is held.</summary>
internal sealed class PerDocument<T>(Func<PolicyDocument, T> make)
    where T : class
{
    readonly ConditionalWeakTable<PolicyDocument, T> _made = [];

    public T Of(PolicyDocument document) => _made.GetValue(document, one => make(one));
}

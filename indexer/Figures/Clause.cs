using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>The words in front of a number up to the last stop, without its date: what the text says the number counts.</summary>
internal sealed record Clause(string Written, string Label, DateMention? Date)
{
    /// <summary>The label stands behind the number: ４名の有識者.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Only the date parts the label from the number: …が増えておりR4年度も新たに9件.</summary>
    public bool IsBeforeDate { get; init; }
}

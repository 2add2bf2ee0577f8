using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A number outside the tables, with the words around it and what was made of it so far.</summary>
internal sealed record Mention(LedgerBlock Block, BracketedNumber Number, Clause Clause, Figure Figure)
{
    public Quantity Quantity => Number.Main;

    /// <summary>An amount whose words name a year or a kind of budget at most: 予算額 92億円, 平成20年度補正予算 15億円.</summary>
    public bool IsBare { get; init; }

    /// <summary>The names on its line where two columns share it.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>The first amount of its block.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Where the number says by how much something grew.</summary>
    public ChangeWords? Change { get; init; }

    /// <summary>合計 20億円</summary>
    public bool IsTotal { get; init; }

    /// <summary>The year stands on the line of the amount itself.</summary>
    public bool HasOwnYear { get; init; }
}

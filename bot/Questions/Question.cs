using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

internal enum Language
{
    Japanese,
    English,
}

/// <summary>What kind of thing would answer the question. Several may be asked at once: 誰がいつ.</summary>
[Flags]
internal enum Asked
{
    Fact = 0,
    When = 1,
    Who = 2,
    Where = 4,
    HowMuch = 8,
    HowMany = 16,
    Why = 32,
    List = 64,
    Definition = 128,
    Change = 256,
    Documents = 512,
    Summary = 1024,
    Help = 2048,
    Greeting = 4096,
    Discrepancies = 8192,
    Difference = 16384,
    Count = 32768,
}

/// <summary>A question as understood, with what earlier turns left open filled in.</summary>
internal sealed record Question
{
    /// <summary>As typed.</summary>
    public required string Text { get; init; }

    /// <summary>With the words that a follow-up takes over from the turn before.</summary>
    public required string Full { get; init; }

    public required Language Language { get; init; }

    public required Asked Asked { get; init; }

    public required QuestionPlaces Places { get; init; }

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Fiscal or calendar years named, in their order.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Ids of the documents named.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The names that Documents were named by, folded.</summary>
    public IReadOnlyList<string> DocumentNames { get; init; } = [];

    /// <summary>What the question is about, without its frame.</summary>
    public IReadOnlyList<SubjectWord> Subject { get; init; } = [];

    /// <summary>The same with its everyday words read as what documents may call them; empty where there are none.</summary>
    public IReadOnlyList<SubjectWord> Meant { get; init; } = [];

    /// <summary>第6回, 2040年: numbers with their counter that the evidence has to show.</summary>
    public IReadOnlyList<string> Ordinals { get; init; } = [];

    /// <summary>前年度は？: −1, counted from the year that was spoken of, or from the latest.</summary>
    public int YearShift { get; init; }

    public bool IsFollowUp => Before is not null;

    /// <summary>The question that it leans on.</summary>
    public Question? Before { get; init; }

    /// <summary>The years spoken of, in this turn and in those before it that were of the same thing.</summary>
    public IReadOnlyList<int> Spoken { get; init; } = [];

    /// <summary>A folded word as it was typed: POC, not poc.</summary>
    public string AsTyped(SubjectWord word)
    {
        var normal = NormalizedText.Of(Full);
        return normal.FindAll(word.Text).Select(span => span.In(Full)).FirstOrDefault() ?? word.Text;
    }

    public bool Asks(Asked kind) => (Asked & kind) != 0;

    /// <summary>Any document where none is named.</summary>
    public bool MayMean(DocumentInfo info) => Documents.Count == 0 || Documents.Contains(info.Id);
}

/// <summary>Places named: §2, 項目3, ※2, and the path within: ２．１）②.</summary>
internal sealed record QuestionPlaces(IReadOnlyList<string> Sections, IReadOnlyList<int> Notes, string? Path)
{
    public bool IsEmpty => Sections.Count == 0 && Notes.Count == 0 && Path is null;
}

/// <summary>A word of the subject, folded, with other words that say the same.</summary>
internal sealed record SubjectWord(string Text, IReadOnlyList<string> Others)
{
    /// <summary>Frames the question more than it names the subject: evidence need not repeat it.</summary>
    public bool IsWeak { get; init; } = WeakWords.Are(Text);

    /// <summary>An English word that is no name: translations rarely meet word for word, so that one may be missing.</summary>
    public bool IsCommon { get; init; }

    /// <summary>An English word that the lexicon does not know: it counts where a text has it, and is not missed where none does.</summary>
    public bool IsHint { get; init; }

    /// <summary>では長期的には？: what a follow-up asks anew counts more than what it leaves as it was.</summary>
    public bool IsNew { get; init; }

    /// <summary>Words of the same idea: evidence that says them speaks of it less surely.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>An everyday word, of which documents may well keep clear.</summary>
    public bool IsIdea { get; init; }
}

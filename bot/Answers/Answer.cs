using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

internal enum AnswerKind
{
    Answer,
    Figure,
    Changes,
    Comparison,
    NotFound,
    Clarify,
}

/// <summary>What is said, and what each part of it rests on.</summary>
internal sealed record Answer
{
    public required AnswerKind Kind { get; init; }

    public required Language Language { get; init; }

    /// <summary>With [n] behind what citation n supports.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<CitedFigure> Figures { get; init; } = [];

    public IReadOnlyList<CitedChange> Changes { get; init; } = [];

    public IReadOnlyList<Derived> Derived { get; init; } = [];

    /// <summary>For a refusal: the nearest that the documents do say.</summary>
    public IReadOnlyList<Citation> Nearest { get; init; } = [];

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public string Engine { get; init; } = "extractive";

    /// <summary>With a line in front that stands in no document.</summary>
    public Answer Below(Derived head) => this with { Text = $"{head.Text}\n{Text}", Derived = [.. Derived, head] };

    /// <summary>With such a line at the end.</summary>
    public Answer Above(Derived remark) => this with { Text = $"{Text}\n{remark.Text}", Derived = [.. Derived, remark] };
}

/// <summary>A passage word for word: text[Start..End] of the file as received is Quote.</summary>
internal sealed record Citation
{
    public required int Number { get; init; }

    public required string Document { get; init; }

    public required string Title { get; init; }

    public required string Section { get; init; }

    public string? RevisionNote { get; init; }

    /// <summary>Inferred from the layout.</summary>
    public required int Page { get; init; }

    public required string File { get; init; }

    public required SourceSpan Span { get; init; }

    public required string Quote { get; init; }

    public string Url => SourceLink.To(Document, Span);
}

internal sealed record CitedFigure(Figure Figure, int Citation);

internal sealed record CitedChange(RevisionOperation Operation, int Citation);

/// <summary>A number or statement that stands in no document: computed from others, with the way it was.</summary>
internal sealed record Derived(string Text, IReadOnlyList<decimal> From, string How);

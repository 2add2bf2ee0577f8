using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A sentence or a heading as a possible answer, with what stands around it.</summary>
internal sealed partial class Statement
{
    // Read at most once for all the questions that come: another thread would find the same.
    IReadOnlyList<DateMention>? _dates;
    IReadOnlyList<int?>? _years;
    IReadOnlyList<Quantity>? _quantities;

    public required PolicyDocument Document { get; init; }

    /// <summary>All statements of the document: what stands around this one is found by reference.</summary>
    public required StatementReader Others { get; init; }

    public required Section Section { get; init; }

    public required Block Block { get; init; }

    public required string Text { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>The text as matching sees it.</summary>
    public required string Folded { get; init; }

    /// <summary>The sentence before and the one that introduces a list, folded.</summary>
    public required string Near { get; init; }

    /// <summary>The heading that it stands under, folded.</summary>
    public required string Heading { get; init; }

    /// <summary>Headings further up and the document's names, folded.</summary>
    public required string Far { get; init; }

    /// <summary>文部科学省 for a sentence that ends in （文）, folded.</summary>
    public required string Ministries { get; init; }

    /// <summary>A line before it that holds nothing but a date: 平成21年1月20日 above 文部科学大臣決定.</summary>
    public Statement? DatedBy { get; init; }

    public bool HasDate => DatedBy is not null || Dates.Count > 0;

    /// <summary>Years that stand in the sentence, around it or in its document's names.</summary>
    public IReadOnlyList<int?> Years => _years ??= [.. new[] { Heading, Near, Far }.SelectMany(DateReader.FindAll).Concat(Dates).Select(date => date.Year).Distinct()];

    /// <summary>Amounts and counts in the text.</summary>
    public IReadOnlyList<Quantity> Quantities => _quantities ??= Indexer.Text.Quantities.FindAll(Text, Dates);

    /// <summary>この結果は…, 本契約に基づく…: it leans on what stands before it.</summary>
    public bool PointsBack => Pointing().IsMatch(Folded);

    /// <summary>The two as one, told and cited together.</summary>
    public Statement Behind(Statement first) => new()
    {
        Document = Document,
        Others = Others,
        Section = Section,
        Block = Block,
        Text = $"{first.Text} {Text}",
        Span = SourceSpan.Cover(first.Span, Span),
        Folded = $"{first.Folded} {Folded}",
        Near = Near,
        Heading = Heading,
        Far = Far,
        Ministries = Ministries,
        DatedBy = DatedBy,
    };

    IReadOnlyList<DateMention> Dates => _dates ??= DateReader.FindAll(Text);

    /// <summary>論点　対応案 over the rows of a table names its columns: never what is asked for.</summary>
    public bool IsColumnName => Block.Kind == BlockKind.Cell && IssueHeader.Is(Text);

    public bool IsHeading => Block.Kind == BlockKind.Lead && Section.Heading is not null;

    [GeneratedRegex("^(?:この|その|これ|同|当該|上記の?|前記の?)|(?<![一-鿿])(?:本|同|当該)[一-鿿]{2,4}[にのはをで]", RegexOptions.None, 1000)]
    private static partial Regex Pointing();
}

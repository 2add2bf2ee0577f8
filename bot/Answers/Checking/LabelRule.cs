using System.Globalization;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A citation's label is that of the place where the quote stands; a note's, that of the note and of the place it addresses.</summary>
internal sealed class LabelRule : IRule
{
    public IEnumerable<Fault> Check(Case answer) =>
        answer.Answer.Citations.Concat(answer.Answer.Nearest)
            .Where(citation => answer.SourceOf(citation) is { } source && citation.Span.End <= source.Text.Length && citation.Span.Start >= 0 && !(Holds(citation, source) && IsOwn(answer, citation)) && !IsSubject(answer, citation, source))
            .Select(citation => new Fault("label", citation.Section, $"{citation.Section} {citation.RevisionNote}"));

    static bool Holds(Citation citation, Source source) =>
        source.Has(citation.Section) && (citation.RevisionNote is { } note
            ? note == $"※{source.NoteAt(citation.Span.Start)?.ToString(CultureInfo.InvariantCulture)}" && Address.Stands(citation.Section, citation, source)
            : StandsThere(citation, source));

    /// <summary>A note that is only counted or found fault with is cited by the part it stands in, one that is told by the place it changes.</summary>
    static bool IsOwn(Case answer, Citation citation) =>
        citation.RevisionNote is null || answer.Answer.Kind != AnswerKind.Changes || citation.Section == Source.PartOf(citation.Section)
        || answer.Answer.Changes.Any(change => change.Citation == citation.Number);

    /// <summary>The place that a note is about, as it stands today, beside the note itself.</summary>
    static bool IsSubject(Case answer, Citation citation, Source source) =>
        citation.RevisionNote is not null && source.Places(citation.Section).Any(span => span.Overlaps(citation.Span))
        && answer.Answer.Citations.Any(note => note != citation && note.File == citation.File && note.Section == citation.Section && note.RevisionNote == citation.RevisionNote && Holds(note, source));

    static bool StandsThere(Citation citation, Source source) =>
        citation.Section == source.InnermostAt(citation.Span.Start)
        || EndsThere(citation, source)
        || citation.Section == source.InnermostAround(citation.Span)
        || source.Sides(citation).Any(side => side.Length > 0)
        || (IsBareAmount(citation.Quote) && source.Places(citation.Section).Any(span => span.Contains(citation.Span)));

    /// <summary>What begins in the place around it is of that place, though it runs on into an item.</summary>
    static bool EndsThere(Citation citation, Source source) =>
        citation.Section == source.InnermostAt(citation.Span.End - 1)
        && source.InnermostAt(citation.Span.Start) is var first && (first.Length == 0 || !citation.Section.StartsWith(first, StringComparison.Ordinal));

    /// <summary>予算額 42億円 alone on its line: nothing there says that it is of the innermost place, so that a wider one that holds it is as right.</summary>
    static bool IsBareAmount(string quote)
    {
        var dates = DateReader.FindAll(quote);
        var amounts = Quantities.FindAll(quote, dates);
        var said = amounts.Select(amount => amount.Span).Concat(dates.Select(date => date.Span)).ToList();
        return amounts.Any(amount => amount.Kind == UnitKind.Money) && quote.Where((c, at) => char.IsLetterOrDigit(c) && !said.Exists(span => span.Start <= at && at < span.End)).Count() <= MostWords;
    }

    const int MostWords = 8;
}

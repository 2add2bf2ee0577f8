using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Passages;

/// <summary>A document that is understood → all that can be found of it. Body and notes hold its text, each character once.</summary>
internal sealed class PassageBuilder
{
    readonly PolicyDocument _document;
    readonly Lexicon _lexicon;
    readonly SectionPaths _paths;
    readonly List<Passage> _passages = [];

    PassageBuilder(PolicyDocument document, Lexicon lexicon) =>
        (_document, _lexicon, _paths) = (document, lexicon, SectionPaths.Of(document.Root));

    public static IReadOnlyList<Passage> Build(PolicyDocument document, Lexicon lexicon)
    {
        var builder = new PassageBuilder(document, lexicon);
        builder.AddDocument();
        builder.AddBody(document.Root, leadIn: null);
        builder.AddNotes();
        builder.AddFigures();
        builder.AddPeople();
        builder.AddIssues();
        builder.AddDiscrepancies();
        return WithDistinctIds(builder._passages);
    }

    void AddDocument()
    {
        var info = _document.Info;
        var text = string.Join('\n', new[] { info.Title, info.Issuer, info.DateText, info.Kind }.OfType<string>());
        var start = _document.Root.AllBlocks().Select(block => block.Span).DefaultIfEmpty(new SourceSpan(0, 0)).First();
        _passages.Add(Basic(PassageKind.Document, "", start) with { Text = text, Keywords = string.Join(' ', info.Aliases), Info = info });
    }

    void AddBody(Section section, string? leadIn)
    {
        foreach (var part in BodyParts.Of(section, _document.Text))
        {
            _passages.Add(Basic(PassageKind.Body, section.Label, new SourceSpan(part.Lines[0].Start, part.Lines[^1].End)) with { Text = part.Text, Lines = part.Lines, Keywords = leadIn });
        }

        foreach (var child in section.Children)
        {
            AddBody(child, LeadIn.Of(section, child));
        }
    }

    void AddNotes()
    {
        var blocks = _document.Root.AllBlocks().Where(block => block.Kind == BlockKind.Note).ToList();
        foreach (var note in _document.RevisionNotes.Where(note => note.Kind == RevisionNoteKind.Note))
        {
            var own = blocks.Where(block => note.Span.Contains(block.Span)).ToList();
            _passages.Add(Basic(PassageKind.Note, note.Section, note.Span) with
            {
                Text = string.Join('\n', own.Select(block => block.Text)),
                Lines = [.. own.SelectMany(block => block.Lines)],
                Note = note.Sign,
                Keywords = note.Label,
                RevisionNote = note,
            });
        }

        // What stands in a block of notes and belongs to none of them: ＜論点＞, a loose line.
        foreach (var block in blocks.Where(block => !_document.RevisionNotes.Any(note => note.Span.Contains(block.Span))))
        {
            _passages.Add(Basic(PassageKind.Note, _paths.LabelAt(block.Span), block.Span) with { Text = block.Text, Lines = block.Lines });
        }

        AddOperations();
    }

    void AddOperations()
    {
        foreach (var row in RevisionTable.Of(_document).Rows.Where(row => !row.IsOrigin))
        {
            if (row.Operation is not { } operation)
            {
                continue;
            }

            var sentence = ChangeSentence.Of(row);
            _passages.Add(Basic(PassageKind.Operation, operation.Target ?? _paths.LabelAt(operation.Span), operation.Span) with
            {
                Text = string.Join('\n', new[] { sentence.Japanese, operation.OldText, operation.NewText }.OfType<string>()),
                Note = operation.IsTold ? null : operation.Note[(operation.Note.LastIndexOf(' ') + 1)..],
                Keywords = $"{operation.Note} {sentence.English}",
                Operation = operation,
            });
        }
    }

    void AddFigures()
    {
        foreach (var figure in _document.Figures)
        {
            var words = new[] { figure.Label, figure.SubOf, figure.Indicator, figure.Period, Words(figure.Measure) };
            _passages.Add(Basic(PassageKind.Figure, figure.Section, figure.Span) with
            {
                Text = $"{string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)).Distinct())} {figure.Span.In(_document.Text)}",
                FiscalYear = figure.FiscalYear,
                Ministries = figure.Ministry is { } ministry ? [ministry] : [],
                Keywords = string.Join(' ', figure.Candidates.Append(FullNames(figure.Ministry))),
                Figure = figure,
            });
        }
    }

    void AddPeople()
    {
        foreach (var person in _document.Attendees)
        {
            _passages.Add(Basic(PassageKind.Attendee, _paths.LabelAt(person.Span), person.Span) with
            {
                Text = $"{person.Role} {person.Name} {person.Title}".Trim(),
                Attendee = person,
            });
        }
    }

    void AddIssues()
    {
        foreach (var issue in _document.Issues)
        {
            var span = issue.Parts.Aggregate(issue.IssueSpan, (whole, part) => SourceSpan.Cover(whole, part.Span));
            var ministries = issue.Parts.SelectMany(part => part.Ministries).Distinct().ToList();
            _passages.Add(Basic(PassageKind.Issue, issue.Label, span) with
            {
                Text = string.Join('\n', issue.Parts.Select(part => part.Text).Prepend(issue.Issue)),
                Ministries = ministries,
                Keywords = string.Join(' ', ministries.Select(FullNames)),
                Issue = issue,
            });
        }
    }

    void AddDiscrepancies()
    {
        foreach (var discrepancy in _document.Discrepancies.Where(one => one.Spans.Count > 0))
        {
            _passages.Add(Basic(PassageKind.Discrepancy, _paths.LabelAt(discrepancy.Spans[0]), discrepancy.Spans[0]) with
            {
                Text = discrepancy.Message,
                Discrepancy = discrepancy,
            });
        }
    }

    Passage Basic(PassageKind kind, string label, SourceSpan span)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_document.Info.Id}:{kind}:{span.Start}-{span.End}");
        return new Passage
        {
            Id = id,
            Kind = kind,
            Document = _document.Info.Id,
            File = _document.Info.File,
            Title = _document.Info.Title,
            Date = _document.Info.DateText,
            Label = label,
            HeadingPath = _paths.HeadingsOf(label),
            Page = _document.PageAt(span.Start),
            Text = "",
            Span = span,
        };
    }

    string FullNames(string? tag) => tag is not null && _lexicon.MinistryTags.TryGetValue(tag, out var name) ? name : "";

    /// <summary>The words a reader would ask with; the number alone does not say what it is.</summary>
    static string? Words(FigureMeasure measure) => measure switch
    {
        FigureMeasure.Budget => "予算",
        FigureMeasure.Initial => "当初予算",
        FigureMeasure.Supplementary => "補正予算",
        FigureMeasure.Request => "概算要求 要求額",
        FigureMeasure.Target => "目標",
        FigureMeasure.Actual => "実績 累計",
        FigureMeasure.ActualOfYear => "実績 単年",
        _ => null,
    };

    /// <summary>Two figures of one place (億円 and its fraction) get their number behind the id.</summary>
    static IReadOnlyList<Passage> WithDistinctIds(List<Passage> passages) =>
        [.. passages.GroupBy(passage => passage.Id).SelectMany(same => same.Select((passage, at) =>
            at == 0 ? passage : passage with { Id = string.Create(CultureInfo.InvariantCulture, $"{passage.Id}.{at}") }))];
}

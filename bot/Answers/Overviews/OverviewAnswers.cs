using PolicyBot.Bot.Answers.Changes;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Overviews;

/// <summary>総合方針の章立ては？ 3行で要約して, §3の要点は？ 「灯火の色」には何が書かれていますか: a document or a place as a whole.</summary>
internal sealed class OverviewAnswers(Archive archive, EvidenceFinder finder)
{
    const int MostChoices = 3;
    const int MostRead = 8;

    readonly PerDocument<ILookup<string, Section>> _headed = new(ByHeading);

    /// <summary>told: what the turn before was answered with.</summary>
    public async Task<Answer?> AnswerAsync(Question question, Func<Task<IReadOnlyList<Citation>>> told, CancellationToken cancellation)
    {
        if (OverviewCue.Read(question) is not { } cue)
        {
            return null;
        }

        if (cue.Heading is not null)
        {
            return await HeadedAsync(question, cue, cue.Heading, cancellation)
                ?? await NamedAsync(question, cue, cue.Heading, cancellation)
                ?? (OverviewCue.IsSummary(question) ? TopicOverview.Of(question, cue.Heading, cue.Lines, await finder.FindAsync(question, cancellation)) : null);
        }

        if (!question.Places.IsEmpty)
        {
            return question.Places.Sections.Count == 1 ? await LabelledAsync(question, cue, cancellation) : null;
        }

        if (cue.Label is { } label)
        {
            return question.Documents is [var named] ? await PrintedAsync(question, cue, named, label, cancellation) : null;
        }

        return await DocumentAsync(question, told, cancellation) is { } document ? await OfAsync(question, cue, document, document.Root, cancellation)
            : question.Documents.Count > 1 || NamesAnother(question) ? null : WhichDocument(question, cue);
    }

    /// <summary>第４回の概要, 懇談会の概要, of which there is no document.</summary>
    static bool NamesAnother(Question question) => question.Ordinals.Count > 0 || question.Subject.Any(word => word.Text[^1] == '会');

    async Task<PolicyDocument?> DocumentAsync(Question question, Func<Task<IReadOnlyList<Citation>>> told, CancellationToken cancellation)
    {
        var named = question.Documents.Count > 0 ? question.Documents
            : question.Ordinals.Count > 0 ? [.. archive.Catalog.Where(info => question.Ordinals.All(ordinal => archive.NamesOf(info).Contains(ordinal, StringComparison.Ordinal))).Select(info => info.Id)]
            : archive.Catalog.Count == 1 ? [archive.Catalog[0].Id]
            : [.. (await told()).Select(citation => citation.Document).Distinct(StringComparer.Ordinal)];
        return named is [var only] ? await archive.DocumentAsync(only, cancellation) : null;
    }

    Answer WhichDocument(Question question, OverviewCue cue)
    {
        var japanese = question.Language == Language.Japanese;
        return SmallTalk.Clarify(question, "どの資料についてですか。", "Which document is meant?",
            [.. archive.Catalog.Take(MostChoices).Select(info => (cue.Kind, japanese) switch
            {
                (OverviewKind.Outline, true) => $"「{info.Title}」の章立ては？",
                (OverviewKind.Outline, _) => $"Show the outline of “{info.Title}”.",
                (_, true) => $"「{info.Title}」の概要は？",
                _ => $"Summarize “{info.Title}”.",
            })]);
    }

    /// <summary>The heading word for word, of one document: of its places the fullest, since a page at the end may repeat the headings.</summary>
    async Task<Answer?> HeadedAsync(Question question, OverviewCue cue, string heading, CancellationToken cancellation)
    {
        var ids = question.Documents.Count > 0 ? question.Documents
            : (await finder.FindAsync(question, cancellation)).Select(one => one.Statement.Document.Info.Id).Distinct(StringComparer.Ordinal).Take(MostRead);
        var found = new List<(PolicyDocument Document, Section Place)>();
        foreach (var id in ids)
        {
            if (await archive.DocumentAsync(id, cancellation) is { } document && _headed.Of(document)[heading].OrderBy(IsDamaged).ThenByDescending(section => section.Span.Length).FirstOrDefault() is { } place)
            {
                found.Add((document, place));
            }
        }

        return found is [var (only, section)] ? await OfAsync(question, cue, only, section, cancellation) : null;
    }

    /// <summary>「灯台整備計画」の概要: what stands in 「」 is no heading but the document's name.</summary>
    async Task<Answer?> NamedAsync(Question question, OverviewCue cue, string name, CancellationToken cancellation) =>
        question.Documents is [var id] && question.DocumentNames.Any(known => known.Contains(name, StringComparison.Ordinal)) && await archive.DocumentAsync(id, cancellation) is { } document
            ? await OfAsync(question, cue with { Kind = OverviewKind.Summary }, document, document.Root, cancellation) : null;

    static bool IsDamaged(Section section) => section.AllBlocks().Any(block => block.Kind != BlockKind.Lead && Damage.Shows(block.Text)) || section.Children.Any(child => child.AllBlocks().Any(block => Damage.Shows(block.Text)));

    static ILookup<string, Section> ByHeading(PolicyDocument document) =>
        document.Root.SelfAndDescendants().Where(section => section.Heading is not null && section.Kind != SectionKind.Bullet)
            .ToLookup(section => NormalizedText.Fold(section.Heading ?? ""), StringComparer.Ordinal);

    async Task<Answer?> LabelledAsync(Question question, OverviewCue cue, CancellationToken cancellation)
    {
        var key = Lexicon.Key($"{question.Places.Sections[0]} {question.Places.Path}".Trim());
        var places = await archive.PlacesAsync(new PassageFilter { Documents = question.Documents, Section = question.Places.Sections[0] }, cancellation);
        foreach (var info in archive.Catalog.Where(info => places[info.Id].Any(label => Lexicon.Key(label) == key)))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document && document.Root.SelfAndDescendants().FirstOrDefault(section => Lexicon.Key(section.Label) == key) is { } place)
            {
                return await OfAsync(question, cue, document, place, cancellation);
            }
        }

        return null;
    }

    /// <summary>灯台整備計画の第2章の概要: a label of any form; what only asks for its words is told as any place is.</summary>
    async Task<Answer?> PrintedAsync(Question question, OverviewCue cue, string id, string label, CancellationToken cancellation) =>
        OverviewCue.IsSummary(question) && await archive.DocumentAsync(id, cancellation) is { } document
            && document.Root.SelfAndDescendants().FirstOrDefault(section => Lexicon.Key(section.Label) == label) is { } place
            ? await OfAsync(question, cue, document, place, cancellation) : null;

    async Task<Answer?> OfAsync(Question question, OverviewCue cue, PolicyDocument document, Section place, CancellationToken cancellation)
    {
        if (cue.Kind == OverviewKind.Outline)
        {
            return Outline.Of(question, document);
        }

        var statements = await finder.StatementsOfAsync(document.Info.Id, cancellation);
        List<Statement> within = [.. statements?.All.Where(statement => place.Span.Contains(statement.Span) && statement.Block.Kind is not BlockKind.Note && !statement.IsColumnName) ?? []];
        return within.Count == 0 || Overview.Of(question, cue, place, within) is not { } answer ? null
            : place.Kind == SectionKind.Root ? answer : RevisionRemarks.OfPlace(answer, document, place);
    }
}

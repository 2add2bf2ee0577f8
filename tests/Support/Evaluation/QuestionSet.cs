using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Support.Evaluation;

/// <summary>Questions with gold and the folder of documents that they are asked of; read once.</summary>
internal sealed class QuestionSet
{
    readonly DocumentFolder _folder;
    readonly Lazy<Task<IReadOnlyList<QuestionScore>>> _scores;

    QuestionSet(string name, string file, DocumentFolder folder)
    {
        (Name, _folder) = (name, folder);
        Questions = EvaluationQuestion.Load(file);
        _scores = new(AskAsync);
    }

    public static IReadOnlyDictionary<string, QuestionSet> All { get; } = new[]
    {
        OnSeeds("open"), OnSeeds("closed"), OnSeeds("later-open"), OnSeeds("later-closed"), OnSeeds("paraphrase-open"), OnSeeds("paraphrase-closed"), OnSeeds("fresh-open"), OnSeeds("fresh-closed"), OnSeeds("wide-open"), OnSeeds("blind-closed"), OnSeeds("recent-open"), OnSeeds("recent-closed"), OnSeeds("staff-open"), OnSeeds("staff-closed"), OnSeeds("tenth-open"), OnSeeds("tenth-closed"), OnFields("open"), OnFields("closed"), OnFolder("forms", "open"), OnFolder("forms", "closed"), OnFolder("kinds", "open"), OnFolder("kinds", "closed"), OnFolder("fishery", "open"), OnFolder("fishery", "closed"),
        OnFolder("forestry", "open"), OnFolder("forestry", "closed"), OnFolder("vaccines", "open"), OnFolder("vaccines", "closed"),
        OnFolder("water", "open"), OnFolder("water", "closed"), OnFolder("papers", "open"), OnFolder("papers", "closed"), OnFolder("offices", "open"), OnFolder("offices", "closed"),
        OnFolder("orbits", "open"), OnFolder("orbits", "closed"), OnFolder("storage", "open"), OnFolder("storage", "closed"),
    }.ToDictionary(set => set.Name, StringComparer.Ordinal);

    public string Name { get; }

    public IReadOnlyList<EvaluationQuestion> Questions { get; }

    public DocumentFolder Folder => _folder;

    public SourceTexts Sources => _folder.Sources;

    public bool IsClosed => Name.EndsWith("closed", StringComparison.Ordinal);

    public Task<IReadOnlyList<QuestionScore>> ScoresAsync() => _scores.Value;

    public async Task<EvaluationReport> ReportAsync() => EvaluationReport.Of(Name, await ScoresAsync(), scoresOnly: IsClosed);

    async Task<IReadOnlyList<QuestionScore>> AskAsync() =>
        await new Evaluator(new CheckedAnswerer(await _folder.Archive.Value), Sources).RunAsync(Questions);

    static QuestionSet OnSeeds(string name) =>
        new(name, System.IO.Path.Combine(Repository.Root, "tests", "Evaluation", "questions", name + ".jsonl"), Asked.Folder);

    /// <summary>fields-open: documents of other fields.</summary>
    static QuestionSet OnFields(string half)
    {
        var folder = System.IO.Path.Combine(Repository.Root, "tests", "Evaluation", "fields", half);
        return new QuestionSet($"fields-{half}", System.IO.Path.Combine(folder, "questions.jsonl"), new DocumentFolder(folder));
    }

    /// <summary>forms-open: documents of other forms; kinds-open: of the seeds' kinds, laid out in other ways; fishery-open and forestry-open: in the seeds' layout, of another field; vaccines-open and water-open: as another secretariat would lay them out; papers-open: a notice, a press release, a call for applications and the like; offices-open and orbits-open: the seeds' kinds, of other ministries and in their words; storage-open: as the seeds' own offices would lay them out.</summary>
    static QuestionSet OnFolder(string name, string half)
    {
        var folder = System.IO.Path.Combine(Repository.Root, "tests", "Evaluation", "fields", name);
        return new QuestionSet($"{name}-{half}", System.IO.Path.Combine(folder, half + ".jsonl"), new DocumentFolder(folder));
    }
}

/// <summary>A folder of documents, as an archive and as texts.</summary>
internal sealed class DocumentFolder(string path)
{
    public string Path => path;

    public Lazy<Task<Archive>> Archive { get; } = new(() =>
    {
        var contents = FolderContents.Read(path, new ReadOptions());
        return Bot.Retrieval.Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments));
    });

    public SourceTexts Sources { get; } = SourceTexts.Load(path);
}

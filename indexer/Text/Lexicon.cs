using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>
/// The words staff use and the words documents use. Edited by staff, so a bad row is reported with its line and left
/// out; the others count.
/// </summary>
internal sealed class Lexicon
{
    const string Code = "lexiconRow";

    readonly List<LexiconEntry> _entries = [];
    readonly List<Finding> _findings = [];
    readonly Dictionary<string, List<LexiconEntry>> _byKey = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

    readonly Lazy<LexiconMatcher> _words;
    readonly Lazy<LexiconMatcher> _ideas;

    Lexicon()
    {
        _words = new(() => new LexiconMatcher(_entries.Where(entry => entry.Kind != LexiconKind.Concept)));
        _ideas = new(() => _entries.Any(entry => entry.Kind == LexiconKind.Concept)
            ? new LexiconMatcher(GeneralLexicon.Entries.Concat(_entries.Where(entry => entry.Kind == LexiconKind.Concept)))
            : GeneralLexicon.Matcher);
    }

    public static Lexicon Empty { get; } = new();

    public IReadOnlyList<LexiconEntry> Entries => _entries;

    /// <summary>Finds the words of this lexicon.</summary>
    public LexiconMatcher Words => _words.Value;

    /// <summary>Finds everyday words and what they may mean: the built-in ones and this lexicon's own.</summary>
    public LexiconMatcher Ideas => _ideas.Value;

    /// <summary>Rows that were left out, in whole or in part: the line in the message, its place in the span.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>文 → 文部科学省, 科技 → …: the tags of issue/response tables.</summary>
    public IReadOnlyDictionary<string, string> MinistryTags => _tags;

    public static Lexicon Parse(string text, string file = "lexicon.tsv")
    {
        var lexicon = new Lexicon();
        var (number, start) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            start = text.AsSpan(start).IndexOf(line) + start;
            lexicon.Add(line.Trim('\ufeff').ToString(), number, start, file);
            start += line.Length;
        }

        return lexicon;
    }

    /// <summary>A lexicon that could not be read at all.</summary>
    public static Lexicon Unreadable(Finding finding)
    {
        var lexicon = new Lexicon();
        lexicon._findings.Add(finding);
        return lexicon;
    }

    /// <summary>What two spellings have in common: width, case and spaces do not tell words apart.</summary>
    public static string Key(string word) => NormalizedText.Fold(word);

    /// <summary>The groups a word belongs to: none, one, or several where the rows say it is shared.</summary>
    public IReadOnlyList<LexiconEntry> Find(string word) => _byKey.TryGetValue(Key(word), out var found) ? found : [];

    /// <summary>The word and all that mean the same; an everyday word also gives the formal words it may stand for.</summary>
    public IReadOnlyList<string> Expand(string word)
    {
        var groups = Find(word);
        var formal = groups.Where(entry => entry.Kind == LexiconKind.Plain).SelectMany(entry => entry.Forms).ToArray();
        return [.. groups.SelectMany(entry => entry.Words)
            .Concat(formal)
            .Concat(formal.SelectMany(Find).Where(entry => entry.Kind != LexiconKind.Plain).SelectMany(entry => entry.Words))
            .Prepend(word)
            .DistinctBy(Key)];
    }

    /// <summary>The entries this one continues under another name.</summary>
    public IEnumerable<LexiconEntry> FormerNames(LexiconEntry entry) =>
        _entries.Where(other => other.RenamedTo.Any(name => Key(name) == Key(entry.Term)));

    void Add(string line, int number, int start, string file)
    {
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#' || IsHeader(line))
        {
            return;
        }

        var entry = LexiconRow.Read(line, number, out var problem);
        if (entry is null)
        {
            Report(problem ?? "", number);
            return;
        }

        Add(entry, problemText => Report(problemText, number));

        void Report(string message, int lineNumber) =>
            _findings.Add(new Finding(Code, $"{file} {lineNumber} 行目：{message}", [new SourceSpan(start, start + line.Length)]));
    }

    void Add(LexiconEntry entry, Action<string> report)
    {
        if (entry.Kind == LexiconKind.Concept)
        {
            _entries.Add(entry);
            return;
        }

        var earlier = Find(entry.Term).FirstOrDefault(other => Key(other.Term) == Key(entry.Term));
        if (earlier is not null)
        {
            report($"「{entry.Term}」は {earlier.Line} 行目にもあります。あとの行は使いません。");
            return;
        }

        var clashes = entry.Words.Where(word => IsTaken(entry, word)).ToArray();
        foreach (var word in clashes)
        {
            report($"「{word}」は {Find(word)[0].Line} 行目の「{Find(word)[0].Term}」にもあります。意図したものなら note に shared={word} と書いてください。");
        }

        foreach (var tag in entry.Tags.Where(tag => !_tags.TryAdd(tag, entry.Term)))
        {
            report($"タグ「{tag}」は「{_tags[tag]}」にもあります。");
        }

        Keep(entry, clashes);
    }

    /// <summary>Stands in another group already, and neither row says that this is meant.</summary>
    bool IsTaken(LexiconEntry entry, string word)
    {
        var key = Key(word);
        return Find(word).Any(other => !other.Shared.Concat(entry.Shared).Any(shared => Key(shared) == key));
    }

    void Keep(LexiconEntry entry, string[] clashes)
    {
        entry = entry.LeadsElsewhere ? entry : entry with { Forms = [.. entry.Forms.Except(clashes)] };
        entry = entry with { English = [.. entry.English.Except(clashes)] };
        _entries.Add(entry);
        foreach (var key in entry.Words.Select(Key).Distinct())
        {
            if (!_byKey.TryGetValue(key, out var group))
            {
                _byKey[key] = group = [];
            }

            group.Add(entry);
        }
    }

    /// <summary>kind⇥term⇥…: the line a spreadsheet shows as its first.</summary>
    static bool IsHeader(string line) => line.StartsWith("kind\tterm", StringComparison.Ordinal);
}

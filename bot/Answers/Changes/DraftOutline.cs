using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>How a draft numbers its parts: enough to know whether it has the places that a question names.</summary>
internal sealed class DraftOutline(IEnumerable<Section> parts, IEnumerable<string> articles)
{
    readonly HashSet<string> _articles = [.. articles.Select(Lexicon.Key)];

    public bool HasArticle(string label) => _articles.Contains(Lexicon.Key(label));

    public IReadOnlyList<DraftPart> Parts { get; } = [.. parts.Select(part => new DraftPart(part.Label, part.Ordinal, part.Form, Lexicon.Key(part.Label)))];

    public DraftPart? PartNamed(string label) => Keyed(Lexicon.Key(label));

    DraftPart? Keyed(string key) => Parts.FirstOrDefault(part => part.Key == key);

    public DraftPart? Numbered(int number) => Parts.FirstOrDefault(part => part.Ordinal == number);

    /// <summary>In the order of the question.</summary>
    public List<(DraftPart Part, int End)> Named(IReadOnlyList<PartMention> mentions)
    {
        var found = new List<(DraftPart Part, PartMention Mention)>();
        foreach (var part in Parts)
        {
            var end = 0;
            foreach (var mention in mentions.Where(mention => mention.Names(part)).OrderBy(mention => mention.Start).Where(mention => mention.Start >= end))
            {
                found.Add((part, mention));
                end = mention.End;
            }
        }

        return [.. found.OrderBy(one => one.Mention.Start).Select(one => (one.Part, one.Mention.End))];
    }
}

/// <summary>A part without its text; Key is its label as labels are compared.</summary>
internal sealed record DraftPart(string Label, int Ordinal, string Form, string Key);

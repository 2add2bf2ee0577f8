using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>…事業（厚） on one slide names the ministry of the programme on all of them; two different tags name none.</summary>
internal sealed partial class ProgrammeMinistries
{
    readonly Dictionary<string, string?> _ministries = new(StringComparer.Ordinal);

    public ProgrammeMinistries(LedgerText text)
    {
        foreach (var line in text.Blocks.SelectMany(block => block.Block.Lines).Select(line => line.In(text.Document.Text)).Where(ProgrammeName.Is))
        {
            var (name, ministry) = ProgrammeName.Split(line);
            if (ministry is not null && Prefix().Replace(name, "") is var bare && !_ministries.TryAdd(bare, ministry) && _ministries[bare] != ministry)
                _ministries[bare] = null;
        }
    }

    public Figure Of(Figure figure)
    {
        var names = figure.Candidates.Select(Find).OfType<string>().Concat(figure.CandidateMinistries).Distinct(StringComparer.Ordinal);
        return figure.Label.Length == 0 ? figure with { CandidateMinistries = [.. names] }
            : figure with { Ministry = figure.Ministry ?? Find(figure.Label) ?? Find(figure.SubOf ?? "") };
    }

    string? Find(string name) => _ministries.GetValueOrDefault(name);

    // 【新規】, （新規）
    [GeneratedRegex(@"^[【（(〔][^】）)〕]{1,6}[】）)〕]", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();
}

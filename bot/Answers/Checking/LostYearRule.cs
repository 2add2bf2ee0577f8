using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>令和7年度については、…読み取れません: of a year that the same answer gives a figure for, this would say the opposite.</summary>
internal sealed class LostYearRule : IRule
{
    static readonly string[] Lost = ["については、どの金額がどの事業のものかが資料から読み取れません", "it cannot be read which amount belongs to which programme"];

    public IEnumerable<Fault> Check(Case answer)
    {
        var told = answer.Answer.Figures.Select(cited => cited.Figure.FiscalYear).ToHashSet();
        foreach (var text in answer.Sentences.Select(sentence => sentence.Text).Where(text => Lost.Any(words => text.Contains(words, StringComparison.Ordinal))))
        {
            if (DateReader.FindAll(text).Any(date => told.Contains(date.Year)))
            {
                yield return new Fault("lost year", text, string.Join(", ", told));
            }
        }
    }
}

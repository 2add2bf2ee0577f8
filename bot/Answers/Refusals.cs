using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers;

/// <summary>Nothing is said that the documents do not say; but why, and what they say that is nearest.</summary>
internal sealed class Refusals(EvidenceFinder finder)
{
    const int MostNearest = 3;

    public async Task<Answer> NotInDocumentsAsync(Question question, CancellationToken cancellation) =>
        Because(question, "お尋ねの内容は、登録されている資料の中に見つかりません。", "The documents do not say this.", await NearestAsync(question, cancellation));

    public static Answer Because(Question question, string japanese, string english, IReadOnlyList<Citation>? nearest = null) => new()
    {
        Kind = AnswerKind.NotFound,
        Language = question.Language,
        Text = question.Language == Language.Japanese ? japanese : english,
        Nearest = nearest ?? [],
    };

    public async Task<IReadOnlyList<Citation>> NearestAsync(Question question, CancellationToken cancellation)
    {
        var evidence = await finder.FindAsync(question, cancellation);
        return [.. evidence.Where(one => one.Coverage > 0.2).Take(MostNearest).Select((one, at) => Citing.Of(one.Statement.Document, one.Statement.Span, one.Statement.Section.Label) with { Number = at + 1 })];
    }
}

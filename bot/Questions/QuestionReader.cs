using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>A question and the turns before it → what is asked.</summary>
internal sealed partial class QuestionReader(Lexicon lexicon, IReadOnlyList<DocumentInfo> documents)
{
    const int LongestQuestion = 2000;

    readonly SubjectReader _subjects = new(lexicon);
    readonly DocumentNames _names = new(documents);
    readonly LooseNames _nearly = new(documents);
    readonly IdeaReader _ideas = new(lexicon);

    public Question Read(string text, IReadOnlyList<string> turns)
    {
        Question? before = null;
        foreach (var turn in turns.TakeLast(8))
        {
            before = Read(turn, before);
        }

        return Read(text, before);
    }

    Question Read(string text, Question? before)
    {
        text = Spelt(EnglishWriting.WithYears(Courtesies.Without(text.Length <= LongestQuestion ? text : text[..LongestQuestion])));
        var places = PlaceReader.Read(EnglishWriting.WithNames(text), out var withoutPlaces);
        var named = _names.In(text);
        var withoutNames = named.Aggregate(withoutPlaces, (whole, alias) => Without(whole, alias.Name));
        var rest = Cues.WithoutFrame(FollowUp.WithoutShift(OrdinalReader.Without(QuestionDates.Without(withoutNames))));
        var dates = QuestionDates.In(text, documents);
        var question = new Question
        {
            Text = text,
            Full = text,
            Language = EnglishWriting.Is(text) ? Language.English : Language.Japanese,
            Asked = Cues.Read(text),
            Places = places,
            Dates = dates.Asked,
            Years = dates.Years,
            Spoken = dates.Years,
            Documents = [.. named.Select(alias => alias.Document).Concat(dates.Documents).Distinct()],
            DocumentNames = [.. named.Select(alias => alias.Name).Distinct()],
            Subject = Glosses.Joined([.. Subject(rest, text), .. dates.CalendarYears], text),
            Meant = _ideas.Of(rest, out var others) is { Count: > 0 } ideas ? [.. AsIdeas(Subject(others, text), ideas), .. dates.CalendarYears, .. ideas] : [],
            Ordinals = OrdinalReader.Read(text),
            YearShift = FollowUp.YearShift(text),
        };
        question = question.Documents.Count == 0 && _nearly.In(text) is { } nearly ? question with { Documents = [nearly] } : question;
        return before is null || !FollowUp.Refers(question) ? question : FollowUp.Complete(question, before);
    }

    /// <summary>fog-signal: a term of two words that the lexicon writes without the hyphen. 灯台PJ is short for 灯台プロジェクト.</summary>
    string Spelt(string text) => Hyphenated().Replace(Project().Replace(text, "プロジェクト"), word => lexicon.Find(word.Value).Count == 0 && word.Value.Replace('-', ' ') is var two && lexicon.Find(two).Count > 0 ? two : word.Value);

    [GeneratedRegex(@"\b[a-z]{3,}-[a-z]{3,}\b", RegexOptions.None, 1000)]
    private static partial Regex Hyphenated();

    [GeneratedRegex("(?<![A-Za-z0-9Ａ-Ｚ])(?:PJ|ＰＪ)(?![A-Za-z0-9０-９])", RegexOptions.None, 1000)]
    private static partial Regex Project();

    static string Without(string text, string alias)
    {
        var normal = NormalizedText.Of(text);
        foreach (var span in normal.FindAll(alias).Reverse())
        {
            text = string.Concat(text.AsSpan(0, span.Start), "、", text.AsSpan(span.End));
        }

        return text;
    }

    IReadOnlyList<SubjectWord> Subject(string rest, string text) =>
        EnglishWriting.Is(text) ? WithHints(_subjects.Read(EnglishWriting.InWords(rest)), text) : _subjects.Read(rest);

    /// <summary>wheelchair: an English word that no lexicon knows is missed all the same where the others are read as ideas.</summary>
    static IEnumerable<SubjectWord> AsIdeas(IReadOnlyList<SubjectWord> words, IReadOnlyList<SubjectWord> ideas) =>
        words.Where(word => !(word.IsHint && ideas.Any(idea => $" {idea.Text} ".Contains($" {word.Text} ", StringComparison.Ordinal)))).Select(word => word.IsHint ? word with { IsHint = false, IsWeak = false, IsIdea = true } : word);

    /// <summary>An English word that the lexicon does not know rarely stands in a Japanese text, unless it is a name: Fresnel, IALA, ISO.</summary>
    List<SubjectWord> WithHints(IReadOnlyList<SubjectWord> words, string text)
    {
        // Beside a Japanese name the English one says the same again: the Digital Agency (デジタル庁).
        var hasJapaneseName = words.Any(other => !char.IsAscii(other.Text[0]) && other.Others.Count == 0);
        return [.. words.Select(word =>
            word.Text.Any(char.IsAsciiDigit) || !char.IsAscii(word.Text[0]) || (IsName(word.Text, text) && !_ideas.Knows(word.Text) && !hasJapaneseName) ? word
            : word.Others.Count > 0 ? word with { IsCommon = true } : word with { IsCommon = true, IsWeak = true, IsHint = true })];
    }

    static bool IsName(string word, string text)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at > 0 && text.AsSpan(at, word.Length).ContainsAnyInRange('A', 'Z');
    }
}

using System.Globalization;
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
        text = Spaced(WithYears(Courtesies.Without(text.Length <= LongestQuestion ? text : text[..LongestQuestion])));
        var places = PlaceReader.Read(WithCountry(Singular(text)), out var withoutPlaces);
        var named = _names.In(text);
        var rest = Cues.WithoutFrame(FollowUp.WithoutShift(OrdinalReader.Without(WithoutDates(EnglishDocument().Replace(named.Aggregate(withoutPlaces, (whole, alias) => Without(whole, alias.Name)), " ")))));
        var (dates, ofDocuments) = Dates(text);
        var question = new Question
        {
            Text = text,
            Full = text,
            Language = InEnglish(text) ? Language.English : Language.Japanese,
            Asked = Cues.Read(text),
            Places = places,
            Dates = dates,
            Years = [.. dates.Select(date => date.Year).OfType<int>().Concat(FiscalYears(text)).Except(ofDocuments.Select(date => date.Year ?? 0)).Concat(EnglishYears(text)).Distinct()],
            Documents = [.. named.Select(alias => alias.Document).Distinct()],
            DocumentNames = [.. named.Select(alias => alias.Name).Distinct()],
            Subject = Glosses.Joined([.. Subject(rest, text), .. CalendarYears(dates)], text),
            Meant = _ideas.Of(rest, out var others) is { Count: > 0 } ideas ? [.. AsIdeas(Subject(others, text), ideas), .. CalendarYears(dates), .. ideas] : [],
            Ordinals = OrdinalReader.Read(text),
            YearShift = FollowUp.YearShift(text),
        };
        var years = ofDocuments.Select(date => date.Year).OfType<int>().Concat(EnglishDocument().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        question = question with { Documents = [.. question.Documents.Concat(years.SelectMany(OfYear)).Distinct()] };
        question = question with { Spoken = question.Years };
        question = question.Documents.Count == 0 && _nearly.In(text) is { } nearly ? question with { Documents = [nearly] } : question;
        return before is null || !FollowUp.Refers(question) ? question : FollowUp.Complete(question, before);
    }

    /// <summary>wheelchair: an English word that no lexicon knows is missed all the same where the others are read as ideas.</summary>
    static IEnumerable<SubjectWord> AsIdeas(IReadOnlyList<SubjectWord> words, IReadOnlyList<SubjectWord> ideas) =>
        words.Where(word => !(word.IsHint && ideas.Any(idea => $" {idea.Text} ".Contains($" {word.Text} ", StringComparison.Ordinal)))).Select(word => word.IsHint ? word with { IsHint = false, IsWeak = false, IsIdea = true } : word);

    IReadOnlyList<SubjectWord> Subject(string rest, string text) =>
        InEnglish(text) ? EnglishNames(_subjects.Read(Border().Replace(WithoutParticiples(rest), "、")), text) : _subjects.Read(rest);

    // the budget of 離島航路: two words, though Japanese is read without its spaces
    [GeneratedRegex(@"(?<=[A-Za-z0-9.,;:'’”)])\s+(?=[^\x00-\x7F])|(?<=[^\x00-\x7F])\s+(?=[A-Za-z0-9(])", RegexOptions.None, 1000)]
    private static partial Regex Border();

    /// <summary>2040年 may be a heading; a fiscal year is looked up as one.</summary>
    static IEnumerable<SubjectWord> CalendarYears(IReadOnlyList<DateMention> dates) =>
        dates.Where(date => date is { Precision: DatePrecision.Year, Era: null, Year: not null }).Select(date => new SubjectWord(Lexicon.Key(date.Written), []));

    /// <summary>The dates that are asked about, and apart from them those that name a document: 2024年の資料.</summary>
    (IReadOnlyList<DateMention> Asked, IReadOnlyList<DateMention> OfDocuments) Dates(string text)
    {
        var names = DateReader.FindAll(text).ToLookup(date => date.Year is { } year && DocumentOfYear().IsMatch(text[date.Span.End..]) && OfYear(year).Any());
        return ([.. names[false]], [.. names[true]]);
    }

    IEnumerable<string> OfYear(int year) =>
        documents.Where(info => info.DateText?.StartsWith($"{year}", StringComparison.Ordinal) == true).Select(info => info.Id);

    /// <summary>2024年の資料, 2024年の対応案の表</summary>
    [GeneratedRegex("^の[^、。はがをにでと]{0,12}?(?:資料|文書|表|ペーパー|提案|(?<!予算)案|戦略|議事概要|議事録|概要|まとめ|報告書|スライド)(?![一-鿿])", RegexOptions.None, 1000)]
    private static partial Regex DocumentOfYear();

    /// <summary>the 2009 strategy</summary>
    [GeneratedRegex(@"\bthe ((?:19|20)\d{2}) (?:\w+ ){0,2}?(?:papers?|documents?|drafts?|strategy|table|report|slides?|minutes|proposals?|plan)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishDocument();

    /// <summary>Without Japanese, or with English words around a Japanese name: What will デジタル庁 provide? A lone CBT is asked in Japanese.</summary>
    static bool InEnglish(string text) =>
        text.Any(c => Characters.IsHiragana(c) || Characters.IsKanji(c) || Characters.IsKatakana(c))
            ? (!text.Any(Characters.IsHiragana) || EnglishStart().IsMatch(text)) && EnglishWord().Count(text) > 1
            : text.Any(char.IsAsciiLetterLower);

    [GeneratedRegex(@"\b(?:what|which|who|when|where|why|how|does|did|is|are|was|were|will|the|of|in|for|according)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishWord();

    /// <summary>How many 欠航した便 were there: the hiragana are of a name.</summary>
    [GeneratedRegex(@"^\s*(?:how|what|which|who|whose|when|where|why|do|does|did|is|are|was|were|will|show|list|compare|tell|by|according|in|and)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishStart();

    /// <summary>An English word that the lexicon does not know rarely stands in a Japanese text, unless it is a name: Fresnel, IALA, ISO. Beside a Japanese name the English one says the same again: the Digital Agency (デジタル庁).</summary>
    List<SubjectWord> EnglishNames(IReadOnlyList<SubjectWord> words, string text) =>
        [.. words.Select(word => word.Text.Any(char.IsAsciiDigit) || !char.IsAscii(word.Text[0]) || (IsName(word.Text, text) && !_ideas.Knows(word.Text) && !words.Any(other => !char.IsAscii(other.Text[0]) && other.Others.Count == 0)) ? word
            : word.Others.Count > 0 ? word with { IsCommon = true } : word with { IsCommon = true, IsWeak = true, IsHint = true })];

    static bool IsName(string word, string text)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at > 0 && text.AsSpan(at, word.Length).ContainsAnyInRange('A', 'Z');
    }

    /// <summary>Reiwa 4 → FY2022: a Japanese year in English letters.</summary>
    static string WithYears(string text) => EraInLetters().Replace(EnglishMonth().Replace(text, InJapanese), match =>
        $"FY{(match.Groups["era"].Value[0] is 'R' or 'r' ? 2018 : match.Groups["era"].Value[0] is 'H' or 'h' ? 1988 : 1925) + int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)}");

    /// <summary>June 2022, 27 January 2021, January 27, 2021 → 2021年1月27日, as documents have it.</summary>
    static string InJapanese(Match date)
    {
        var month = Array.FindIndex(Months, name => date.Groups["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        return $"{date.Groups["year"].Value}年{month.ToString(CultureInfo.InvariantCulture)}月{(date.Groups["day"].Success ? $"{date.Groups["day"].Value}日" : "")}";
    }

    static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    [GeneratedRegex(@"\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>(?:19|20)\d{2})\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishMonth();

    [GeneratedRegex(@"\b(?:(?:FY|fiscal(?: year)?)\s*)?(?<era>Reiwa|Heisei|Showa)\s*(?<year>\d{1,2})\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EraInLetters();

    /// <summary>fog-signal: a term of two words that the lexicon writes without the hyphen.</summary>
    string Spaced(string text) => Hyphenated().Replace(text, word => lexicon.Find(word.Value).Count == 0 && word.Value.Replace('-', ' ') is var two && lexicon.Find(two).Count > 0 ? two : word.Value);

    [GeneratedRegex(@"\b[a-z]{3,}-[a-z]{3,}\b", RegexOptions.None, 1000)]
    private static partial Regex Hyphenated();

    /// <summary>AIST- and NEDO-funded: two names, and what they do.</summary>
    static string WithoutParticiples(string text) => Participle().Replace(text, " ");

    [GeneratedRegex(@"-(?=\s)|-(?:supported|funded|based|led|related|linked|run|owned|backed|specific|derived)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Participle();

    /// <summary>LEDs, AISs: a name in capitals with the English plural.</summary>
    static string Singular(string text) => PluralName().Replace(text, "$1");

    /// <summary>the US, not us.</summary>
    static string WithCountry(string text) => UnitedStates().Replace(text, "American");

    [GeneratedRegex(@"\bU\.?S\.?(?:A\.?)?(?=\s|$|['’,?])", RegexOptions.None, 1000)]
    private static partial Regex UnitedStates();

    [GeneratedRegex(@"\b([A-Z]{2,})s\b", RegexOptions.None, 1000)]
    private static partial Regex PluralName();

    /// <summary>Years and days are asked of the evidence on their own; they are no words of the subject.</summary>
    static string WithoutDates(string text)
    {
        foreach (var date in DateReader.FindAll(text).Reverse())
        {
            text = string.Concat(text.AsSpan(0, date.Span.Start), "、", text.AsSpan(date.Span.End));
        }

        return EnglishYear().Replace(text, " ");
    }

    static string Without(string text, string alias)
    {
        var normal = NormalizedText.Of(text);
        foreach (var span in normal.FindAll(alias).Reverse())
        {
            text = string.Concat(text.AsSpan(0, span.Start), "、", text.AsSpan(span.End));
        }

        return text;
    }

    /// <summary>Both ends of 令和4年度から令和5年度で, which is one stretch of time to a reader of dates.</summary>
    static List<int> FiscalYears(string text)
    {
        var years = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (FiscalYear.TryRead(text, at, out var year, out var length))
            {
                years.Add(year.Year);
                at += length - 1;
            }
        }

        return years;
    }

    static IEnumerable<int> EnglishYears(string text) =>
        EnglishYear().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?:\bFY|\bfiscal(?: year)?|\bin|\byear|\bof|\bfor|\bto|\band|\bfrom)\s*((?:19|20)\d{2})\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishYear();
}

using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>評価がＣの指標はどれですか; …の評価は？: the rows of an indicator table with the letter that ends them.</summary>
internal sealed partial class RatingAnswers(Archive archive)
{
    const double Enough = 0.6;
    const int MostShown = 10;

    static readonly PassageKind[] Kinds = [PassageKind.Figure];

    readonly PerDocument<RatedRow[]> _rows = new(document => [.. Rows(document)]);
    readonly LikelyDocuments _likely = new(archive);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var letter = Letter().Match(NormalizedText.Fold(question.Text).ToUpperInvariant());
        if (!Rating().IsMatch(question.Text) || Meaning().IsMatch(question.Text) || question.Asks(Asked.Change))
        {
            return null;
        }

        List<DocumentInfo> asked = [.. (await archive.HavingAsync(PassageKind.Figure, cancellation)).Where(question.MayMean)];
        var likely = await _likely.AmongAsync(asked, question, Kinds, cancellation);
        var rows = new List<RatedRow>();
        foreach (var info in asked.Where(likely.Contains))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document)
            {
                rows.AddRange(_rows.Of(document));
            }
        }

        var chosen = letter.Success ? OfTitle(rows.FindAll(row => row.Letter == Plain((letter.Groups[1].Value + letter.Groups[2].Value)[0])), question) : Named(rows, question);
        return chosen.Count > 0 ? Compose(question, chosen)
            : letter.Success && rows.Count > 1 && OfRows().IsMatch(question.Text) ? NoneOf((letter.Groups[1].Value + letter.Groups[2].Value)[0], rows, question) : null;
    }

    /// <summary>評価がＢの指標はありますか, where the rows have other letters.</summary>
    static Answer NoneOf(char letter, List<RatedRow> rows, Question question)
    {
        var read = string.Join(question.Language == Language.Japanese ? "、" : ", ", rows.Select(row => row.Letter).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return Refusals.Because(question, $"評価が{letter}の指標は、資料の表に見つかりません（読み取れた評価：{read}）。", $"The tables show no indicator rated {letter} (ratings read: {read}).");
    }

    [GeneratedRegex("指標|項目|もの(?:は|が)|\\bindicators?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OfRows();

    static IEnumerable<RatedRow> Rows(PolicyDocument document) =>
        Cells(document).Concat(Lines(document)).DistinctBy(row => row.Span.End);

    /// <summary>トラックの積載率　３７．７％　４１．２％　５０％　△: the last column of a row that kept its line.</summary>
    static IEnumerable<RatedRow> Lines(PolicyDocument document)
    {
        foreach (var figure in document.Figures.Where(figure => figure is { Measure: FigureMeasure.Actual or FigureMeasure.Target, Label.Length: > 0, SubOf: null }))
        {
            var start = figure.Span.Start == 0 ? 0 : document.Text.LastIndexOf('\n', figure.Span.Start - 1) + 1;
            var end = document.Text.IndexOf('\n', figure.Span.End) is >= 0 and var found ? found : document.Text.Length;
            if (LastColumn().Match(document.Text, start, end - start) is { Success: true } match)
            {
                yield return new RatedRow(document, figure, new SourceSpan(match.Index, match.Index + match.Length), Plain(match.Groups[1].Value[0]));
            }
        }
    }

    static IEnumerable<RatedRow> Cells(PolicyDocument document)
    {
        foreach (var figure in document.Figures.Where(figure => figure is { Measure: FigureMeasure.Actual, Label.Length: > 0, SubOf: null }))
        {
            var span = FigureSpan.Of(document, figure);
            var match = Behind().Match(document.Text, span.End, Math.Min(12, document.Text.Length - span.End));
            if (match.Success)
            {
                yield return new RatedRow(document, figure, new SourceSpan(span.Start, match.Groups[1].Index + 1), Plain(match.Groups[1].Value[0]));
            }
        }
    }

    /// <summary>Ａ and A, 〇 and ○ are one.</summary>
    static string Plain(char letter) => letter == '〇' ? "○" : $"{Characters.HalfWidth(letter)}";

    /// <summary>港湾プログラムの指標で評価がＢのもの: of the document whose title says so, where one does.</summary>
    static List<RatedRow> OfTitle(List<RatedRow> rows, Question question)
    {
        var words = question.Subject.Where(word => !word.IsWeak && word.Text.Length > 2 && !Rating().IsMatch(word.Text)).ToList();
        var named = rows.FindAll(row => words.Exists(word => SubjectMatch.Of(word, NormalizedText.Fold(row.Document.Info.Title)) >= Enough));
        return named.Count > 0 ? named : rows;
    }

    static List<RatedRow> Named(List<RatedRow> rows, Question question)
    {
        var words = question.Subject.Where(word => !word.IsWeak && !Rating().IsMatch(word.Text)).ToList();
        var ranked = words.Count == 0 ? [] : rows.Select(row => (row, Cover: words.Average(word => SubjectMatch.Of(word, NormalizedText.Fold(row.Figure.Label))))).OrderByDescending(one => one.Cover).ToList();
        return [.. ranked.Where(one => one.Cover >= Enough && one.Cover >= ranked[0].Cover - 0.01).Select(one => one.row)];
    }

    sealed record RatedRow(PolicyDocument Document, Figure Figure, SourceSpan Span, string Letter);

    static Answer Compose(Question question, List<RatedRow> rows)
    {
        var lines = new QuotedLines(question);
        return lines.Answer(rows.Take(MostShown).Select(row => lines.Of(row.Document, row.Span, row.Figure.Section, OnOneLine(row.Span.In(row.Document.Text)))));
    }

    static string OnOneLine(string text) => string.Join(' ', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("評価(?:[がはをで]|と[さな]|された|結果|[A-EＡ-Ｅ○◎〇△▲×])|[A-EＡ-Ｅ○◎〇△▲×]評価|どう評価|(?:判定|達成状況|達成度)(?:[がはを]|と[さな]|[A-EＡ-Ｅ○◎〇△▲×])|(?:進捗(?:状況|度|区分|の区分)?|区分|ランク)(?:[がはを]|と)?[「『（(]?[A-EＡ-Ｅ○◎〇△▲×](?![A-Za-zＡ-Ｚ])|\\brat(?:ed|ing)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rating();

    // 評価のＡは何を意味しますか: the legend, not the rows.
    [GeneratedRegex("意味|とは|基準|凡例|定義|\\bmean|\\bstands? for\\b|\\bcriteria\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Meaning();

    [GeneratedRegex("(?:評価|判定|達成状況|達成度|進捗(?:状況|度|区分|の区分)?|区分|ランク|RATED|RATING)(?:が|は|の|で|OF|AS|\\s|「|『|\\()*([A-E○◎〇△▲×])(?![A-Z])|(?<![A-Z])([A-E○◎〇△▲×])(?:評価|判定)", RegexOptions.None, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex("[^\\n]*[0-9０-９][^\\n]{0,12}?[ 　]([A-EＡ-Ｅ○◎〇△▲×])(?=[ 　]*$)", RegexOptions.Multiline, 1000)]
    private static partial Regex LastColumn();

    // ６２．５％ Ｃ, ４３８件（96/152/190） Ｂ, or the letter alone on the next line
    [GeneratedRegex("\\G[）)］\\]\\s]{0,6}([A-EＡ-Ｅ])(?=\\s|$)", RegexOptions.None, 1000)]
    private static partial Regex Behind();
}

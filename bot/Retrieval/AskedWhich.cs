using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>Which one of a kind is asked for (どの事業, 優先する灯台はどれ, 新規とされている制度, 最も多い製品), and whether a sentence says it.</summary>
internal sealed partial class AskedWhich(Question question)
{
    readonly string? _kind = KindIn(question.Text);
    readonly string? _chosen = Chosen().Match(question.Text) is { Success: true } match && NormalizedText.Fold(match.Groups[1].Value) is { Length: > 1 } noun ? noun : null;
    readonly string? _tag = TagAsked().Match(question.Text) is { Success: true } match ? match.Groups[1].Value : null;
    readonly string? _district = DistrictAsked().Match(question.Text) is { Success: true } match ? match.Groups[1].Value : null;
    readonly bool _most = MostAsked().IsMatch(question.Text);

    public double Agreement(Statement statement) =>
        (Names(statement) ? AnswerType.Bonus : 0) + OfChosen(statement) + (IsTagged(statement) ? AnswerType.Bonus : 0);

    /// <summary>最も多い製品は: what does not say which is the most does not answer, nor to どの市 what names none.</summary>
    public bool IsSaid(Statement statement) => (!_most || Most().IsMatch(statement.Folded)) && (_district is null || HasCompound(statement.Folded, _district));

    public bool HasKind => _kind is not null;

    /// <summary>One of the kind that is asked for stands in it.</summary>
    public bool Names(Statement statement) => _kind is not null && (Programmes.Contains(_kind) ? Programmes : [_kind]).Any(kind => HasCompound(statement.Folded, kind));

    /// <summary>どの事業 may be called a プログラム.</summary>
    static readonly string[] Programmes = ["事業", "プログラム", "プロジェクト"];

    /// <summary>どのような船, どの制度, …した市を教えて: the noun that the answer is a kind of.</summary>
    static string? KindIn(string question) =>
        Kind().Match(question) is { Success: true } match ? NormalizedText.Fold(match.Groups.Values.Skip(1).First(group => group.Success).Value) : null;

    /// <summary>本事業, 同大学 name none.</summary>
    const string Pronouns = "本同各当該両諸全新";

    /// <summary>難治性疾患 for 疾患: the noun with something in front of it.</summary>
    static bool HasCompound(string folded, string noun)
    {
        for (var at = folded.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            var end = at + noun.Length;
            var goesOn = !Body().IsMatch(noun) && end < folded.Length && IsOfName(folded[end]);
            if (at > 0 && !goesOn && !Pronouns.Contains(folded[at - 1], StringComparison.Ordinal) && (IsOfName(folded[at - 1]) || char.IsAsciiLetterOrDigit(folded[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsOfName(char letter) => Characters.IsKanji(letter) || Characters.IsKatakana(letter);

    /// <summary>優先する灯台はどれ: …を優先する灯台とし says which; 灯台を特定する必要がある only that it is to be said.</summary>
    double OfChosen(Statement statement)
    {
        if (_chosen is null)
        {
            return 0;
        }

        var marked = statement.Folded.Replace(_chosen, "\0", StringComparison.Ordinal);
        return !AskedTime.IsOfNext(statement) && ChosenAs().IsMatch(marked) ? AnswerType.Bonus : ToBeChosen().IsMatch(marked) ? AnswerType.Penalty / 2 : 0;
    }

    bool IsTagged(Statement statement) => _tag is not null && TagSaid().Matches(statement.Text).Any(said => said.Groups[1].Value == _tag);

    [GeneratedRegex("(?:どの|どちらの|どのような|どんな|何の|なんの)([一-鿿ァ-ヺー]{2,8})|([一-鿿ァ-ヺー]{0,6}(?:事業|制度|プログラム|プロジェクト|法律|大学|会社|企業|病院|研究所|基金|団体|協会))は(?:何|なん|どれ|どこ|どちら)|(?<=[たる])([市町村県区国省庁社]|大学|病院|会社|団体|制度|事業)(?:を(?:ご?教|お?聞|お?知|挙げ|あげ)|の名前|は(?:どこ|何|$|[?？]))", RegexOptions.None, 1000)]
    private static partial Regex Kind();

    // 東湊大学学長, 青川市長: a body is named in front of who leads it; 港湾拠点プログラム is no 拠点.
    [GeneratedRegex("(?:大学|研究所|病院|会社|機構|[都道府県市区町村省庁社国])$", RegexOptions.None, 1000)]
    private static partial Regex Body();

    // 優先する灯台はどれですか
    [GeneratedRegex("([一-鿿ァ-ヺー]{2,8})(?:は|とは)(?:どれ|何と何|何(?=[でかがだ?？])|どこ)", RegexOptions.None, 1000)]
    private static partial Regex Chosen();

    [GeneratedRegex("[をは][^、。]{0,12}\0(?:とし|とする|と定|と位置|に指定|に選定|に設定)", RegexOptions.None, 1000)]
    private static partial Regex ChosenAs();

    [GeneratedRegex("\0(?:を|について)[^、。]{0,12}(?:特定|検討|整理|明確|選定|決定|把握|定め)[^。]{0,8}(?:必要|べき|予定|課題)", RegexOptions.None, 1000)]
    private static partial Regex ToBeChosen();

    // どの市にありますか
    [GeneratedRegex("どの([市町村県])(?:に|で|の|が|から)", RegexOptions.None, 1000)]
    private static partial Regex DistrictAsked();

    // 新規とされている事業: 【新規】…
    [GeneratedRegex("(新規|拡充|継続|新設|廃止|終了)(?:と|の|で(?:始|開))", RegexOptions.None, 1000)]
    private static partial Regex TagAsked();

    [GeneratedRegex("[【（(\\[](新規|拡充|継続|新設|廃止|終了)", RegexOptions.None, 1000)]
    private static partial Regex TagSaid();

    [GeneratedRegex("(?:最も|もっとも|一番)[^、。]{2,20}(?:は|の(?:は|が))(?:何|どれ|どこ|誰|どの|どちら|いつ)", RegexOptions.None, 1000)]
    private static partial Regex MostAsked();

    [GeneratedRegex("最も|もっとも|一番|最[大多少高低長短新初上]|首位|1位|トップ", RegexOptions.None, 1000)]
    private static partial Regex Most();
}

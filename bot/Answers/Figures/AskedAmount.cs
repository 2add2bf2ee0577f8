using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>An amount or a count that the question itself names: what it is of, or whether it is right.</summary>
internal sealed partial record AskedAmount(Quantity Amount, string Written, string Before)
{
    /// <summary>９億円は何の事業ですか, どの事業が９億円ですか</summary>
    public static AskedAmount? LookedUp(Question question) =>
        Last(question.Text) is { } last && ((last.IsBare ? What() : OfWhat()).IsMatch(question.Text[last.Amount.Span.End..]) || Which().IsMatch(last.Before)) ? last : null;

    /// <summary>…の予算は９億円ですか, ９億円で合っていますか, ９億円？</summary>
    public static AskedAmount? Confirmed(Question question) =>
        Last(question.Text) is { } last && !Open().IsMatch(question.Text) && (IsRight().IsMatch(question.Text[last.Amount.Span.End..]) || (question.Language == Language.English && Is().IsMatch(last.Before))) ? last : null;

    /// <summary>…の予算は９億円ですか → …の予算はいくらですか: the figure is looked for without the amount, so that the amount cannot find itself.</summary>
    public string Reworded(Language language) =>
        language == Language.English ? $"What {Before.Trim()}?"
        : Amount.Kind == UnitKind.Money ? $"{Trailing().Replace(Before, "")}はいくらですか。" : $"{Trailing().Replace(Before, "")}は何{Amount.Unit}ですか。";

    static AskedAmount? Last(string text) =>
        Quantities.FindAll(text).LastOrDefault(quantity => quantity is { Value: not null, Kind: UnitKind.Money or UnitKind.Count or UnitKind.Share, Unit.Length: > 0 }) is { } amount
            ? new AskedAmount(amount, amount.Span.In(text), text[..amount.Span.Start]) : null;

    /// <summary>３領域は何ですか asks which they are, ９件は何ですか what was counted.</summary>
    bool IsBare => Amount.Kind != UnitKind.Count || Amount.Unit is "件";

    [GeneratedRegex("^(?:という数)?(?:は|とは|って)?、?(?:何の(?:数|人数|件数|指標|項目)|どの(?:事業|項目|指標|年度))", RegexOptions.None, 1000)]
    private static partial Regex OfWhat();

    [GeneratedRegex("^(?:という(?:の|金額|数字|数|額))?(?:(?:な|に)?の)?(?:予算|事業|もの)?(?:は|とは|って|が)?、?(?:何(?:の(?!ため)|です|でしょ|だ|か|[?？。]|$)|なん(?:の|です|でしょ)|どの(?:事業|予算|項目|年度|施策|取組|指標|プロジェクト|プログラム)|どれ|どこの|いつの|何年度の)", RegexOptions.None, 1000)]
    private static partial Regex What();

    [GeneratedRegex("^(?:どの(?:事業|項目|施策|指標|プロジェクト|プログラム)[^。]{0,12}(?:が|は)|(?:which|what)\\b.{0,60}\\b(?:is|was|are|has|have|got|gets)\\b(?: a budget of| an? amount of)?)\\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Which();

    [GeneratedRegex("^(?:(?:です|でした|でしょう|だった|だ|なの|なん|である|で(?:合|あ|正|間違|よろし|よか|いい|良|OK)|という(?:こと|認識|理解)|になります|になって)[^。?？]{0,16}?(?:か|よね|ね|っけ|ない)[。?？]*|\\s*[?？]+)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IsRight();

    [GeneratedRegex("^(?:is|was|are|were)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Is();

    /// <summary>Asks for more than a yes or a no, or of a change that is no figure of the ledger.</summary>
    [GeneratedRegex("何|どの|どれ|どう|どこ|いくら|いくつ|なぜ|誰|いつ|違い|差は|増え|減|上回|下回", RegexOptions.None, 1000)]
    private static partial Regex Open();

    [GeneratedRegex("[、,]?(?:は|が|って|も|で)?[、,\\s]*$", RegexOptions.None, 1000)]
    private static partial Regex Trailing();
}

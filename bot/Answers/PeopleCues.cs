using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers;

/// <summary>The words that questions about people at meetings are asked in.</summary>
internal static partial class PeopleCues
{
    [GeneratedRegex("代理出席|代理(?:人|者|は誰|で出席|として出席|を(?:務め|立て|出し))|誰の代理|の代理(?:は|を|で|と)|代わりに(?:出席|参加)|\\b(?:represent(?:s|ed)?|deputy|on behalf of|stood in)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Deputies();

    /// <summary>西浜大学の学長も出席していましたか, 森教授は何と発言しましたか</summary>
    [GeneratedRegex("[がはも](?:来て|(?:出席|参加)し(?:て)?)(?:い)?(?:ました|た(?:の|ん)です)か|(?:氏|さん|先生|教授|委員|構成員|長|理事|参与)は(?:何と|何を|どう|どんな)[^、。]{0,8}(?:発言|述べ|言|話|説明)", RegexOptions.None, 1000)]
    public static partial Regex Presence();

    [GeneratedRegex("欠席|休んだ|出席しなかった|\\babsent\\b|\\bdid not attend\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Absence();

    [GeneratedRegex("全員|名簿|(?:オブザーバー|委員|構成員|出席者|参加者|欠席者|欠席委員|事務局|メンバー)(?:を|は|の(?:一覧|お?名前|氏名|リスト))|\\b(?:observers|members|attendees|participants)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex AllOfThem();

    [GeneratedRegex("何人|何名|人数|\\bhow many (?:people|members|persons)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex HowManyPeople();

    [GeneratedRegex("役職|肩書|所属|職名|何者|どんな人|どのような人|何をしている人|\\b(?:position|affiliation|job|title of)\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Post();

    [GeneratedRegex("出席|有識者|参加(?:者|した)|メンバー|構成員|委員(?:は|を|の一覧|全員)|名簿|\\b(?:attend(?:ed|ees?)?|members|participants|who was (?:there|present))\\b", RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Attendance();
}

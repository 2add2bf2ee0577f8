using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>Whether anybody at all stands in a sentence: a person, an office, a body, a company, a country. In 霧笛はこれから伸びる。 nobody does.</summary>
internal static partial class Somebody
{
    public static bool StandsIn(Statement statement) => Anybody().IsMatch($"{statement.Heading} {statement.Text}");

    // 漁業者, 港湾課, 西浜市, 三村氏
    const string BehindName = "(?<=[一-鿿ァ-ヺーＡ-ｚA-z] ?)[者人員家県市町村課局部班室省庁社長氏院所]";

    // 国が, 市・町の: behind other kanji it may be part of any word
    const string Alone = "(?<![一-鿿])[国都道府県市区町村庁者側](?=[がはにのとでも、・])";

    const string People = "さん|先生|教授|首相|大臣|総理|理事|住民|市民|国民|若手|学生";

    const string Groups = "団体|学会|協会|組合|連合|会議|協議会|審議会|委員会|研究会|チーム|グループ|コンソーシアム|ネットワーク|産業界|学界|アカデミア";

    const string Institutions = "機関|機構|大学|センター|自治体|政府|当局|財団|基金";

    const string Companies = "企業|ベンチャー|メーカー|工業|製薬|薬品|電機|電力|建設|商事|銀行|製作所|鉄道|航空|海運|自動車|化学|食品|ホールディングス";

    // ミムラが, ミムラによって; Keller
    const string ForeignNames = "[ァ-ヺー]{3,}(?=が|によ)|[A-Z][a-z]{2,}";

    [GeneratedRegex($"{BehindName}|{Alone}|{People}|{Groups}|{Institutions}|{Companies}|{ForeignNames}", RegexOptions.None, 1000)]
    private static partial Regex Anybody();
}

using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Structure;

/// <summary>What somebody is in a meeting, as lists of people print it in front of the name.</summary>
internal static partial class AttendeeRole
{
    const int LongestRole = 10;
    const int MostWords = 4;

    static readonly SearchValues<char> Closing = SearchValues.Create("）)】］]＞〉》");

    /// <summary>（座　　長）　山田…, 議 長：山田…, 【委員】, 【使用者代表】, 座　長　　山田 太郎　…, オブザーバー alone on its line.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out string role, out int length) =>
        TryReadBracket(line, out role, out length) || TryReadColon(line, out role, out length) || TryReadColumn(line, out role, out length);

    static bool TryReadBracket(ReadOnlySpan<char> line, out string role, out int length)
    {
        (role, length) = ("", 0);
        var close = line.Length > 0 && line[0] is '（' or '(' or '【' or '［' or '[' or '＜' or '〈' or '《' ? line.IndexOfAny(Closing) : -1;
        if (close < 2)
        {
            return false;
        }

        (role, length) = (Squeezed(line[1..close]), close + 1);
        return line[0] is '【' or '［' or '[' || Role().IsMatch(role);
    }

    /// <summary>議 長：, オブザーバー：, 参考人等：</summary>
    static bool TryReadColon(ReadOnlySpan<char> line, out string role, out int length)
    {
        var colon = line.IndexOfAny('：', ':');
        length = colon + 1;
        role = colon is > 0 and <= LongestRole ? Squeezed(line[..colon]) : "";
        return role.Length > 0 && !role.StartsWith("代理", StringComparison.Ordinal) && role.IndexOfAny(['（', '(']) < 0;
    }

    /// <summary>The first column: up to four words that make a role, and a name or the end of the line behind them.</summary>
    static bool TryReadColumn(ReadOnlySpan<char> line, out string role, out int length)
    {
        (role, length) = ("", 0);
        var at = 0;
        for (var words = 0; words < MostWords && at < line.Length; words++)
        {
            var end = at;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
            {
                end++;
            }

            role = Squeezed(line[..end]);
            if (Role().IsMatch(role))
            {
                length = end;
                return true;
            }

            at = end;
            while (at < line.Length && char.IsWhiteSpace(line[at]))
            {
                at++;
            }
        }

        return false;
    }

    static string Squeezed(ReadOnlySpan<char> words) => string.Concat(words.ToString().Where(c => !char.IsWhiteSpace(c)));

    static readonly string[] Everybody = ["出席者", "出席", "構成員", "メンバー"];

    /// <summary>委員 over a list of its own; 出席者 and 構成員 are everybody.</summary>
    public static string OfHeading(string heading) =>
        IsAbsence(heading) ? "欠席"
        : TryRead(heading, out var role, out var length) && length == heading.Length && !Everybody.Contains(role, StringComparer.Ordinal) ? role : "";

    public static bool IsAbsence(string role) => role.Contains("欠席", StringComparison.Ordinal);

    [GeneratedRegex("^(?:(?:副|共同|臨時|専門|特別|欠席|出席|代理出席|オンライン出席|外部|前|元)*(?:座長|議長|委員長|部会長|分科会長|会長|主査|主宰|司会|委員|構成員|メンバー|オブザーバー?|参考人|有識者|発表者|説明者|説明員|幹事|顧問|アドバイザー|専門員|事務局|事務方|書記|傍聴者|随行者|ゲスト|招へい者|ヒアリング対象者)(?:代理|代行|補佐|長)?|欠席者?|出席者|代理出席者?|関係(?:府省庁?|省庁|機関|部局|者)|行政(?:側|機関)|その他(?:の?出席者)?|自治体|事業者|府省庁?)(?:等|（敬称略）|（順不同）)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Role();
}

using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Commands;

/// <summary>A long draft to measure with: parts of two pages of thirty-six lines, five notes a page in ten ways.</summary>
internal static class BenchDraft
{
    const int PagesAPart = 2;
    const int ClausesAPart = 10;

    public static string Write(int pages)
    {
        var text = new StringBuilder();
        for (var part = 1; part <= pages / PagesAPart; part++)
        {
            WritePart(text, part);
        }

        return text.ToString();
    }

    static void WritePart(StringBuilder text, int part)
    {
        text.Append(CultureInfo.InvariantCulture, $" §{part} 研究開発の推進に関する第{part}の論点\n\n");
        for (var clause = 1; clause <= ClausesAPart; clause++)
        {
            var topic = $"第{part}期計画の{clause}番目の課題";
            text.Append(CultureInfo.InvariantCulture, $"{clause}．国は、{topic}について、産学官の連携の下で、研究設備の共同利用を進める\n\nとともに、費用の一部を負担する。また、{topic}の進み具合を毎年度に公表する。（※{clause}）\n\n");
            text.Append(CultureInfo.InvariantCulture, $"①関係省庁は、{topic}の評価の方法を定める。\n\n②大学等は、{topic}に取り組む若手を支援する。\n\n");
        }

        text.Append('\n');
        for (var note = 1; note <= ClausesAPart; note++)
        {
            text.Append(CultureInfo.InvariantCulture, $"（※{note}）\n\n{Note(part, note)}\n\n");
        }
    }

    static string Note(int part, int clause) => (clause % 10) switch
    {
        1 => $"＜{clause}．の「産学官の連携の下で」を「官民の協力を得て」に修正＞",
        2 => $"＜{clause}．①を削除＞",
        3 => $"＜{clause}．②に追加＞\n\n海外に派遣する者の数を第{part}期中に倍にする。",
        4 => $"＜{clause}．①の次に②として挿入＞\n\n②事務局は、結果を取りまとめて公表する。",
        5 => $"＜{clause}．②全面修正＞\n\n②大学等は、第{part}期計画に取り組む者を年齢によらず支援する。",
        6 => $"＜{clause}．①の「評価の方法」を削除＞",
        7 => $"＜{clause}．②全面削除意見あり＞\n\n＜{clause}．②改定案＞\n\n②大学等は、若手に限らず支援する。",
        8 => $"＜{clause}．①の末尾に追加＞\n\nその際、地方公共団体の意見を聴く。",
        9 => $"＜{clause}．に「費用の一部」をすでに追加＞",
        _ => $"＜{clause}．①を{clause}．②の次に移す＞",
    };
}

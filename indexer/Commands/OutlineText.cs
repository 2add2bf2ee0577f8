using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Commands;

/// <summary>What was understood of a document, as plain text: one section a line, indented by depth.</summary>
internal static class OutlineText
{
    const int LongestExcerpt = 40;

    public static string Write(PolicyDocument document)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{document.Info.Title}（{document.Info.File}）");
        foreach (var section in document.Root.Children)
        {
            WriteSection(text, section, 0);
        }

        return text.Append(Tail(document)).ToString();
    }

    static void WriteSection(StringBuilder text, Section section, int depth)
    {
        var restored = section.RestoredFrom is null ? "" : "  〔見出しを補った〕";
        var noted = section.Blocks.Any(block => block.Kind == BlockKind.Note) ? "  〔修正注あり〕" : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"{new string(' ', depth * 2)}{section.Label}  {Shown(section)}  p.{section.Page}{restored}{noted}");
        foreach (var child in section.Children)
        {
            WriteSection(text, child, depth + 1);
        }
    }

    /// <summary>The heading; where there is none the beginning of the text, in brackets.</summary>
    public static string Shown(Section section)
    {
        if (section.Heading is { } heading)
        {
            return heading;
        }

        var lead = section.Blocks.FirstOrDefault()?.Text ?? "";
        return lead.Length <= LongestExcerpt ? $"（{lead}）" : $"（{lead[..LongestExcerpt]}…）";
    }

    /// <summary>All that is not the outline: people, issues, remarks, what was set aside.</summary>
    public static string Tail(PolicyDocument document)
    {
        var text = new StringBuilder();
        WriteList(text, "出席者", document.Attendees.Select(person =>
            $"{(person.Role.Length == 0 ? "" : person.Role + "：")}{person.Name}　{person.Title}{(person.IsDeputy ? "［代理］" : "")}"));
        WriteList(text, "論点と対応", document.Issues.Select(issue =>
            $"{issue.Label}（{string.Join(" / ", issue.Parts.Select(part => string.Join("・", part.Ministries)))}）"));
        WriteList(text, "読み方についての注意", document.Findings.Select(finding => $"[{finding.Code}] {finding.Message}"));
        WriteList(text, "本文から外した文字", document.Noise.GroupBy(noise => noise.Kind).Select(group =>
            $"{NoiseName(group.Key)}：{string.Join(' ', group.Select(noise => noise.Span.In(document.Text)))}"));
        return text.ToString();
    }

    static void WriteList(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{title}（{all.Count}）");
        foreach (var line in all)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line}");
        }
    }

    static string NoiseName(NoiseKind kind) => kind switch
    {
        NoiseKind.PageNumber => "ページ番号",
        NoiseKind.RepeatedLine => "繰り返しの行",
        NoiseKind.VerticalText => "縦書きの文字",
        _ => "飾り",
    };
}

using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// Lists of people under 出席者, 構成員 …: 議長： 山田太郎 内閣官房…室長, the next lines without a role belong to
/// the same role; a line without a name continues the post above it.
/// </summary>
internal static class AttendeeLists
{
    const int LongestRole = 10;
    const int LongestName = 8;

    public static IReadOnlyList<Attendee> Read(string text, Section root)
    {
        var people = new List<Attendee>();
        foreach (var section in root.SelfAndDescendants().Where(IsList))
        {
            ReadList(text, section, people);
        }

        return people;
    }

    static bool IsList(Section section) => section.Heading is { } heading && ListTitleForm.IsListTitle(heading);

    static void ReadList(string text, Section section, List<Attendee> people)
    {
        var first = people.Count;
        var role = "";
        foreach (var line in section.Blocks.Where(block => block.Kind == BlockKind.Attendee).SelectMany(block => block.Lines))
        {
            var rest = line;
            if (TryReadRole(text, line, out var newRole, out var roleLength))
            {
                role = newRole;
                rest = Trimmed(text, new SourceSpan(line.Start + roleLength, line.End));
            }

            if (TryReadPerson(text, rest, role) is { } person)
            {
                people.Add(person);
            }
            else if (people.Count > first)
            {
                people[^1] = Continued(text, people[^1], line);
            }
        }
    }

    /// <summary>議 長：, オブザーバー：, 参考人等：</summary>
    static bool TryReadRole(string text, SourceSpan line, out string role, out int length)
    {
        var span = text.AsSpan(line.Start, line.Length);
        var colon = span.IndexOfAny('：', ':');
        length = colon + 1;
        role = colon is > 0 and <= LongestRole ? string.Concat(span[..colon].ToString().Where(c => !char.IsWhiteSpace(c))) : "";
        return role.Length > 0;
    }

    static Attendee? TryReadPerson(string text, SourceSpan line, string role)
    {
        var words = Words(text, line);
        if (words.Count < 2 || !IsName(words[0].In(text), LongestName))
        {
            return null;
        }

        // 翁 百合 …: family and given name apart, when both are short and a post still follows.
        var split = words.Count > 2 && words[0].Length <= 3 && words[1].Length <= 4 && IsName(words[1].In(text), 4);
        var name = split ? $"{words[0].In(text)} {words[1].In(text)}" : words[0].In(text);
        var title = new SourceSpan(words[split ? 2 : 1].Start, line.End).In(text);
        return Deputized(new Attendee { Role = role, Name = name, Title = title, IsDeputy = false, Span = line });
    }

    static Attendee Continued(string text, Attendee person, SourceSpan line) => Deputized(person with
    {
        Title = LineJoiner.Join(text, [line]) is var more && person.Title.Length > 0 ? person.Title + more : more,
        Span = SourceSpan.Cover(person.Span, line),
    });

    /// <summary>［代理］ behind the post.</summary>
    static Attendee Deputized(Attendee person)
    {
        var at = person.Title.AsSpan().TrimEnd().LastIndexOfAny('［', '[');
        return at > 0 && person.Title[(at + 1)..].StartsWith("代理", StringComparison.Ordinal)
            ? person with { Title = person.Title[..at].TrimEnd(), IsDeputy = true }
            : person;
    }

    static bool IsName(string word, int longest) =>
        word.Length >= 1 && word.Length <= longest && word.All(c => Characters.IsKanji(c) || Characters.IsHiragana(c) || Characters.IsKatakana(c) || c is '・' or '　');

    static List<SourceSpan> Words(string text, SourceSpan line)
    {
        var words = new List<SourceSpan>();
        for (var at = line.Start; at < line.End;)
        {
            var end = at;
            while (end < line.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(new SourceSpan(at, end));
            }

            at = end + 1;
        }

        return words;
    }

    static SourceSpan Trimmed(string text, SourceSpan span)
    {
        var start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new SourceSpan(start, span.End);
    }
}

using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// Lists of people under 出席者, 構成員 …: 議長： 山田太郎 内閣官房…室長, （座　長）山田 太郎　…; the next lines without a
/// role belong to the same role; a line without a name continues the post above it.
/// </summary>
internal static class AttendeeLists
{
    public static IReadOnlyList<Attendee> Read(string text, Section root)
    {
        var people = new List<Attendee>();
        foreach (var section in root.SelfAndDescendants().Where(IsList))
        {
            ReadList(text, section, people);
        }

        return [.. people.SelectMany(Deputized).Select(Absent)];
    }

    static bool IsList(Section section) => section.Heading is { } heading && ListTitleForm.IsListTitle(heading);

    static void ReadList(string text, Section section, List<Attendee> people)
    {
        var first = people.Count;
        var role = section.Heading is { } heading ? AttendeeRole.OfHeading(heading) : "";
        foreach (var line in Lines(text, section))
        {
            var rest = line;
            var reads = AttendeeRole.TryRead(line.In(text), out var newRole, out var roleLength);
            if (reads)
            {
                role = newRole;
                rest = Trimmed(text, new SourceSpan(line.Start + roleLength, line.End));
            }

            if (People(text, rest, role) is { Count: > 0 } found && !(people.Count > first && !reads && IsOpen(people[^1].Title)))
            {
                people.AddRange(found);
            }
            else if (people.Count > first && rest.Length > 0 && !reads)
            {
                people[^1] = Continued(text, people[^1], line);
            }
        }
    }

    /// <summary>The lines of the list itself and of its items: ・山田 太郎　東都大学教授.</summary>
    static IEnumerable<SourceSpan> Lines(string text, Section section)
    {
        foreach (var node in section.Content)
        {
            if (node is Block { Kind: BlockKind.Attendee } block)
            {
                foreach (var line in block.Lines)
                {
                    yield return line;
                }
            }
            else if (node is Section { Kind: SectionKind.Bullet } item && item.Blocks.FirstOrDefault() is { Kind: BlockKind.Lead } lead)
            {
                yield return Trimmed(text, new SourceSpan(lead.Lines[0].Start + 1, lead.Lines[0].End));
                foreach (var line in item.Blocks.SelectMany(own => own.Lines).Skip(1))
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>One person a line, or several with commas between: 委員：山田委員、鈴木委員.</summary>
    static List<Attendee> People(string text, SourceSpan line, string role)
    {
        var pieces = Pieces(text, line);
        var several = pieces.Select(piece => (Piece: piece, Read: AttendeeName.Read(text, piece))).ToList();
        if (pieces.Count > 1 && several.TrueForAll(one => one.Read is not null))
        {
            return [.. several.Select(one => Person(role, one.Read, one.Piece))];
        }

        return AttendeeName.Read(text, line) is { } read ? [Person(role, read, line)] : [];
    }

    static List<SourceSpan> Pieces(string text, SourceSpan line)
    {
        var pieces = new List<SourceSpan>();
        var start = line.Start;
        for (var at = line.Start; at <= line.End; at++)
        {
            if (at == line.End || text[at] is '、' or '，')
            {
                pieces.Add(Trimmed(text, new SourceSpan(start, at)));
                start = at + 1;
            }
        }

        return pieces;
    }

    static Attendee Person(string role, (string Name, string Title)? read, SourceSpan span) => new()
    {
        Role = role,
        Name = read?.Name ?? "",
        Title = read?.Title ?? "",
        IsDeputy = false,
        Span = span,
    };

    static Attendee Continued(string text, Attendee person, SourceSpan line) => person with
    {
        Title = LineJoiner.Join(text, [line]) is var more && person.Title.Length > 0 ? person.Title + more : more,
        Span = SourceSpan.Cover(person.Span, line),
    };

    /// <summary>（代理出席：久我 玲 同部⏎課長）: the line breaks off inside its bracket.</summary>
    static bool IsOpen(string title) => title.Count(c => c is '（' or '(') > title.Count(c => c is '）' or ')');

    /// <summary>［代理］ behind the post marks the deputy; （代理出席：久我 玲 同部課長） names one, and then two people are listed.</summary>
    static IEnumerable<Attendee> Deputized(Attendee person)
    {
        var at = person.Title.AsSpan().TrimEnd().LastIndexOfAny('［', '[');
        if (AttendeeName.DeputyIn(person.Title) is { Success: true } match && match.Groups["who"].Value.Trim() is var who
            && (AttendeeName.Read(who, new SourceSpan(0, who.Length)) ?? (who, "")) is var (name, title))
        {
            yield return person with { RepresentedBy = name };
            yield return person with { Name = name, Title = title, IsDeputy = true, Represents = person.Name };
        }
        else if (at > 0 && person.Title[(at + 1)..].StartsWith("代理", StringComparison.Ordinal))
        {
            yield return person with { Title = person.Title[..at].TrimEnd(), IsDeputy = true };
        }
        else
        {
            yield return person;
        }
    }

    /// <summary>（欠席委員）　鵜飼 亮介　…, 鵜飼 亮介　明洋大学教授（欠席）.</summary>
    static Attendee Absent(Attendee person) =>
        AttendeeRole.IsAbsence(person.Role) || (person.Title.TrimEnd() is [.., '）' or ')'] && person.Title.LastIndexOf("欠席", StringComparison.Ordinal) >= person.Title.Length - 3)
            ? person with { IsAbsent = true } : person;

    static SourceSpan Trimmed(string text, SourceSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new SourceSpan(start, end);
    }
}

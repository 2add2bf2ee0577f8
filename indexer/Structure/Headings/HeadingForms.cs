using System.Collections.Frozen;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>All ways of opening a section, in the order they are tried: the more particular first.</summary>
internal static class HeadingForms
{
    static readonly IHeadingForm[] All =
    [
        new SectionSignForm(),
        new CountedForm('編', 2),
        new CountedForm('部', 4),
        new CountedForm('章', 6),
        new CountedForm('節', 7),
        new CountedForm('款', 8),
        new CountedForm('条', 9),
        new BareCountedForm(),
        new NamedItemForm(),
        new AnnexForm(),
        new RomanForm(),
        new DecimalForm(2),
        new DecimalForm(3),
        new DecimalForm(4),
        new DotForm(),
        new BracketForm(Numbering.Digits),
        new BracketForm(Numbering.Kanji),
        new BracketForm(Numbering.Katakana),
        new BracketForm(Numbering.SmallLetter),
        new BracketForm(Numbering.CapitalLetter),
        new ClosingForm(Numbering.Digits),
        new ClosingForm(Numbering.Katakana),
        new ClosingForm(Numbering.SmallLetter),
        new CircledForm(),
        CommentForm.Asked,
        CommentForm.Answered,
        new BareNumberForm(),
        new LetterForm(Numbering.CapitalLetter, spaceIsEnough: false),
        new LetterForm(Numbering.SmallLetter, spaceIsEnough: false),
        new LetterForm(Numbering.Katakana, spaceIsEnough: true),
        new AngleTitleForm(),
        new EnclosedTitleForm(),
        new ListTitleForm(),
        .. Enumerable.Range(1, 6).Select(depth => new MarkdownForm(depth)),
        .. BulletSigns.Heading.Select(sign => new BulletForm(sign, HeadingRank.Sign)),
        .. BulletSigns.Plain.Select(sign => new BulletForm(sign, HeadingRank.Bullet)),
    ];

    /// <summary>Most lines start with a character that no form knows, so they cost one look-up.</summary>
    static readonly FrozenDictionary<char, IHeadingForm[]> ByFirstCharacter = All
        .SelectMany(form => form.Starts.Distinct(), (form, start) => (form, start))
        .GroupBy(pair => pair.start, pair => pair.form)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    public static bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        if (line.IsEmpty || !ByFirstCharacter.TryGetValue(line[0], out var forms))
        {
            return false;
        }

        foreach (var form in forms)
        {
            if (form.TryRead(line, out mark))
            {
                return true;
            }
        }

        return false;
    }
}

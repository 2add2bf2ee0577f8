using static PolicyBot.Tests.Support.Documents.HeadingForm;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>The order of heading forms inside one document, outermost first, as ministries really combine them.</summary>
internal static class Ladder
{
    public static IReadOnlyList<IReadOnlyList<HeadingForm>> All { get; } =
    [
        [Section, Dot, Paren, Circled, Dots],
        [Section, Dot, Circled, Dots],
        [Dot, Parens, Paren, Circled, Dots],
        [Dot, Parens, Circled, Dots],
        [Dot, Paren, Parens, Dots],
        [Dot, Paren, Circled, Bulleted('○')],
        [Chapter, Part, Article, Bare, Parens],
        [KanjiChapter, KanjiPart, Dot, Parens, Circled],
        [Chapter, Dot, Parens, Bulleted('●')],
        [Roman, Bare, Parens, Circled, Kana],
        [RomanDot, Dot, Parens, Circled, Dots],
        [Item, Dot, Dots],
        [Item, Parens, Circled, Bulleted('•')],
        [Letter, Dot, SmallLetter, Bulleted('■')],
        [Ordinal, Bare, Parens, Kana, KanaParens],
        [Dot, Parens, Kana, Dots],
    ];
}

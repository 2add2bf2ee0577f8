using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>Whether what looks like a heading is one. A number at the start of a line may also be a word of the sentence above it: …（１）及び⏎（２）のとおり.</summary>
internal sealed class HeadingChoice(PageLayout layout, LineFlow flow, OutlineBuilder builder, OpenPlace place, List<Finding> findings)
{
    int _asked;

    /// <summary>Told of every heading that is opened: of 問６ the number counts for 問７.</summary>
    public void Remember(HeadingMark mark) => _asked = mark.Form == CommentForm.Asked ? mark.Ordinal : _asked;

    public bool IsAccepted(HeadingMark mark, int i)
    {
        // A１ answers Q１; among other text it is a size of paper, the name of a route.
        if (mark.Form is CommentForm form)
        {
            // 問７ goes on counting, whatever heading stands between it and 問６.
            return form == CommentForm.Asked ? builder.Expects(mark) || mark.Ordinal == _asked + 1 : builder.Ordinal(CommentForm.Asked) == mark.Ordinal;
        }

        // 第５条　　21　34: a row of a table.
        if (mark.Form is CountedForm && mark.Length < layout.Line(i).Length && IsRowOfNumbers(layout.Line(i)[mark.Length..]))
        {
            return false;
        }

        // Ｅ．ラングリー in a list of people is no fifth item.
        if (mark.Form is LetterForm && place.IsInList(i))
        {
            return false;
        }

        // Ａ．できます。 below 問２ is its answer.
        if (mark.Form is LetterForm && place.OpensAnswer(i))
        {
            return false;
        }

        if (mark.Form.Rank is HeadingRank.Titled)
        {
            return !flow.RunsOn(i);
        }

        if (mark.Form.Rank is HeadingRank.Sign or HeadingRank.Bullet)
        {
            return true;
        }

        var rest = layout.Line(i)[Math.Min(mark.Length, layout.Line(i).Length)..];
        var running = flow.RunsOn(i) && !layout.HasWideGap(i);
        var expected = builder.Expects(mark);
        var inBracket = flow.IsInBracket(i) && !LineEnds.EndsSentence(layout.Line(i - 1));
        var accepted = !inBracket && !(i > 0 && flow.Fills(i - 1) && InlineReference.HoldsNext(rest, mark)) && !(flow.IsMidSentence(i) && mark.Form is not SectionSignForm) && !InlineReference.Follows(rest, running || !expected) && (!running || expected || mark.Form is SectionSignForm);
        if (!accepted && !running)
        {
            findings.Add(new Finding("numberInText", $"行頭の「{mark.Label}」は見出しではなく本文として読みました。", [layout.Lines[i].Span]));
        }

        return accepted;
    }

    static bool IsRowOfNumbers(ReadOnlySpan<char> rest)
    {
        var digits = 0;
        foreach (var c in rest)
        {
            digits += Characters.IsDigit(c) ? 1 : 0;
            if (!Characters.IsDigit(c) && !char.IsWhiteSpace(c) && c is not ('．' or '.' or '，' or ',' or '％' or '%' or '－' or '-' or '▲' or '△'))
            {
                return false;
            }
        }

        return digits > 0;
    }
}

using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Edits that do not collide, in the order of the text.</summary>
internal sealed class EditSet
{
    readonly List<Edit> _edits = [];

    public IReadOnlyList<Edit> InOrder => _edits;

    /// <summary>The edit that is there already and collides.</summary>
    public Edit? Collision(Edit edit)
    {
        for (var i = FirstAt(edit.Span.Start) - 1; i >= 0; i--)
        {
            if (_edits[i].Collides(edit))
            {
                return _edits[i];
            }

            if (_edits[i].Span.Length > 0)
            {
                break;
            }
        }

        for (var i = FirstAt(edit.Span.Start); i < _edits.Count && _edits[i].Span.Start <= edit.Span.End; i++)
        {
            if (_edits[i].Collides(edit))
            {
                return _edits[i];
            }
        }

        return null;
    }

    /// <summary>Behind those at the same point: new text keeps the order of its notes.</summary>
    public void Add(Edit edit)
    {
        var at = FirstAt(edit.Span.Start);
        while (at < _edits.Count && _edits[at].Span.Start == edit.Span.Start && Before(_edits[at], edit))
        {
            at++;
        }

        _edits.Insert(at, edit);
    }

    static bool Before(Edit there, Edit edit) =>
        there.Span.Length == 0 ? edit.Span.Length > 0 || there.Rank <= edit.Rank : edit.Span.Length > 0;

    int FirstAt(int start) => Halving.CountWhile(_edits.Count, at => _edits[at].Span.Start < start);
}

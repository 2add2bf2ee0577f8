using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>What a draft says of the number of its own notes (注記は全17件), against the notes that it has.</summary>
internal sealed partial class ClaimedCounts(DraftBody body)
{
    public static IReadOnlyList<ClaimedCount> In(PolicyDocument document) =>
        document.RevisionNotes.Count == 0 ? [] : new ClaimedCounts(new DraftBody(document)).Against(document.RevisionNotes);

    public IReadOnlyList<ClaimedCount> Against(IReadOnlyList<RevisionNote> notes)
    {
        var text = AddressParser.Half(body.Text.Value);
        var claims = new List<ClaimedCount>();
        foreach (var sentence in Sentences.In(body.Text.Value, new TextRange(0, text.Length)))
        {
            var match = Claim().Match(sentence.In(text));
            if (match.Success && WholeNumber.TryRead(match.Groups["n"].ValueSpan, 0, out var claimed, out _))
            {
                claims.Add(Held(sentence, match, (int)claimed, Within(sentence.In(text), notes)));
            }
        }

        return claims;
    }

    ClaimedCount Held(TextRange sentence, Match match, int claimed, IReadOnlyList<RevisionNote> notes)
    {
        var changes = notes.Sum(note => note.Operations.Count);
        var ofChanges = claimed == changes && match.Groups["changes"].Success;
        return new ClaimedCount(body.Text.ToSource(sentence.Start, sentence.End), claimed, ofChanges ? changes : notes.Count, notes);
    }

    /// <summary>The notes of the parts that the sentence names: §２から§５まで, 第３の; all where it names none.</summary>
    IReadOnlyList<RevisionNote> Within(string sentence, IReadOnlyList<RevisionNote> notes)
    {
        var parts = notes.Select(note => note.Section).Distinct(StringComparer.Ordinal).ToList();
        var all = body.Document.Root.Children.Select(part => part.Label).ToList();
        var named = all.Where(label => label.Length > 1 && sentence.Replace(" ", "", StringComparison.Ordinal).Contains(label, StringComparison.Ordinal)).ToList();
        if (named.Count == 0 || !named.Exists(label => parts.Contains(label, StringComparer.Ordinal)))
        {
            return notes;
        }

        var range = sentence.Contains("から", StringComparison.Ordinal) || sentence.Contains('~', StringComparison.Ordinal) || sentence.Contains('～', StringComparison.Ordinal);
        var meant = range ? all[all.IndexOf(named[0])..(all.IndexOf(named[^1]) + 1)] : named;
        return [.. notes.Where(note => meant.Contains(note.Section, StringComparer.Ordinal))];
    }

    // 注記は、§２から§５までで計17件, 全17件の注記, 修正箇所は合計20か所; not 削除の意見は3件, which counts some only
    [GeneratedRegex(
        "(?<![一-鿿])(?:(?:付した|付けた|示した)?(?:修正の|修正に関する)?(?:注記|注釈|修正注|注)|(?<changes>修正の?(?:箇所|点|案|事項)?))(?:の(?:数|件数|総数))?(?:は|が|として)、?[^。\n※削追挿移意別]{0,40}?(?<n>[0-9]{1,4}|[一二三四五六七八九十]{1,3})(?:件|か所|箇所|カ所|ヵ所|点|個|項目)"
        + "|(?:全|計|合計|合わせて|全部で)(?<n>[0-9]{1,4}|[一二三四五六七八九十]{1,3})(?:件|か所|箇所|個)の(?:修正の?)?(?:注記|注)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Claim();
}

/// <summary>A sentence of the body that counts the notes, the number it gives and the number there is.</summary>
internal sealed record ClaimedCount(SourceSpan Span, int Claimed, int Actual, IReadOnlyList<RevisionNote> Notes);

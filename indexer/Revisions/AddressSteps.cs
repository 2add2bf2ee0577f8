using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Reads one number of a path. The text is in half width.</summary>
internal static class AddressSteps
{
    const string Counters = "行文つ番個段頁年月日件名人回割億万千百種点";

    static readonly string[] ItemWords = ["小論点", "項目", "論点", "課題", "提言", "戦略", "方針", "別紙", "別添", "別表", "参考"];
    static readonly string[] OrdinalWords = ["つ目", "番目", "個目", "つめ", "番め"];

    delegate int Reader(ReadOnlySpan<char> text, out AddressStep step);

    static readonly Reader[] Readers = [ReadSection, ReadCounted, ReadItem, ReadBullet, ReadOrdinalBullet, ReadBracket, ReadCircled, ReadRoman, ReadNumber, ReadLetter];

    /// <summary>The length of the step at the start of a text, 0 where there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out AddressStep step)
    {
        step = default;
        foreach (var reader in Readers)
        {
            if (!text.IsEmpty && reader(text, out step) is var length and > 0)
            {
                return length;
            }
        }

        return 0;
    }

    static int ReadSection(ReadOnlySpan<char> text, out AddressStep step)
    {
        var at = text[0] == '§' ? Marks.SkipSpaces(text, 1) : 0;
        var length = at == 0 ? 0 : Marks.ReadNumber(text, at, out _);
        return Step(text, "section", length == 0 ? 0 : Value(text, at), length == 0 ? 0 : at + length, out step);
    }

    /// <summary>第三条, 第２項, 第10条の2; 第２ of 第２の１ is a part.</summary>
    static int ReadCounted(ReadOnlySpan<char> text, out AddressStep step)
    {
        step = default;
        var length = text[0] == '第' ? Marks.ReadNumber(text, 1, out _) : 0;
        var at = 1 + length;
        if (length > 0 && (at == text.Length || text[at] is 'の' or ' ' or '(' or '、' or 'に' or 'を' or 'は' or '中' || Numerals.CircledValue(text[at]) is not null))
        {
            return Step(text, "第N", Value(text, 1), at, out step);
        }

        if (length == 0 || at >= text.Length || !"編部章節款条項号".Contains(text[at], StringComparison.Ordinal))
        {
            return 0;
        }

        var end = at + 1;
        var branch = text[at] == '条' && end + 1 < text.Length && text[end] == 'の' ? Marks.ReadNumber(text, end + 1, out _) : 0;
        var form = text[at] switch { '項' => AddressStep.Clause, '号' => "", _ => $"第N{text[at]}" };
        return Step(text, form, Value(text, 1), branch == 0 ? end : end + 1 + branch, out step);
    }

    static int ReadItem(ReadOnlySpan<char> text, out AddressStep step)
    {
        foreach (var word in ItemWords)
        {
            var at = text.StartsWith(word, StringComparison.Ordinal) ? Marks.SkipSpaces(text, word.Length) : 0;
            var length = at == 0 ? 0 : Marks.ReadNumber(text, at, out _);
            if (length > 0)
            {
                var dot = at + length < text.Length && text[at + length] == '.' ? 1 : 0;
                return Step(text, word == "小論点" ? "" : word, Value(text, at), at + length + dot, out step);
            }
        }

        step = default;
        return 0;
    }

    /// <summary>・の４つ目, ・４, ・の最後.</summary>
    static int ReadBullet(ReadOnlySpan<char> text, out AddressStep step)
    {
        step = default;
        if (!BulletSigns.Contains(text[0]))
        {
            return 0;
        }

        var at = Marks.SkipSpaces(text, text.Length > 1 && text[1] == 'の' ? 2 : 1);
        if (text[at..].StartsWith("最後", StringComparison.Ordinal))
        {
            return Step(text, AddressStep.Bullet, -1, at + 2, out step);
        }

        at += at < text.Length && text[at] == '第' ? 1 : 0;
        var length = Marks.ReadNumber(text, at, out _);
        return length == 0 ? 0 : Step(text, AddressStep.Bullet, Value(text, at), at + length + WordLength(text[(at + length)..], OrdinalWords), out step);
    }

    /// <summary>４つ目の・, 最後の・, ３番目の項目.</summary>
    static int ReadOrdinalBullet(ReadOnlySpan<char> text, out AddressStep step)
    {
        step = default;
        var last = text.StartsWith("最後の", StringComparison.Ordinal);
        var first = text.StartsWith("最初の", StringComparison.Ordinal);
        var length = last || first ? 2 : Marks.ReadNumber(text, text[0] == '第' ? 1 : 0, out _) + (text[0] == '第' ? 1 : 0);
        var word = last || first ? 0 : WordLength(text[length..], OrdinalWords);
        var at = length + word;
        if (length == 0 || (word == 0 && !last && !first) || at >= text.Length || text[at] != 'の')
        {
            return 0;
        }

        at = Marks.SkipSpaces(text, at + 1);
        var sign = at < text.Length && BulletSigns.Contains(text[at]) ? 1 : WordLength(text[at..], ["箇条書き", "項目", "ポツ"]);
        var ordinal = last ? -1 : first ? 1 : Value(text, text[0] == '第' ? 1 : 0);
        return sign == 0 ? 0 : Step(text, AddressStep.Bullet, ordinal, at + sign, out step);
    }

    static int ReadBracket(ReadOnlySpan<char> text, out AddressStep step)
    {
        if (text[0] == '(' && HeadingForms.TryRead(text, out var mark) && mark.Form is BracketForm)
        {
            return Step(text, mark.Form.Name, mark.Ordinal, text.IndexOf(')') + 1, out step);
        }

        step = default;
        return 0;
    }

    static int ReadCircled(ReadOnlySpan<char> text, out AddressStep step) =>
        Step(text, "circled", Numerals.CircledValue(text[0]) ?? 0, Numerals.CircledValue(text[0]) is > 0 ? 1 : 0, out step);

    static int ReadRoman(ReadOnlySpan<char> text, out AddressStep step)
    {
        var length = text[0] is >= 'Ⅰ' and <= 'Ⅻ' ? 1 : 0;
        var dot = length > 0 && text.Length > 1 && text[1] == '.' ? 1 : 0;
        return Step(text, "roman", length == 0 ? 0 : text[0] - 'Ⅰ' + 1, length + dot, out step);
    }

    /// <summary>２．, １）, 1.2, and a bare ３ in front of a particle; 二行 and ４つ目 are no steps.</summary>
    static int ReadNumber(ReadOnlySpan<char> text, out AddressStep step)
    {
        step = default;
        var digits = Marks.ReadDigits(text, 0, out var value);
        var length = digits > 0 ? digits : KanjiNumber.Read(text, 0, out value);
        if (length == 0 || value == 0)
        {
            return 0;
        }

        // ２の２． is one number, ２の（２） a path of two.
        var branch = Marks.ReadBranch(text, length, out _);
        length += branch > 0 && length + branch < text.Length && text[length + branch] == '.' ? branch : 0;
        var next = length < text.Length ? text[length] : '\0';
        return next switch
        {
            ')' => Step(text, digits > 0 ? "1)" : "一)", value, length + 1, out step),
            '.' or '-' when DecimalLength(text) is var whole and > 0 => Step(text, "decimal", LastPart(text[..whole]), whole, out step),
            '.' => Step(text, "dot", value, length + 1, out step),
            '、' when digits == 0 => Step(text, "dot", value, length + 1, out step),
            _ when digits == 0 || Counters.Contains(next, StringComparison.Ordinal) || Characters.IsKanji(next) && next is not ('中' or '及' or '並' or '全' or '末' or '冒' or '最' or '下' or '削' or '追' or '修' or '変' or '改') => 0,
            _ => Step(text, "", value, length, out step),
        };
    }

    /// <summary>1.2, 1.2.3 and 2-3; but １．３） is a path of two forms, and so is 2.1).</summary>
    static int DecimalLength(ReadOnlySpan<char> text)
    {
        var (at, parts) = (0, 0);
        while (Marks.ReadDigits(text, at, out _) is var length and > 0)
        {
            at += length;
            parts++;
            if (at + 1 >= text.Length || text[at] is not ('.' or '-') || !Characters.IsDigit(text[at + 1]))
            {
                break;
            }

            at++;
        }

        return parts < 2 || (at < text.Length && text[at] == ')') ? 0 : at;
    }

    static int LastPart(ReadOnlySpan<char> path) => Value(path, path.LastIndexOf('.') + 1);

    /// <summary>ア, ア）, a), A.: kana alone only in front of a particle or at the end.</summary>
    static int ReadLetter(ReadOnlySpan<char> text, out AddressStep step)
    {
        step = default;
        foreach (var numbering in (Numbering[])[Numbering.Katakana, Numbering.SmallLetter, Numbering.CapitalLetter])
        {
            var length = numbering.Read(text, 0, out var value, out _);
            var next = length > 0 && length < text.Length ? text[length] : '\0';
            if (length > 0 && (next is ')' or '.'))
            {
                return Step(text, next == ')' ? $"{numbering.Name})" : $"{numbering.Name}.", value, length + 1, out step);
            }

            if (length > 0 && numbering == Numbering.Katakana && (next is '\0' or 'の' or 'を' or 'に' or '中' or '、' or 'は' || Numerals.CircledValue(next) is not null || next == '('))
            {
                return Step(text, "ア.", value, length, out step);
            }
        }

        return 0;
    }

    static int WordLength(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    static int Value(ReadOnlySpan<char> text, int at)
    {
        Marks.ReadNumber(text, at, out var value);
        return value;
    }

    static int Step(ReadOnlySpan<char> text, string form, int ordinal, int length, out AddressStep step)
    {
        step = new AddressStep(form, ordinal, text[..length].ToString());
        return length;
    }
}

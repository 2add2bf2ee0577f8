using System.Globalization;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>The signs in front of list items: ・ in ul, 1．2．… in ol.</summary>
internal sealed class HtmlLists
{
    private const int MaxIndent = 8;

    private readonly Stack<List> _open = new();
    private string _sign = "";

    public int Depth => _open.Count;

    public bool HasSign => _sign.Length > 0;

    public void Open(string name, string? type, string? start, string? style)
    {
        var plain = style?.Replace(" ", "", StringComparison.Ordinal).Contains("none", StringComparison.OrdinalIgnoreCase) == true;
        _open.Push(new(name == "ol", plain ? "none" : Form(type), Whole(start) ?? 1));
    }

    public void Close(string name)
    {
        _sign = "";
        if (name != "li")
            _open.TryPop(out _);
    }

    public void StartItem(string? value)
    {
        if (!_open.TryPeek(out var list))
            list = new(false, "bullet", 1);
        var number = Whole(value) ?? list.Next;
        list.Next = number == int.MaxValue ? number : number + 1;
        _sign = Indent() + list.Sign(number);
    }

    /// <summary>Written once, in front of the item's first text.</summary>
    public string TakeSign()
    {
        var sign = _sign;
        _sign = "";
        return sign;
    }

    private string Indent() => new('　', Math.Clamp(_open.Count - 1, 0, MaxIndent));

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Form(string? type) => type switch
    {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => "decimal",
    };

    private sealed class List(bool numbered, string form, int next)
    {
        public int Next { get; set; } = next;

        public string Sign(int number) =>
            form == "none" ? "" : numbered ? $"{ListNumber.Print(number, form)}．" : "・";
    }
}

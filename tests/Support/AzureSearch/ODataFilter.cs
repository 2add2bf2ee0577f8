using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>The service's filter language, as much of it as anybody here may use; anything else is refused.</summary>
internal sealed class ODataFilter
{
    readonly DoubleSchema _schema;
    readonly List<string> _tokens;
    int _at;

    ODataFilter(string text, DoubleSchema schema) => (_schema, _tokens) = (schema, Tokens(text));

    public static Func<JsonObject, bool> Parse(string? text, DoubleSchema schema)
    {
        if (string.IsNullOrEmpty(text))
        {
            return _ => true;
        }

        var parser = new ODataFilter(text, schema);
        var condition = parser.Or();
        return parser._at == parser._tokens.Count ? condition : throw Invalid($"unexpected '{parser._tokens[parser._at]}'");
    }

    Func<JsonObject, bool> Or()
    {
        var left = And();
        while (TryTake("or"))
        {
            var (one, other) = (left, And());
            left = entry => one(entry) || other(entry);
        }

        return left;
    }

    Func<JsonObject, bool> And()
    {
        var left = Not();
        while (TryTake("and"))
        {
            var (one, other) = (left, Not());
            left = entry => one(entry) && other(entry);
        }

        return left;
    }

    Func<JsonObject, bool> Not()
    {
        if (TryTake("not"))
        {
            var inner = Not();
            return entry => !inner(entry);
        }

        if (TryTake("("))
        {
            var inner = Or();
            Take(")");
            return inner;
        }

        return Peek() == "search.in" ? In() : Comparison();
    }

    Func<JsonObject, bool> In()
    {
        Take("search.in");
        Take("(");
        var field = Field(Next());
        Take(",");
        var values = Text();
        var dividers = " ,";
        if (TryTake(","))
        {
            dividers = Text();
        }

        Take(")");
        var set = values.Split(dividers.ToCharArray(), StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return entry => entry[field.Name] is { } value && set.Contains(value.GetValue<string>());
    }

    Func<JsonObject, bool> Comparison()
    {
        var name = Next();
        if (name.EndsWith("/any", StringComparison.Ordinal))
        {
            return Any(Field(name[..^4], collection: true));
        }

        var field = Field(name);
        var (verb, literal) = (Next(), Next());
        return entry => Compare(entry[field.Name], verb, literal, field.Type);
    }

    /// <summary>ministries/any(m: m eq '文')</summary>
    Func<JsonObject, bool> Any(DoubleField field)
    {
        Take("(");
        var variable = Next();
        Take(":");
        Take(variable);
        Take("eq");
        var value = Text();
        Take(")");
        return entry => entry[field.Name] is JsonArray values && values.Any(one => one!.GetValue<string>() == value);
    }

    DoubleField Field(string name, bool collection = false)
    {
        var field = _schema.Find(name) ?? throw Invalid($"Could not find a property named '{name}' on type 'search.document'");
        if (!field.Filterable)
        {
            throw Invalid($"'{name}' is not a filterable field. Only filterable fields can be used in filter expressions");
        }

        return field.IsCollection == collection ? field : throw Invalid($"'{name}' is {field.Type}");
    }

    static bool Compare(JsonNode? value, string verb, string literal, string type)
    {
        if (literal == "null" || value is null)
        {
            return verb switch
            {
                "eq" => value is null && literal == "null",
                "ne" => !(value is null && literal == "null"),
                "gt" or "lt" or "ge" or "le" => false,
                _ => throw Invalid(verb),
            };
        }

        var order = type == "Edm.String" ? CodePoints(value.GetValue<string>(), Unquoted(literal))
            : value.GetValueKind() == JsonValueKind.Number && double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? value.GetValue<double>().CompareTo(number)
            : throw Invalid($"{type} and {literal}");
        return verb switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            "le" => order <= 0,
            _ => throw Invalid(verb),
        };
    }

    /// <summary>Texts are kept as UTF-8 and ordered by their bytes, which is another order than UTF-16's beyond the basic plane.</summary>
    public static int CodePoints(string one, string other) =>
        System.Text.Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(other));

    string Text() => Unquoted(Next());

    static string Unquoted(string literal) =>
        literal.Length >= 2 && literal[0] == '\'' && literal[^1] == '\'' ? literal[1..^1].Replace("''", "'", StringComparison.Ordinal) : throw Invalid($"{literal} is no text");

    string? Peek() => _at < _tokens.Count ? _tokens[_at] : null;

    string Next() => _at < _tokens.Count ? _tokens[_at++] : throw Invalid("unexpected end");

    bool TryTake(string token)
    {
        var isNext = Peek() == token;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    void Take(string token)
    {
        if (!TryTake(token))
        {
            throw Invalid($"'{token}' is due, not '{Peek()}'");
        }
    }

    static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (text[at] == ' ')
            {
                at = end;
                continue;
            }

            if (text[at] == '\'')
            {
                end = EndOfText(text, at);
            }
            else if (IsWord(text[at]))
            {
                while (end < text.Length && IsWord(text[end]))
                {
                    end++;
                }
            }
            else if (text[at] is not ('(' or ')' or ',' or ':'))
            {
                throw Invalid($"'{text[at]}' at {at}");
            }

            tokens.Add(text[at..end]);
            at = end;
        }

        return tokens;
    }

    static int EndOfText(string text, int at)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '\'')
            {
                if (end + 1 >= text.Length || text[end + 1] != '\'')
                {
                    return end + 1;
                }

                end++;
            }
        }

        throw Invalid("a text without its end");
    }

    static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '/' or '.' or '-';

    static BadRequestException Invalid(string what) => new($"Invalid expression: {what}.\r\nParameter name: $filter");
}

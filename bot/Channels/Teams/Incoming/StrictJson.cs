using System.Text.Json;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>
/// Finds what a typed reader lets through in members it does not know: a name given twice, bytes that are no UTF-8, half a
/// surrogate pair (\ud800). Any of them means two readers may see two different texts.
/// </summary>
internal static class StrictJson
{
    public static bool Holds(ReadOnlySpan<byte> json, int largestDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = largestDepth });
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                if (!Visit(ref reader, names))
                {
                    return false;
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }

        return true;
    }

    static bool Visit(ref Utf8JsonReader reader, Stack<HashSet<string>> names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                names.Push(new HashSet<string>(StringComparer.Ordinal));
                return true;
            case JsonTokenType.EndObject:
                names.Pop();
                return true;
            case JsonTokenType.PropertyName:
                return names.Peek().Add(reader.GetString() ?? "");
            case JsonTokenType.String:
                _ = reader.GetString();
                return true;
            default:
                return true;
        }
    }
}

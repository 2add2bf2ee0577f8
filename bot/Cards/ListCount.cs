using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Cards;

/// <summary>Of how many a list shows how many: 9件中9件. Where nobody counted, a list does not claim to be whole.</summary>
internal sealed record ListCount(int Listed, int? Total, Language Language)
{
    bool Japanese => Language == Language.Japanese;

    public static ListCount Of(Answer answer, int listed)
    {
        var counted = answer.Derived.FirstOrDefault(one => IsCount(one, listed) && answer.Text.Contains(one.Text, StringComparison.Ordinal));
        return new ListCount(listed, counted is null ? null : (int)counted.From[0], answer.Language);
    }

    /// <summary>（23件中8件を示しました）, 資料は3件です</summary>
    public static bool IsCount(Derived derived, int listed) =>
        (derived.From is [var total] && total == listed) || (derived.From is [var all, var some] && some == listed && all > some);

    public string Shown(int shown) => (Japanese, Total) switch
    {
        (true, { } total) => $"{total}件中{shown}件",
        (true, null) => $"{Listed}件中{shown}件（資料にあるすべてとは限りません）",
        (false, { } total) => $"{shown} of {total}",
        (false, null) => $"{shown} of {Listed} (the documents may hold more)",
    };

    public string? Left(int shown) => (Total ?? Listed) - shown is > 0 and var left
        ? Japanese ? $"ほかに{left}件あります。" : $"{left} more."
        : null;
}

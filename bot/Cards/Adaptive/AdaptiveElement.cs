using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Cards.Adaptive;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveRichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(AdaptiveContainer), "Container")]
[JsonDerivedType(typeof(AdaptiveColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(AdaptiveActionSet), "ActionSet")]
internal abstract record AdaptiveElement
{
    public AdaptiveSpacing? Spacing { get; init; }

    /// <summary>A line above it.</summary>
    public bool? Separator { get; init; }
}

/// <summary>Text that is shown letter for letter. A TextBlock would read what documents say as Markdown.</summary>
internal sealed record AdaptiveRichTextBlock : AdaptiveElement
{
    public required IReadOnlyList<AdaptiveTextRun> Inlines { get; init; }

    public AdaptiveAlignment? HorizontalAlignment { get; init; }
}

internal sealed record AdaptiveTextRun
{
    public string Type { get; } = "TextRun";

    public required string Text { get; init; }

    public AdaptiveWeight? Weight { get; init; }

    public AdaptiveSize? Size { get; init; }

    public AdaptiveColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Underline { get; init; }

    public bool? Strikethrough { get; init; }
}

internal sealed record AdaptiveContainer : AdaptiveElement
{
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    public AdaptiveStyle? Style { get; init; }

    /// <summary>The whole box is pressed; its text may take several lines, which a button's may not.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}

internal sealed record AdaptiveColumnSet : AdaptiveElement
{
    public required IReadOnlyList<AdaptiveColumn> Columns { get; init; }
}

internal sealed record AdaptiveColumn
{
    public string Type { get; } = "Column";

    public required AdaptiveWidth Width { get; init; }

    public required IReadOnlyList<AdaptiveElement> Items { get; init; }
}

internal sealed record AdaptiveActionSet : AdaptiveElement
{
    public required IReadOnlyList<AdaptiveAction> Actions { get; init; }
}

internal enum AdaptiveSpacing
{
    None,
    Small,
    Medium,
    Large,
}

internal enum AdaptiveAlignment
{
    Left,
    Right,
}

internal enum AdaptiveWeight
{
    Default,
    Bolder,
}

internal enum AdaptiveSize
{
    Small,
    Default,
    Medium,
}

internal enum AdaptiveColor
{
    Default,
    Accent,
    Attention,
}

internal enum AdaptiveStyle
{
    Default,
    Emphasis,
}

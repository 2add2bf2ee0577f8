using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>The frame of a page. Whatever comes from a document goes through Encoded.</summary>
internal static class Page
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public const string Style = """
        :root { color-scheme: light dark; --ink: light-dark(#1c2430, #e6e9ee); --dim: light-dark(#5b6675, #9aa5b4); --line: light-dark(#d9dee5, #333b47); --paper: light-dark(#fff, #14181f); --label: light-dark(#0b5c4b, #6fd3bb); --mark: light-dark(#fff1a8, #6b5a00); }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.8 "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 6rem; }
        h1 { font-size: 1.4rem; line-height: 1.4; }
        h2 { font-size: 1.1rem; margin: 2.5rem 0 .25rem; }
        a { color: var(--label); text-underline-offset: .2em; }
        .dim { color: var(--dim); font-size: .875rem; }
        ul.outline { list-style: none; padding-left: 1.1rem; margin: .1rem 0; border-left: 1px solid var(--line); }
        ul.outline > li { margin: .15rem 0; }
        .label { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; }
        mark { background: var(--mark); color: inherit; }
        summary { cursor: pointer; }
        """;

    public static string Encoded(string text) => Encoder.Encode(text);

    public static string Write(string title, string body) => $"""
        <!doctype html>
        <html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoded(title)} – PolicyBot</title><link rel="stylesheet" href="/style.css"></head>
        <body><main>{body}</main></body></html>
        """;
}

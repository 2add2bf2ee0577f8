using ModelContextProtocol.Server;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Channels.Mcp;

/// <summary>The tools by name. None changes anything, none reaches beyond the documents.</summary>
internal static class PolicyTools
{
    public static IEnumerable<McpServerTool> For(Task<ArchiveHost> archives, Task<CheckedAnswerer> answerer) =>
    [
        Tool("search", "Search the documents", "Passages that fit some words, best first, each word for word with its place.", new SearchTool(archives).SearchAsync),
        Tool("ask", "Ask a question", "A short answer in which every sentence cites the passage it rests on, or a refusal with the nearest passages.", new AskTool(answerer).AskAsync),
        Tool("figures", "List figures", "Amounts and counts with what they count, fiscal year, ministry, and how sure the attribution is.", new FiguresTool(archives).ListAsync),
        Tool("changes", "List proposed changes", "What the revision notes of a draft ask for: place, old words, new words, whether proposed, an opinion or already done.", new ChangesTool(archives).ListAsync),
        Tool("section", "Read a section", "The text of a place word for word; without a section the outline, without a document the list of documents.", new SectionTool(archives).ReadAsync),
    ];

    static McpServerTool Tool(string name, string title, string description, Delegate run) =>
        McpServerTool.Create(run, new McpServerToolCreateOptions
        {
            Name = name,
            Title = title,
            Description = description,
            ReadOnly = true,
            Destructive = false,
            Idempotent = true,
            OpenWorld = false,
        });
}

namespace PolicyBot.Indexer.Text;

/// <summary>A stretch of a folded text that looks mistyped, and what may be meant.</summary>
internal sealed record LikelyTypo(int Start, int End, string Meant);

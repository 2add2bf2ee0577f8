namespace PolicyBot.Indexer.Reading;

/// <summary>Why a file is not read: a code for programs and one sentence for staff (file, what is wrong, what to do).</summary>
internal sealed record Refusal(string Code, string Message);

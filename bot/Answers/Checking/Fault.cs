namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Why an answer must not be sent: a code for logs, the sentence, and the words in it that nothing supports.</summary>
internal sealed record Fault(string Code, string Sentence, string Words);

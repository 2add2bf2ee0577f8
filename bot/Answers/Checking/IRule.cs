namespace PolicyBot.Bot.Answers.Checking;

/// <summary>One thing that must hold of every answer that is sent.</summary>
internal interface IRule
{
    IEnumerable<Fault> Check(Case answer);
}

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>The connector refused, or (status 0) nobody knows whether it took the message.</summary>
internal sealed class ErrorResponseException(int status, string code) : Exception($"{status} {code}")
{
    public int Status => status;

    public string Code => code;
}

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>The service says no.</summary>
internal sealed class BadRequestException(string message, int status = 400) : Exception(message)
{
    public int Status { get; } = status;
}

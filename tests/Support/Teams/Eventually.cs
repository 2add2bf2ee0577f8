namespace PolicyBot.Tests.Support.Teams;

/// <summary>Waits for what a turn does after its request has been answered.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<bool> condition)
    {
        var until = DateTime.UtcNow.AddSeconds(20);
        while (!condition() && DateTime.UtcNow < until)
        {
            await Task.Delay(10);
        }

        Assert.True(condition(), "waited for 20 seconds");
    }
}

namespace PolicyBot.Bot.Answers.Phrasing;

internal static class PhrasingRoom
{
    /// <summary>Without the setting nothing is registered, so nothing can be asked.</summary>
    public static void AddPhrasing(this IServiceCollection services, Func<string, string?> setting)
    {
        if (Phraser.From(ModelOptions.From(setting), TimeProvider.System) is { } phraser)
        {
            services.AddSingleton(phraser);
        }
    }
}

using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Bot.Cards;

internal static class PolicyChatServices
{
    public static IServiceCollection AddPolicyChat(this IServiceCollection services) =>
        services.AddSingleton<AnswerCards>().AddSingleton<Prompts>().AddSingleton<IBot, PolicyChat>();
}

using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>One sentence a mistake, before anything listens.</summary>
internal sealed class TeamsOptionsCheck : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    static IEnumerable<string> Mistakes(TeamsOptions options)
    {
        if (BotCloud.Find(options.ChannelService) is null)
        {
            yield return $"PB-AUTH-031 ChannelService は空か、{string.Join("、", BotCloud.All.Select(cloud => cloud.ChannelService).Where(service => service.Length > 0))} のどれかにしてください。";
        }

        if (options.InDevelopment)
        {
            if (Count(options) > 0)
            {
                yield return "PB-AUTH-032 MicrosoftAppPassword か MicrosoftAppCertificatePath があるのに MicrosoftAppId がありません。";
            }

            yield break;
        }

        foreach (var mistake in MistakesWithAnAppId(options))
        {
            yield return mistake;
        }
    }

    static IEnumerable<string> MistakesWithAnAppId(TeamsOptions options)
    {
        if (!Guid.TryParseExact(options.MicrosoftAppId, "D", out _))
        {
            yield return "PB-AUTH-033 MicrosoftAppId は GUID（xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx）にしてください。";
        }

        if (options.MicrosoftAppType == BotAppType.SingleTenant && string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId))
        {
            yield return "PB-AUTH-034 MicrosoftAppType が SingleTenant のときは MicrosoftAppTenantId が要ります。";
        }

        if (options.Tenants.FirstOrDefault(tenant => !Guid.TryParseExact(tenant, "D", out _)) is { } odd)
        {
            yield return $"PB-AUTH-035 テナント {odd} は GUID ではありません。";
        }

        var secrets = Count(options);
        if (options.MicrosoftAppType == BotAppType.UserAssignedMSI ? secrets != 0 : secrets != 1)
        {
            yield return options.MicrosoftAppType == BotAppType.UserAssignedMSI
                ? "PB-AUTH-036 MicrosoftAppType が UserAssignedMSI のときは MicrosoftAppPassword も MicrosoftAppCertificatePath も指定しません。"
                : "PB-AUTH-037 MicrosoftAppPassword と MicrosoftAppCertificatePath のどちらか一つを指定してください。";
        }

        if (options.MicrosoftAppCertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return $"PB-AUTH-038 MicrosoftAppCertificatePath のファイル {path} がありません。";
        }
    }

    static int Count(TeamsOptions options) =>
        (string.IsNullOrEmpty(options.MicrosoftAppPassword) ? 0 : 1) + (string.IsNullOrEmpty(options.MicrosoftAppCertificatePath) ? 0 : 1);
}

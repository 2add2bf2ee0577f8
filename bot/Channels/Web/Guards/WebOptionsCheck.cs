using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>One sentence a mistake, before anything listens.</summary>
internal sealed class WebOptionsCheck : IValidateOptions<WebOptions>
{
    const int ShortestKey = 12;

    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        if (options.PageKey is { Length: > 0 and < ShortestKey })
        {
            return ValidateOptionsResult.Fail($"PB-WEB-012 PageKey は{ShortestKey}文字以上にしてください。");
        }

        return options.AllowAnonymous && options.SignsIn
            ? ValidateOptionsResult.Fail("PB-WEB-013 --allow-anonymous とサインインの設定（PageKey、PlatformSignIn）は同時に使えません。")
            : ValidateOptionsResult.Success;
    }
}

using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>Lets in whoever knows the page's key or was signed in by the platform in front.</summary>
internal sealed class SignIn(IOptions<WebOptions> options)
{
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL-ID";

    const int LongestCredentials = 1024;

    readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.PageKey ?? ""));

    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (Routes.IsHealth(path) || Routes.IsTeams(path))
        {
            return next(context);
        }

        if (!options.Value.SignsIn)
        {
            return options.Value.AllowAnonymous || BeyondThisMachine.IsLocal(context.Connection)
                ? next(context)
                : Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "PB-WEB-003", "このマシンからだけ開けます。");
        }

        if (IsSignedInByPlatform(context.Request) || KnowsKey(context.Request))
        {
            return next(context);
        }

        if (!options.Value.PlatformSignIn)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"PolicyBot\", charset=\"UTF-8\"";
        }

        return Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "PB-WEB-004", "サインインしてください。");
    }

    bool IsSignedInByPlatform(HttpRequest request) =>
        options.Value.PlatformSignIn && !string.IsNullOrEmpty(request.Headers[PrincipalHeader]);

    bool KnowsKey(HttpRequest request) =>
        !string.IsNullOrEmpty(options.Value.PageKey)
        && request.Headers.Authorization is [{ Length: <= LongestCredentials } value]
        && AuthenticationHeaderValue.TryParse(value, out var header)
        && string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase)
        && TryDecode(header.Parameter, out var credentials)
        && credentials.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
        && CryptographicOperations.FixedTimeEquals(_key, SHA256.HashData(Encoding.UTF8.GetBytes(credentials[(colon + 1)..])));

    static bool TryDecode(string? base64, out string text)
    {
        var buffer = new byte[LongestCredentials];
        var read = Convert.TryFromBase64String(base64 ?? "", buffer, out var length);
        text = read ? Encoding.UTF8.GetString(buffer, 0, length) : "";
        return read;
    }
}

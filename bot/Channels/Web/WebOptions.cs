using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>Who may open the page. Where nothing is set: whoever sits at this machine.</summary>
internal sealed class WebOptions
{
    /// <summary>--allow-anonymous: whoever reaches the address may ask.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>The page's password, under any user name.</summary>
    public string? PageKey { get; set; }

    /// <summary>App Service or Container Apps in front signs people in and names them in X-MS-CLIENT-PRINCIPAL-ID.</summary>
    public bool PlatformSignIn { get; set; }

    /// <summary>Names the page is reached by, parted by semicolons.</summary>
    public string? AllowedHosts { get; set; }

    /// <summary>Requests for data that one reader may make at once, and then each second.</summary>
    [Range(1, 1_000_000)]
    public int PageBurst { get; set; } = 120;

    [Range(1, 1_000_000)]
    public int PageRate { get; set; } = 20;

    public bool SignsIn => PlatformSignIn || !string.IsNullOrEmpty(PageKey);

    /// <summary>A flag in the form that settings have: --allow-anonymous is AllowAnonymous=true.</summary>
    public static string[] Settings(string[] args) =>
        [.. args.Select(arg => string.Equals(arg, "--allow-anonymous", StringComparison.OrdinalIgnoreCase) ? $"--{nameof(AllowAnonymous)}=true" : arg)];
}

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>Why a request was not taken. The status goes out with an empty body, the code into the log.</summary>
internal sealed record Refusal(int Status, string Code)
{
    public static readonly Refusal NoCredentials = new(StatusCodes.Status401Unauthorized, "PB-AUTH-001 no credentials");
    public static readonly Refusal UnreadableToken = new(StatusCodes.Status401Unauthorized, "PB-AUTH-002 unreadable token");
    public static readonly Refusal UnknownKey = new(StatusCodes.Status401Unauthorized, "PB-AUTH-003 unknown key");
    public static readonly Refusal WrongSignature = new(StatusCodes.Status401Unauthorized, "PB-AUTH-004 wrong signature");
    public static readonly Refusal WrongClaims = new(StatusCodes.Status401Unauthorized, "PB-AUTH-005 issuer or audience");
    public static readonly Refusal WrongTime = new(StatusCodes.Status401Unauthorized, "PB-AUTH-006 lifetime");
    public static readonly Refusal OtherServiceUrl = new(StatusCodes.Status403Forbidden, "PB-AUTH-007 serviceUrl differs from the claim");
    public static readonly Refusal OtherChannel = new(StatusCodes.Status403Forbidden, "PB-AUTH-008 channel not endorsed");
    public static readonly Refusal OtherTenant = new(StatusCodes.Status403Forbidden, "PB-AUTH-009 tenant not allowed");
    public static readonly Refusal ForeignHost = new(StatusCodes.Status403Forbidden, "PB-OUT-001 serviceUrl not on the list");
    public static readonly Refusal NotThisMachine = new(StatusCodes.Status403Forbidden, "PB-AUTH-030 development listens to this machine only");
    public static readonly Refusal NoKeys = new(StatusCodes.Status503ServiceUnavailable, "PB-AUTH-020 no signing keys") { RetryAfter = TimeSpan.FromSeconds(30) };
    public static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "PB-HTTP-002 body too large");
    public static readonly Refusal BrokenBody = new(StatusCodes.Status400BadRequest, "PB-HTTP-003 body is no activity");
    public static readonly Refusal OtherContent = new(StatusCodes.Status415UnsupportedMediaType, "PB-HTTP-005 not plain JSON in UTF-8");
    public static readonly Refusal MissingField = new(StatusCodes.Status400BadRequest, "PB-ACT-001 required field missing");
    public static readonly Refusal QueueFull = new(StatusCodes.Status429TooManyRequests, "PB-LOAD-002 queue full") { RetryAfter = TimeSpan.FromSeconds(5) };
    public static readonly Refusal ShuttingDown = new(StatusCodes.Status503ServiceUnavailable, "PB-LOAD-001 shutting down") { RetryAfter = TimeSpan.FromSeconds(30) };

    public TimeSpan? RetryAfter { get; init; }

    public void WriteTo(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}

using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>Bursts of one reader pass; a flood does not, and questions never take more than a part of the machine.</summary>
internal static class PageRateLimits
{
    const int QuestionsAtOnce = 64;

    public const string Questions = "questions";

    /// <summary>Each is a write to the disk.</summary>
    public const string Feedback = "feedback";

    const int FeedbackBurst = 30;

    public static void AddPageRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        limits.AddConcurrencyLimiter(Questions, QuestionsAtOnce);
        limits.AddPolicy(Feedback, context => Bucket(context, FeedbackBurst, 1));
        limits.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Problem.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "PB-WEB-005", "要求が多すぎます。少し待ってからもう一度お試しください。");
        };
    });

    /// <summary>The pages themselves, health and Teams are not counted here.</summary>
    static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (!Routes.IsData(context.Request.Path) || Routes.IsTeams(context.Request.Path))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var options = Options(context);
        return Bucket(context, options.PageBurst, options.PageRate);
    }

    static RateLimitPartition<string> Bucket(HttpContext context, int burst, int rate) =>
        RateLimitPartition.GetTokenBucketLimiter(Reader(context, Options(context)), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = rate,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        });

    static WebOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value;

    /// <summary>Behind a platform all readers come from one address.</summary>
    static string Reader(HttpContext context, WebOptions options) =>
        options.PlatformSignIn ? context.Request.Headers[SignIn.PrincipalHeader].ToString() : context.Connection.RemoteIpAddress?.ToString() ?? "local";

    static void AddConcurrencyLimiter(this Microsoft.AspNetCore.RateLimiting.RateLimiterOptions limits, string name, int most) =>
        limits.AddPolicy(name, _ => RateLimitPartition.GetConcurrencyLimiter(name, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = most }));
}

using PolicyBot.Bot.Hosting;

namespace PolicyBot.Tests.Hosting;

/// <summary>Settings are looked at before anything is read or listens.</summary>
public sealed class StartCheckTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("urls=http://127.0.0.1:3978", "")]
    [InlineData("urls=http://*:8080;https://+:8443", "")]
    [InlineData("urls=ftp://x", "PB-OPS-004")]
    [InlineData("urls=8080", "PB-OPS-004")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318", "")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=collector", "PB-OPS-001")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=ftp://collector", "PB-OPS-001")]
    [InlineData("POLICYBOT_LOG_FORMAT=json POLICYBOT_LOG_LEVEL=information", "")]
    [InlineData("POLICYBOT_LOG_FORMAT=xml POLICYBOT_LOG_LEVEL=verbose", "PB-OPS-002 PB-OPS-003")]
    [InlineData("POLICYBOT_LOG_LEVEL=Debug", "PB-OPS-003")]
    [InlineData("POLICYBOT_MODEL_NAME=m", "PB-DEP-020")]
    [InlineData("POLICYBOT_AZURE_SEARCH_ENDPOINT=http://x.search.windows.net", "PB-IDX-020")]
    [InlineData("POLICYBOT_AZURE_SEARCH_ENDPOINT=https://x.search.windows.net", "")]
    [InlineData("POLICYBOT_EMBEDDING_ENDPOINT=http://127.0.0.1:11434/v1 POLICYBOT_EMBEDDING_NAME=m POLICYBOT_EMBEDDING_DIMENSIONS=512", "")]
    [InlineData("POLICYBOT_EMBEDDING_ENDPOINT=https://n.openai.azure.com/openai/deployments/d?api-version=1 POLICYBOT_EMBEDDING_NAME=m", "")]
    [InlineData("POLICYBOT_EMBEDDING_NAME=m", "PB-EMB-020")]
    [InlineData("POLICYBOT_EMBEDDING_ENDPOINT=http://far.example/v1 POLICYBOT_EMBEDDING_NAME=m", "PB-EMB-021")]
    [InlineData("POLICYBOT_EMBEDDING_ENDPOINT=https://x.example/v1", "PB-EMB-022")]
    [InlineData("POLICYBOT_EMBEDDING_ENDPOINT=https://x.example/v1 POLICYBOT_EMBEDDING_NAME=m POLICYBOT_EMBEDDING_KEY=鍵", "PB-EMB-023")]
    [InlineData("POLICYBOT_EMBEDDING_ENDPOINT=https://x.example/v1 POLICYBOT_EMBEDDING_NAME=m POLICYBOT_EMBEDDING_DIMENSIONS=1", "PB-EMB-024")]
    public void Each_mistake_is_told_by_its_code(string settings, string codes)
    {
        var set = settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(one => one.Split('=')[0], one => one.Split('=', 2)[1]);

        Assert.Equal(codes, string.Join(' ', StartCheck.Mistakes(set.GetValueOrDefault).Select(mistake => mistake.Split(' ')[0])));
    }
}

using System.Diagnostics;

namespace PolicyBot.Tests.Support.Search;

/// <summary>The indexer run under strace, which can make any system call fail or be the process's last.</summary>
internal static class Strace
{
    static readonly Lazy<string?> Missing = new(FindOutWhatIsMissing);

    /// <summary>Why it cannot be used here; null where it can.</summary>
    public static string? WhyNot => Missing.Value;

    /// <summary>Runs a build; traced are the calls on the named files only.</summary>
    public static (int ExitCode, string Remarks) Build(string seeds, string index, IEnumerable<string> files, params string[] options)
    {
        string[] paths = [.. files.SelectMany(file => new[] { "-P", file })];
        var indexer = Path.Combine(AppContext.BaseDirectory, "PolicyBot.Indexer.dll");
        return Run("strace", ["-f", "-qq", .. options, .. paths, "dotnet", indexer, "build", "--seeds", seeds, "--index", index]);
    }

    static string? FindOutWhatIsMissing()
    {
        try
        {
            return Run("strace", ["-f", "-qq", "-o", "/dev/null", "true"]).ExitCode == 0 ? null : "NOT RUN: ptrace is refused here";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "NOT RUN: strace is not installed";
        }
    }

    static (int ExitCode, string Remarks) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var remarks = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, remarks.Result);
    }
}

/// <summary>A test that says loudly that it did not run where strace cannot be used.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StraceTheoryAttribute : TheoryAttribute
{
    public StraceTheoryAttribute() => Skip = Strace.WhyNot;
}

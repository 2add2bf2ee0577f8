using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>What another program wrote. Output is null where it was more than the limit.</summary>
internal sealed record ProgramRun(byte[]? Output, string Errors, int ExitCode, bool TimedOut)
{
    private const int MaxErrors = 4096;

    public static ProgramRun Capture(string program, string[] arguments, TimeSpan time, int limit)
    {
        using var process = new Process { StartInfo = Quiet(program, arguments) };
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Note(errors, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginErrorReadLine();
        var late = 0;
        using var deadline = new Timer(_ => Kill(process, ref late), null, time, Timeout.InfiniteTimeSpan);
        var output = ReadUpTo(limit, process.StandardOutput.BaseStream);
        if (output is null)
            Kill(process, ref late);
        process.WaitForExit();
        return new(output, errors.ToString(), process.ExitCode, output is not null && Volatile.Read(ref late) != 0);
    }

    private static ProcessStartInfo Quiet(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    private static void Note(StringBuilder errors, string? line)
    {
        if (line is not null && errors.Length + line.Length < MaxErrors)
            errors.AppendLine(line);
    }

    private static byte[]? ReadUpTo(int limit, Stream stream)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (read.Length + count > limit)
                return null;
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static void Kill(Process process, ref int late)
    {
        Volatile.Write(ref late, 1);
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception over) when (over is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself just now.
        }
    }
}

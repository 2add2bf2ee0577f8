namespace PolicyBot.Bot;

/// <summary>Sentences about something that lasts: each question meets it, and once in a while is enough to say so.</summary>
internal sealed class RareRemarks(TextWriter writer, TimeProvider time)
{
    static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    readonly Lock _one = new();
    readonly Dictionary<string, long> _said = new(StringComparer.Ordinal);

    public void Write(string sentence)
    {
        lock (_one)
        {
            if (_said.TryGetValue(sentence, out var at) && time.GetElapsedTime(at) < Again)
            {
                return;
            }

            _said[sentence] = time.GetTimestamp();
        }

        writer.WriteLine(sentence);
    }
}

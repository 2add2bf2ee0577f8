using System.Globalization;
using PolicyBot.Bot.Memory;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Memory;

public sealed class FeedbackFileTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly FeedbackFile _file;

    public FeedbackFileTests() => _file = new FeedbackFile(_folder.At("index"), largest: 4_000);

    string Current => _folder.At(Path.Combine("index", "feedback.jsonl"));

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_taken_is_read_back_by_the_next_program()
    {
        await _file.AddAsync(SomeFeedback.Of("1", "dislike", "頁が違う。\n「§2」では？ \" \\ 𠮷"));

        using var next = new FeedbackFile(_folder.At("index"));
        Assert.Equivalent(SomeFeedback.Of("1", "dislike", "頁が違う。\n「§2」では？ \" \\ 𠮷"), Assert.Single(await SomeFeedback.AllAsync(next)), strict: true);
        Assert.Single(await File.ReadAllLinesAsync(Current));
    }

    [Fact]
    public async Task The_last_word_counts_and_since_leaves_out_what_is_older()
    {
        var day = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));
        await _file.AddAsync(SomeFeedback.Of("1", at: day));
        await _file.AddAsync(SomeFeedback.Of("2", at: day.AddDays(2)));
        await _file.AddAsync(SomeFeedback.Of("1", "dislike", at: day.AddDays(1)));

        Assert.Equal([("1", "dislike"), ("2", "like")], (await SomeFeedback.AllAsync(_file)).Select(feedback => (feedback.Id, feedback.Reaction)));
        Assert.Equal("2", Assert.Single(await SomeFeedback.AllAsync(_file, day.AddDays(2))).Id);
    }

    [Fact]
    public async Task Only_its_owner_may_read_it()
    {
        await _file.AddAsync(SomeFeedback.Of("1"));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Current));
        }
    }

    [Theory]
    [InlineData("{\"id\":\"torn\",\"at\":\"2026-04")]
    [InlineData("\0\0\0\0")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_line_that_was_torn_by_a_crash_takes_no_other_with_it(string torn)
    {
        await _file.AddAsync(SomeFeedback.Of("1"));
        await File.AppendAllTextAsync(Current, torn);
        await _file.AddAsync(SomeFeedback.Of("2"));

        Assert.Equal(["1", "2"], (await SomeFeedback.AllAsync(_file)).Select(feedback => feedback.Id));
    }

    [Fact]
    public async Task It_is_bounded_and_the_newest_stay()
    {
        for (var at = 0; at < 100; at++)
        {
            await _file.AddAsync(SomeFeedback.Of(at.ToString(CultureInfo.InvariantCulture), at: DateTimeOffset.UnixEpoch.AddSeconds(at)));
        }

        var kept = await SomeFeedback.AllAsync(_file);
        Assert.InRange(kept.Count, 15, 60);
        Assert.Equal("99", kept[^1].Id);
        Assert.True(Directory.GetFiles(_folder.At("index")).Sum(file => new FileInfo(file).Length) < 9_000);
    }

    [Fact]
    public async Task Many_at_once_from_two_programs_all_stay()
    {
        using var roomy = new FeedbackFile(_folder.At("both"));
        using var other = new FeedbackFile(_folder.At("both"));

        await Task.WhenAll(Enumerable.Range(0, 60).Select(at => Task.Run(() => (at % 2 == 0 ? roomy : other).AddAsync(SomeFeedback.Of(at.ToString(CultureInfo.InvariantCulture))))));

        Assert.Equal(60, (await SomeFeedback.AllAsync(roomy)).Count);
    }

    [Fact]
    public async Task Where_it_cannot_be_written_that_is_said()
    {
        _folder.Text("index", "a file where the folder should be");

        await Assert.ThrowsAnyAsync<IOException>(() => _file.AddAsync(SomeFeedback.Of("1")));
    }
}

using System.Net.Sockets;
using System.Text;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Reading;

public sealed class FileReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("UPPER.TXT")]
    [InlineData("名前 が\u3099 🙂.txt")]
    [InlineData("no extension")]
    [InlineData("two..dots.txt")]
    public void Plain_text_is_read_as_it_is(string name)
    {
        var read = FileReader.Read(_folder.Text(name, "第一章　総則\r\n\f二頁目\n"), new());
        Assert.Null(read.Refused);
        Assert.Equal(("第一章　総則\r\n\f二頁目\n", name), (read.Source!.Text, read.Source.File));
    }

    [Fact]
    public void A_name_of_255_bytes_is_read() =>
        Assert.NotNull(FileReader.Read(_folder.Text(new string('あ', 83) + "ab.txt", "本文"), new()).Source);

    [Fact]
    public void A_missing_file_is_refused() => Refused("PB-ING-001", _folder.At("none.txt"));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t　\uFEFF\u200B\n")]
    public void A_file_without_text_is_refused(string text) => Refused("PB-ING-009", _folder.Text("empty.txt", text));

    [Theory]
    [InlineData("4D5A9000030000000400000000FFFF00")]
    [InlineData("7F454C4602010100000000000000000000")]
    [InlineData("89504E470D0A1A0A0000000D49484452")]
    [InlineData("504B0304140000000800000000000000")]
    [InlineData("1F8B0800000000000003ECFD")]
    [InlineData("00000000000000000000000000000000")]
    public void A_binary_file_named_txt_is_refused(string hex)
    {
        var body = Convert.FromHexString(hex).Concat(new byte[400].Select((_, i) => (byte)(i * 37 % 32))).ToArray();
        Refused("PB-ING-004", _folder.Bytes("program.txt", body));
    }

    [Fact]
    public void A_gigabyte_is_refused_by_its_length_unread()
    {
        var path = _folder.Sparse("huge.txt", 1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("1,073,741,824", Refused("PB-ING-008", path), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_refused() =>
        Refused("PB-ING-008", _folder.Bytes("line.txt", Encoding.ASCII.GetBytes(new string('a', 100_000_000))));

    [Theory]
    [InlineData("a\n", "\n", 2)]
    [InlineData("a\r\n\f", "", 3)]
    public void A_line_over_the_limit_is_refused_with_its_number(string before, string after, int line)
    {
        var path = _folder.Text("line.txt", before + new string('あ', 1_000_001) + after);
        Assert.Contains($"{line} 行目が 1,000,001 文字", Refused("PB-ING-014", path), StringComparison.Ordinal);
        Assert.Null(FileReader.Read(path, new() { MaxLine = 1_000_001 }).Refused);
    }

    [Theory]
    [InlineData(".txt")]
    [InlineData(".docx")]
    [InlineData(".pdf")]
    public void A_pipe_is_refused_and_not_waited_for(string extension) =>
        Assert.Contains("FIFO", Refused("PB-ING-011", _folder.Pipe("pipe" + extension)), StringComparison.Ordinal);

    [Fact]
    public void A_socket_a_device_a_folder_and_a_loop_are_refused()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.At("s.txt")));
        Directory.CreateDirectory(_folder.At("folder.txt"));
        Assert.Contains("ソケット", Refused("PB-ING-011", _folder.At("s.txt")), StringComparison.Ordinal);
        Assert.Contains("デバイス", Refused("PB-ING-011", _folder.Link("zero.txt", "/dev/zero")), StringComparison.Ordinal);
        Assert.Contains("フォルダー", Refused("PB-ING-011", _folder.At("folder.txt")), StringComparison.Ordinal);
        Assert.Contains("循環", Refused("PB-ING-011", _folder.Link("loop.txt", _folder.At("loop.txt"))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_file_is_refused()
    {
        var path = _folder.Text("secret.txt", "本文");
        TempFolder.Permit(path, UnixFileMode.None);
        // Root may read everything but unmapped memory.
        Refused("PB-ING-015", Environment.IsPrivilegedProcess ? "/proc/self/mem" : path);
    }

    [Fact]
    public void A_link_out_of_the_root_is_refused_and_one_inside_is_read()
    {
        using var outside = new TempFolder();
        _folder.Text("sub/real.txt", "本文");
        var options = new ReadOptions { Root = _folder.Path };
        var inside = FileReader.Read(_folder.Link("inside.txt", "sub/real.txt"), options);
        Assert.Equal(("本文", "inside.txt"), (inside.Source!.Text, inside.Source.File));
        Assert.Equal("sub/real.txt", FileReader.Read(_folder.At("sub/real.txt"), options).Source!.File);
        Refused("PB-ING-012", _folder.Link("out.txt", outside.Text("x.txt", "本文")), options);
        _folder.Link("door", outside.Path);
        Refused("PB-ING-012", _folder.Link("through.txt", "door/x.txt"), options);
    }

    [Fact]
    public void A_name_with_a_newline_stays_one_sentence()
    {
        var message = Refused("PB-ING-009", _folder.Text("a\nb\u202E\u001b[31m.txt", ""));
        Assert.StartsWith("a\\u000Ab\\u202E\\u001B[31m.txt：", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_once_is_read_again_and_one_that_goes_on_is_refused()
    {
        var path = _folder.Text("log.txt", "一");
        var reads = 0;
        byte[] Growing(string name, int times)
        {
            var bytes = File.ReadAllBytes(name);
            if (reads++ < times)
                File.AppendAllText(name, "二");
            return bytes;
        }

        Assert.Equal("一二", Encoding.UTF8.GetString(SteadyFile.Read(path, name => Growing(name, 1))!));
        Assert.Null(SteadyFile.Read(path, name => Growing(name, 100)));
    }

    [Fact]
    public void A_file_rewritten_in_the_same_length_or_vanishing_counts_as_changed()
    {
        var path = _folder.Text("log.txt", "一");
        byte[] Rewriting(string name)
        {
            File.WriteAllText(name, "二");
            File.SetLastWriteTimeUtc(name, DateTime.UtcNow.AddSeconds(Random.Shared.Next(1, 100_000)));
            return File.ReadAllBytes(name);
        }

        Assert.Null(SteadyFile.Read(path, Rewriting));
        Assert.Null(SteadyFile.Read(path, name =>
        {
            File.Delete(name);
            return null;
        }));
    }

    [Fact]
    public async Task A_file_written_all_the_while_is_whole_or_refused()
    {
        var path = _folder.Text("busy.txt", "");
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() => Rewrite(path, stop.Token));
        for (var i = 0; i < 200; i++)
        {
            var read = FileReader.Read(path, new());
            if (read.Source is { } source)
                Assert.Single(source.Text.Distinct());
            else
                Assert.Contains(read.Refused!.Code, (string[])["PB-ING-007", "PB-ING-009"]);
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public void A_declared_encoding_is_passed_on() =>
        Assert.Equal("施策", FileReader.Read(_folder.Bytes("a.txt", [0x8E, 0x7B, 0x8D, 0xF4]), new() { Encoding = "shift_jis" }).Source!.Text);

    private static void Rewrite(string path, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
            File.WriteAllText(path, new string((char)('a' + i % 26), 1000 + i % 50_000));
    }

    private static string Refused(string code, string path, ReadOptions? options = null)
    {
        var read = FileReader.Read(path, options ?? new());
        Assert.Null(read.Source);
        Assert.Equal(code, read.Refused!.Code);
        Assert.StartsWith(PrintedName.Of(Path.GetFileName(path)) + "：", read.Refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", read.Refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", read.Refused.Message, StringComparison.Ordinal);
        return read.Refused.Message;
    }
}

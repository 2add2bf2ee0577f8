using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Reading;

public sealed class PdfTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pdf_is_read_page_by_page()
    {
        var read = FileReader.Read(_folder.Bytes("-a b.pdf", Pdf("Hello policy", "Second page")), new());
        if (read.Refused is { Code: "PB-ING-006" } refused && refused.Message.Contains("poppler-utils", StringComparison.Ordinal))
        {
            output.WriteLine("did not run: pdftotext is not on PATH");
            return;
        }

        Assert.Null(read.Refused);
        Assert.Equal("pdf", read.Source!.Encoding);
        Assert.Equal(["Hello policy", "Second page"], read.Source.Text.Split('\f').Select(page => page.Trim()));
    }

    [Fact]
    public void A_damaged_pdf_is_refused()
    {
        var read = FileReader.Read(_folder.Text("a.pdf", "%PDF-1.4\nnothing more"), new());
        Assert.Equal("PB-ING-006", read.Refused!.Code);
    }

    [Fact]
    public void Without_the_program_the_sentence_says_what_to_install()
    {
        var read = FileReader.Read(_folder.Bytes("a.pdf", Pdf("x")), new() { PdfProgram = "no-such-program" });
        Assert.Equal("PB-ING-006", read.Refused!.Code);
        Assert.Contains("poppler-utils", read.Refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_pdf_never_reaches_the_program() =>
        Assert.Equal("PB-ING-004", FileReader.Read(_folder.Text("a.pdf", "本文"), new()).Refused!.Code);

    [Fact(Timeout = 300_000)]
    public async Task A_program_that_hangs_is_stopped_with_its_children()
    {
        var read = await Task.Run(() => Through("sleep 600 & sleep 600; echo done", new() { PdfTime = TimeSpan.FromMilliseconds(300) }));
        Assert.Contains("1 秒", read.Refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_without_end_is_cut()
    {
        var read = Through("yes", new() { MaxText = 1_000_000 });
        Assert.Contains("1,000,000", read.Refused!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 'Incorrect password' >&2; exit 1", "PB-ING-006", "パスワード")]
    [InlineData("yes >&2 & exit 3", "PB-ING-006", "終了コード 3")]
    [InlineData("printf '\\f\\f'", "PB-ING-009", "画像だけ")]
    public void Each_failure_has_its_sentence(string script, string code, string words)
    {
        var read = Through(script.Replace("yes >&2 &", "yes | head -100000 >&2;", StringComparison.Ordinal), new());
        Assert.Equal(code, read.Refused!.Code);
        Assert.Contains(words, read.Refused.Message, StringComparison.Ordinal);
    }

    private ReadResult Through(string script, ReadOptions options)
    {
        var program = _folder.Text("program", "#!/bin/sh\n" + script + "\n");
        TempFolder.Permit(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return FileReader.Read(_folder.Bytes("a.pdf", Pdf("x")), options with { PdfProgram = program });
    }

    private static byte[] Pdf(params string[] pages)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        void Add(string body)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add($"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}]>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        foreach (var page in pages)
        {
            Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F1 3 0 R>>>>/Contents {offsets.Count + 2} 0 R>>");
            var content = $"BT /F1 12 Tf 50 200 Td ({page}) Tj ET";
            Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}

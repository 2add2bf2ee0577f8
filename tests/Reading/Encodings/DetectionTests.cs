using PolicyBot.Indexer.Reading.Encodings;
using PolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Reading.Encodings;

public class DetectionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void The_same_text_is_recognised_in_nine_forms(string seed)
    {
        var text = File.ReadAllText(Repository.Seed(seed));
        foreach (var (form, reported) in Written.Forms)
        {
            var (writable, missing) = Written.Representable(form, text);
            var result = TextDecoding.Decode(Written.In(form, writable), "a.txt");
            output.WriteLine($"{seed} {form}: {writable.Length} characters, cannot be written: {missing.Length} [{missing}]");

            Assert.Null(result.Refused);
            Assert.Equal(reported, result.Encoding);
            Assert.Empty(result.Damage);
            Assert.Equal(writable, result.Text, StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("euc-jp", 50)]
    [InlineData("shift_jis", 5)]
    [InlineData("utf-8", 0)]
    [InlineData("utf-8 bom", 0)]
    [InlineData("utf-16le bom", 0)]
    [InlineData("utf-16be bom", 0)]
    [InlineData("iso-2022-jp", 0)]
    public void Short_policy_words_are_never_taken_for_another_encoding(string form, int mostRefused)
    {
        var (wrong, refused) = FindShortWords(form);

        Assert.Empty(wrong);
        Assert.True(refused.Count <= mostRefused, string.Join(' ', refused));
    }

    // Without a mark, a line end or enough kana nothing tells UTF-16 from other bytes; what is left wrong is stated.
    [Theory]
    [InlineData("utf-16le", 8)]
    [InlineData("utf-16be", 8)]
    public void Short_words_in_bare_UTF_16_are_mostly_read_or_refused(string form, int mostWrong)
    {
        Assert.InRange(FindShortWords(form).Wrong.Count, 0, mostWrong);
    }

    private (List<string> Wrong, List<string> Refused) FindShortWords(string form)
    {
        var results = PolicyWords.All.Distinct().Where(word => Written.Representable(form, word).Missing.Length == 0)
            .Select(word => (Word: word, Result: TextDecoding.Decode(Written.In(form, word), "a.txt"))).ToList();
        var refused = results.Where(pair => pair.Result.Refused is not null).Select(pair => pair.Word).ToList();
        var wrong = results.Where(pair => pair.Result.Refused is null && pair.Result.Text != pair.Word).Select(pair => pair.Word).ToList();
        output.WriteLine($"{form}: {results.Count} words, {wrong.Count} wrong ({string.Join(' ', wrong)}), {refused.Count} refused: {string.Join(' ', refused)}");
        Assert.Equal(200, results.Count);
        return (wrong, refused);
    }

    [Theory]
    [InlineData("ﾃﾞｰﾀ")]
    [InlineData("ｼｽﾃﾑ")]
    [InlineData("ﾈｯﾄﾜｰｸ")]
    [InlineData("ｶﾞｲﾄﾞﾗｲﾝ")]
    [InlineData("ｺｽﾄ ﾘｽｸ")]
    [InlineData("･ﾘｽｸ")]
    [InlineData("ﾄｳ")]
    public void Half_width_words_in_Shift_JIS_are_read_or_refused(string word)
    {
        var result = TextDecoding.Decode(Written.In("shift_jis", word), "a.txt");
        output.WriteLine($"{word}: {result.Encoding} {result.Refused?.Code}");

        Assert.True(result.Refused is { Code: "PB-ING-002" } || result.Text == word, result.Text);
    }

    [Theory]
    [InlineData("policy 2040\r\n", "utf-8")]
    [InlineData("", "utf-8")]
    [InlineData("café", "utf-8")]
    [InlineData("The ministry shall review the plan under § 5 every year.", "utf-8")]
    [InlineData("𠮷野家", "utf-8")]
    public void Text_with_few_other_characters_is_UTF_8(string text, string encoding)
    {
        var result = TextDecoding.Decode(Written.In("utf-8", text), "a.txt");

        Assert.Equal((encoding, text), (result.Encoding, result.Text));
    }

    [Theory]
    [InlineData("他")]
    [InlineData("2村")]
    public void Two_bytes_that_are_a_kanji_or_a_Latin_sign_are_not_guessed(string word)
    {
        var result = TextDecoding.Decode(Written.In("euc-jp", word), "a.txt");

        Assert.Equal("PB-ING-002", result.Refused?.Code);
    }

    [Theory]
    [InlineData("UTF8", "utf-8")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("SJIS", "shift_jis")]
    [InlineData("cp932", "shift_jis")]
    [InlineData("Windows-31J", "shift_jis")]
    [InlineData("EUCJP", "euc-jp")]
    [InlineData("euc_jp", "euc-jp")]
    [InlineData("jis", "iso-2022-jp")]
    public void A_given_name_decides(string given, string reported)
    {
        var result = TextDecoding.Decode(Written.In(reported, "医療の政策"), "a.txt", given);

        Assert.Equal((reported, "医療の政策"), (result.Encoding, result.Text));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_names_there_are()
    {
        var refused = TextDecoding.Decode("abc"u8.ToArray(), "a.txt", "koi8-r").Refused!;

        Assert.Equal("PB-ING-002", refused.Code);
        Assert.Contains("a.txt", refused.Message, StringComparison.Ordinal);
        Assert.Contains("utf-8, utf-16, shift_jis, euc-jp, iso-2022-jp", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_name_is_refused_or_answers_what_the_bytes_mean_in_it()
    {
        var text = File.ReadAllText(Repository.Seed("000"));
        foreach (var form in Written.Forms.Select(form => form.Form))
        {
            var bytes = Written.In(form, Written.Representable(form, text).Text);
            foreach (var given in Written.Forms.Select(each => each.Reported).Distinct().Where(name => !form.StartsWith(name, StringComparison.Ordinal)))
            {
                var result = TextDecoding.Decode(bytes, "a.txt", given);
                output.WriteLine($"{form} as {given}: {result.Refused?.Code ?? $"{result.Damage.Count} damaged"}");

                Assert.True(result.Refused is not null || IsAnotherReading(form, given), $"{form} as {given}");
            }
        }
    }

    // Almost every pair of bytes is a UTF-16 character, and 7-bit bytes are good ASCII: nothing in them shows the mistake.
    private static bool IsAnotherReading(string form, string given) =>
        form == "iso-2022-jp" || given.StartsWith("utf-16", StringComparison.Ordinal);
}

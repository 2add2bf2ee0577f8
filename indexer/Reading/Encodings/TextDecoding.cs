using System.Globalization;

namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>Bytes to text, exactly, or a refusal. Damaged bytes show as U+FFFD and are named in a finding.</summary>
internal static class TextDecoding
{
    private const string UnknownEncoding = "PB-ING-002";
    private const string TooDamaged = "PB-ING-003";
    private const string NoText = "PB-ING-004";

    // One damaged byte in a thousand.
    private const int DamageLimit = 1000;

    public static DecodeResult Decode(byte[] bytes, string file, string? encoding = null, bool lenient = false)
    {
        if (encoding is not null && Charset.FindByName(encoding, bytes) is null)
            return Refuse("", UnknownEncoding, $"{file}：文字コード「{encoding}」は使えません。--encoding には {Charset.Choices} のいずれかを指定してください。");
        if (BinaryContent.FindSignature(bytes) is { } kind)
            return RefuseBinary(file, kind);
        var charset = encoding is null ? EncodingDetection.Find(bytes) : Charset.FindByName(encoding, bytes);
        if (charset is not null)
            return Read(bytes, file, charset, lenient);
        return BinaryContent.HasControlBytes(bytes)
            ? RefuseBinary(file, "制御文字の多いバイナリデータ")
            : Refuse("", UnknownEncoding, $"{file}：文字コードを判定できません。--encoding で指定してください（{Charset.Choices}）。");
    }

    private static DecodeResult Read(byte[] bytes, string file, Charset charset, bool lenient)
    {
        var start = charset.MarkLength(bytes);
        var survey = Survey.Of(charset, bytes, start);
        if (survey.LooksBinary)
            return RefuseBinary(file, "制御文字の多いバイナリデータ");
        if (!lenient && survey.DamagedBytes * DamageLimit > bytes.Length)
            return RefuseDamaged(bytes, file, charset, survey);
        var log = new DamageLog(file, charset, bytes);
        var text = string.Create(checked((int)survey.Width), (bytes, start, charset, log), static (chars, from) =>
            Write(chars, from.bytes, from.start, from.charset, from.log));
        return new DecodeResult(text, charset.Name, log.Close(), null);
    }

    private static void Write(Span<char> chars, byte[] bytes, int start, Charset charset, DamageLog log)
    {
        var reader = charset.NewReader();
        var position = 0;
        for (var at = start; at < bytes.Length;)
        {
            var unit = reader.Next(bytes, at);
            if (unit.IsDamage)
                log.Add(at, unit.Length, position);
            Put(unit, chars[position..]);
            position += unit.Width;
            at += unit.Length;
        }
    }

    private static void Put(Unit unit, Span<char> chars)
    {
        if (unit.IsDamage)
            chars[0] = '\uFFFD';
        else if (unit.Width == 1)
            chars[0] = (char)unit.CodePoint;
        else if (unit.Width == 2)
            new System.Text.Rune(unit.CodePoint).EncodeToUtf16(chars);
    }

    private static DecodeResult RefuseBinary(string file, string kind) =>
        Refuse("", NoText, $"{file}：テキストではなく{kind}のようです。テキストとして保存し直すか、対応している形式のファイル名にしてください。");

    private static DecodeResult RefuseDamaged(byte[] bytes, string file, Charset charset, Survey survey)
    {
        var first = DamageLog.Place(file, bytes, survey.FirstDamage, survey.FirstDamage + 1);
        return Refuse(charset.Name, TooDamaged, string.Create(CultureInfo.InvariantCulture,
            $"{file}：{charset.Name} として読めないバイトが {bytes.Length} バイト中 {survey.DamagedBytes} バイト（0.1 % 超、最初は {first}）あります。元のファイルか --encoding を確かめ、このまま読むときは --lenient を付けてください。"));
    }

    private static DecodeResult Refuse(string encoding, string code, string message) =>
        DecodeResult.Refuse(encoding, new Refusal(code, message));
}

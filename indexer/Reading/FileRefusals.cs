using System.Globalization;

namespace PolicyBot.Indexer.Reading;

/// <summary>The sentences for files that are not read. Encodings and binary content (PB-ING-002 to 004) speak for themselves.</summary>
internal static class FileRefusals
{
    public static Refusal Missing(string file) =>
        new("PB-ING-001", $"{file}：ファイルが見つかりません。名前と場所を確かめてください。");

    public static Refusal NoFolder(string folder) =>
        new("PB-ING-001", $"{folder}：フォルダーが見つかりません。名前と場所を確かめてください。");

    public static Refusal WrongContent(string file, string expected) =>
        new("PB-ING-004", $"{file}：中身が {expected} ではありません。正しい形式で保存し直してください。");

    public static Refusal LockedOffice(string file) =>
        new("PB-ING-004", $"{file}：パスワード付きの文書か、古い Word 形式（.doc）です。パスワードのない .docx で保存し直してください。");

    public static Refusal Unpacks(string file, string what, long found, long limit) =>
        new("PB-ING-005", $"{file}：展開すると{what}が {Number(found)} となり上限 {Number(limit)} を超えるため、展開しません。");

    public static Refusal NoPdfProgram(string file) =>
        new("PB-ING-006", $"{file}：PDF を読むには pdftotext が必要です。poppler-utils を入れる（Debian では apt-get install poppler-utils）か、テキストに変換してください。");

    public static Refusal PdfTooSlow(string file, TimeSpan limit) =>
        new("PB-ING-006", $"{file}：PDF の変換が {Number((long)Math.Ceiling(limit.TotalSeconds))} 秒で終わらないため中止しました。テキストに変換してから置いてください。");

    public static Refusal PdfFailed(string file, string why) =>
        new("PB-ING-006", $"{file}：PDF からテキストを取り出せません（{why}）。開いて確かめるか、テキストに変換してください。");

    public static Refusal Changing(string file) =>
        new("PB-ING-007", $"{file}：読んでいる間に内容が変わったため読みません。書き込みが終わってからやり直してください。");

    public static Refusal TooLarge(string file, long bytes, long limit) =>
        new("PB-ING-008", $"{file}：{Number(bytes)} バイトあり、上限 {Number(limit)} バイトを超えるため読みません。分割してください。");

    public static Refusal TooMuchText(string file, long limit) =>
        new("PB-ING-008", $"{file}：取り出した文字が上限 {Number(limit)} 文字を超えるため読みません。分割してください。");

    public static Refusal Empty(string file) =>
        new("PB-ING-009", $"{file}：文字がありません（空のファイルか、空白だけです）。");

    public static Refusal EmptyPdf(string file) =>
        new("PB-ING-009", $"{file}：PDF に文字がありません（画像だけの PDF かもしれません）。文字認識をしたテキストを置いてください。");

    public static Refusal NotAFile(string file, EntryKind kind) =>
        new("PB-ING-011", $"{file}：{KindName(kind)}のため読みません。通常のファイルを置いてください。");

    public static Refusal LeavesRoot(string file) =>
        new("PB-ING-012", $"{file}：フォルダーの外を指すリンクのため読みません。ファイルそのものを置いてください。");

    public static Refusal Broken(string file, string format, string why) =>
        new("PB-ING-013", $"{file}：{format} として読めません（{why}）。開いて確かめ、保存し直してください。");

    public static Refusal LongLine(string file, int line, long length, int limit) =>
        new("PB-ING-014", $"{file}：{Number(line)} 行目が {Number(length)} 文字あり、1 行の上限 {Number(limit)} 文字を超えるため読みません。改行を入れてください。");

    public static Refusal Unreadable(string file) =>
        new("PB-ING-015", $"{file}：読み取る権限がないか、読み取り中に装置の誤りが起きました。権限とディスクを確かめてください。");

    public static string KindName(EntryKind kind) => kind switch
    {
        EntryKind.Folder => "フォルダー",
        EntryKind.Pipe => "名前付きパイプ（FIFO）",
        EntryKind.Socket => "ソケット",
        EntryKind.Device => "デバイス",
        EntryKind.LinkLoop => "循環するリンク",
        _ => "通常のファイルではないもの",
    };

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

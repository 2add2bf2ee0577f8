using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace PolicyBot.Bot.Packaging;

/// <summary>Manifest, English texts and icons in one zip; the same settings always give the same bytes.</summary>
internal static class TeamsPackage
{
    static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(TeamsApp app)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Json(TeamsManifest.Write(app)));
            Add(zip, TeamsManifest.EnglishFile, Json(TeamsManifest.English()));
            Add(zip, TeamsManifest.ColorIcon, AppIcon.Color());
            Add(zip, TeamsManifest.OutlineIcon, AppIcon.Outline());
        }

        return file.ToArray();
    }

    static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(content);
    }

    static byte[] Json(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes<JsonNode>(json, Readable);
}

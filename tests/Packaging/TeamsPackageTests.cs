using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Packaging;

namespace PolicyBot.Tests.Packaging;

/// <summary>The zip as Teams will look at it: by the rules of the published manifest schema, written down in ManifestRules.</summary>
public sealed class TeamsPackageTests
{
    static readonly TeamsApp App = new()
    {
        Id = "6a1b6f2c-8a55-4d0e-9c3e-1f0c4d3c2b1a",
        Domain = "bot.example.go.jp",
        Developer = "デジタル推進室",
        Privacy = "https://bot.example.go.jp/",
        Terms = "https://bot.example.go.jp/",
    };

    [Fact]
    public void The_files_stand_at_the_root_and_are_the_ones_the_manifest_names()
    {
        var files = Read(App);
        var manifest = Json(files["manifest.json"]);

        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(manifest["icons"]!["color"]!.GetValue<string>(), files.Keys);
        Assert.Contains(manifest["icons"]!["outline"]!.GetValue<string>(), files.Keys);
        Assert.Contains(manifest["localizationInfo"]!["additionalLanguages"]![0]!["file"]!.GetValue<string>(), files.Keys);
    }

    [Fact]
    public void The_manifest_keeps_the_rules_of_its_schema() =>
        Assert.Empty(ManifestRules.Broken(Json(Read(App)["manifest.json"]), ManifestRules.Manifest));

    [Fact]
    public void The_rules_notice_what_breaks_them()
    {
        var manifest = Json(Read(App)["manifest.json"]);
        manifest["name"]!["short"] = new string('あ', 31);
        manifest["bots"]![0]!["scopes"] = new JsonArray("everywhere");
        manifest["bots"]![0]!["botId"] = "x";
        manifest["surprise"] = 1;
        manifest.Remove("icons");

        Assert.Equal(5, ManifestRules.Broken(manifest, ManifestRules.Manifest).Count());
    }

    [Fact]
    public void English_names_only_what_the_manifest_has_and_leaves_nothing_a_reader_sees_in_Japanese()
    {
        var files = Read(App);
        var (manifest, english) = (Json(files["manifest.json"]), Json(files["en.json"]));
        var keys = english.Select(text => text.Key).Where(key => key != "$schema").ToList();

        Assert.All(["name.short", "description.short", "description.full"], key => Assert.Contains(key, keys));
        Assert.All(keys, key => Assert.InRange(english[key]!.GetValue<string>().Length, 1, ManifestRules.LimitOf(key)));
        Assert.Equal(ManifestRules.Readable(manifest).Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(english, text => text.Value!.GetValue<string>().Any(c => c > 0x2fff));
        Assert.EndsWith("v1.25/MicrosoftTeams.Localization.schema.json", english["$schema"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_and_colours_asked_for(string name, int size)
    {
        var pixels = Pixels(Read(App)[name], size);

        Assert.Equal(size * size, pixels.Count);
        if (name == "color.png")
        {
            Assert.All(pixels, pixel => Assert.Equal(255, pixel.A));
            Assert.True(pixels.Distinct().Count() > 3);
        }
        else
        {
            Assert.All(pixels.Where(pixel => pixel.A > 0), pixel => Assert.Equal((255, 255, 255), (pixel.R, pixel.G, pixel.B)));
            Assert.Contains(pixels, pixel => pixel.A == 0);
            Assert.Contains(pixels, pixel => pixel.A == 255);
        }
    }

    [Fact]
    public void The_same_settings_give_the_same_bytes() => Assert.Equal(TeamsPackage.Write(App), TeamsPackage.Write(App));

    [Theory]
    [InlineData("x", "a.example", "d", "https://a/", "1.0.0", "PB-PKG-001")]
    [InlineData(null, "https://a.example", "d", "https://a/", "1.0.0", "PB-PKG-002")]
    [InlineData(null, "*.example", "d", "https://a/", "1.0.0", "PB-PKG-002")]
    [InlineData(null, "127.0.0.1", "d", "https://a/", "1.0.0", "PB-PKG-002")]
    [InlineData(null, "localhost", "d", "https://a/", "1.0.0", "PB-PKG-002")]
    [InlineData(null, "a.example", "123456789012345678901234567890123", "https://a/", "1.0.0", "PB-PKG-003")]
    [InlineData(null, "a.example", "d", "http://a/", "1.0.0", "PB-PKG-004")]
    [InlineData(null, "a.example", "d", "https://a/", "1.0", "PB-PKG-005")]
    [InlineData(null, "a.example", "d", "https://a/", "1.0.0", "")]
    public void Each_mistake_is_a_sentence(string? id, string domain, string developer, string url, string version, string codes)
    {
        var app = new TeamsApp { Id = id ?? App.Id, Domain = domain, Developer = developer, Privacy = url, Terms = url, Version = version };

        Assert.Equal(codes, string.Join(' ', app.Mistakes().Select(mistake => mistake.Split(' ')[0])));
    }

    static Dictionary<string, byte[]> Read(TeamsApp app)
    {
        using var zip = new ZipArchive(new MemoryStream(TeamsPackage.Write(app)));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    static JsonObject Json(byte[] content) => JsonNode.Parse(content)!.AsObject();

    static List<(int R, int G, int B, int A)> Pixels(byte[] png, int size)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png[..8]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        var rows = raw.ToArray().Chunk(1 + size * 4).ToList();
        Assert.All(rows, row => Assert.Equal(0, row[0]));
        return [.. rows.SelectMany(row => row.Skip(1).Chunk(4)).Select(pixel => ((int)pixel[0], (int)pixel[1], (int)pixel[2], (int)pixel[3]))];
    }
}

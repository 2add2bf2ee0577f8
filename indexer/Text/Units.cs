using System.Collections.Frozen;

namespace PolicyBot.Indexer.Text;

/// <summary>The units and counters that are known, longest first.</summary>
internal static class Units
{
    // Kanji that may follow a counter which stands apart from its number (２ 件以上, but not １ 件名).
    const string Followers = "以未程前超等各計内増減の余";

    // Only behind 漢数字: dates and places, which are numbers but not quantities.
    const string PlaceCounters = "年月日度条章項号節款";

    const string NotBehindPlace = "月額月給月刊日本日米日韓日欧条件条約号棟年齢年金度合";

    const string Latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // name, then the signs it must not be followed by
    static readonly string[] Counts =
    [
        "件 数名", "名 称前簿誉詞刺義", "人 材体間工類口権格物員文称脚種", "者 ", "社 会団内員長屋説", "回 答復収避転帰顧",
        "例 えげ外示文年会", "品目 ", "症例 ", "点 検数在滅", "校 長正舎内", "本 研事部年剤格質社法土邦章書体州当戦国論稿",
        "台 帳湾風", "基 準盤礎地金", "株 式主価", "個 別体性室", "枚 ", "冊 ", "棟 ", "床 ", "票 ", "団体 ", "世帯 ", "か所 ", "か国 語",
        "種類 ", "種 別子目苗", "歳 出入末", "つ いなづけ", "報 告道酬", "編 集成", "通 信常報", "戸 籍建別口", "隻 ", "頭 ", "便 利益宜", "路線 図", "集落 ", "地区 ", "店舗 ", "機場 ", "機 関能器会構体種場械長運材首上内動雷密銃甲微縁転", "経営体 ", "両 方者国面",
        "トン キ", "トンキロ ", "キログラム ", "グラム ", "キロメートル ", "メートル ", "センチメートル ", "ミリメートル ", "ヘクタール ", "アール ",
        "立方メートル ", "平方メートル ", "平方キロメートル ", "キロワット 時", "キロワット時 ", "メガワット ", "ギガワット ", "メガビット ", "ギガビット ",
        $"ha {Latin}", $"km {Latin}", $"kg {Latin}", $"kW {Latin}", $"MW {Latin}", $"GW {Latin}", $"kWh {Latin}",
    ];

    static readonly string[] Nouns =
    [
        "分野 ", "領域 ", "拠点 ", "機関 車紙", "大学 院生", "課題 名", "項目 ", "施設 ", "病院 ", "疾患 ", "事業 者所費化", "要素 ",
        "要件 ", "テーマ ", "プロジェクト ", "チーム ", "グループ ", "企業 ", "自治体 ", "都道府県 ", "市町村 ", "段階 ", "世代 ", "製品 ",
        "論文 ", "細胞株 ", "研究室 ", "研究班 ", "ユニット ", "区分 ", "工程 ",
    ];

    static readonly string[] Shares = ["倍 率数", "割 合当引り", "% ", "パーセント ", "ポイント "];

    static readonly string[] Durations =
    [
        "か年 度", "年間 ", "年半 ", "年 度代目次生号版報金齢", "か月 ", "週間 ", "日間 ", "時間 ", "分間 ", "秒間 ",
    ];

    static readonly string[] Moneys = ["円 滑形高安卓陣熟", "ドル ", "米ドル ", "ユーロ "];

    static readonly FrozenDictionary<char, Unit[]> ByFirst = All()
        .GroupBy(unit => unit.Name[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(unit => unit.Name.Length).ToArray());

    /// <summary>The longest unit at a place. A unit that stands apart from its number must not go on as another word.</summary>
    public static Unit? At(ReadOnlySpan<char> text, int at, bool spaced, out int length)
    {
        length = 0;
        if (at >= text.Length || !ByFirst.TryGetValue(Fold(text[at]), out var units))
            return null;
        foreach (var unit in units)
        {
            length = unit.Name.Length;
            if (Stands(text, at, unit.Name) && GoesOnWell(text, at + length, unit, spaced))
                return unit;
        }
        length = 0;
        return null;
    }

    /// <summary>Whether a counter makes the 漢数字 in front of it a number.</summary>
    public static bool IsCounter(ReadOnlySpan<char> text, int at, bool spaced)
    {
        if (At(text, at, spaced, out _) is not null)
            return true;
        if (at >= text.Length || !PlaceCounters.AsSpan().Contains(text[at]))
            return false;
        return at + 1 >= text.Length || NotBehindPlace.AsSpan().IndexOf(text.Slice(at, 2), StringComparison.Ordinal) < 0;
    }

    static bool Stands(ReadOnlySpan<char> text, int at, string name)
    {
        if (at + name.Length > text.Length)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (Fold(text[at + i]) != name[i])
                return false;
        }
        return true;
    }

    static bool GoesOnWell(ReadOnlySpan<char> text, int end, Unit unit, bool spaced)
    {
        if (end >= text.Length)
            return true;
        var next = text[end];
        if (unit.NotBefore.AsSpan().Contains(next))
            return false;
        return !spaced || unit.Name.Length > 1 || !KanjiNumbers.IsKanji(next) || Followers.AsSpan().Contains(next);
    }

    static char Fold(char c) => c switch
    {
        'ヵ' or 'ヶ' or 'カ' or 'ケ' or '箇' => 'か',
        '％' => '%',
        >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => Characters.HalfWidth(c),
        _ => c,
    };

    static IEnumerable<Unit> All() =>
    [
        .. Counts.Select(row => Parse(row, UnitKind.Count)),
        .. Nouns.Select(row => Parse(row, UnitKind.Count) with { IsNoun = true }),
        .. Shares.Select(row => Parse(row, UnitKind.Share)),
        .. Durations.Select(row => Parse(row, UnitKind.Duration)),
        .. Moneys.Select(row => Parse(row, UnitKind.Money)),
    ];

    static Unit Parse(string row, UnitKind kind) =>
        row.Split(' ') is [var name, var notBefore] ? new Unit(name, kind) { NotBefore = notBefore } : new Unit(row, kind);
}

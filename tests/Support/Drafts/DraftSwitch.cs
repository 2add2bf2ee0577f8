namespace PolicyBot.Tests.Support.Drafts;

/// <summary>What one generated draft has beside plain notes in the plain wording.</summary>
internal enum DraftSwitch
{
    None,

    /// <summary>を加える, に改める, とする, を削る …: drafting language instead of short orders.</summary>
    OtherWording,

    /// <summary>…意見あり</summary>
    Opinion,

    /// <summary>全面削除意見あり beside 改定案.</summary>
    Alternative,

    /// <summary>すでに追加</summary>
    AlreadyDone,

    /// <summary>…の一部の移動</summary>
    Move,

    /// <summary>Half width, spaces, other brackets: nothing that changes the sense.</summary>
    Noise,

    /// <summary>From one marker on, the body counts one behind.</summary>
    ShiftedNumbers,

    MissingMarker,

    /// <summary>４．の　　を変更: the underlined words got lost.</summary>
    BlankAddress,

    WrongOrdinal,

    BrokenQuote,

    /// <summary>A later note counts as if an earlier one had inserted nothing.</summary>
    InsertChain,

    /// <summary>The quoted words have one character that the body has not.</summary>
    MisreadQuote,

    /// <summary>（※⏎５）: a line end may fall into a marker.</summary>
    CutMarkers,

    /// <summary>第２章, 第２ or Ⅱ for §２; （注１） or ［※１］; 【…】 or ［…］ around an order.</summary>
    OtherForms,
}

using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>What a question wants of the ledger: which kind, which years, which measure, whose figure.</summary>
internal sealed record FigureQuestion
{
    public required bool Money { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Empty where any will do.</summary>
    public required IReadOnlyList<FigureMeasure> Measures { get; init; }

    /// <summary>The subject without the words that name a measure.</summary>
    public required IReadOnlyList<SubjectWord> Labels { get; init; }

    /// <summary>The same with everyday words read as what documents may call them.</summary>
    public required IReadOnlyList<SubjectWord> Meant { get; init; }

    public required bool Difference { get; init; }

    /// <summary>何％減りましたか: the difference as a share of the earlier figure.</summary>
    public required bool Growth { get; init; }

    /// <summary>何倍になりましたか: the later figure over the earlier one.</summary>
    public required bool Times { get; init; }

    /// <summary>どう推移しましたか: the figures of all years in their order.</summary>
    public required bool Series { get; init; }

    /// <summary>…はいくらですか。前年度は？: the year before as well.</summary>
    public required bool AlsoYearBefore { get; init; }

    /// <summary>何倍, 達成率, 割合: one figure against another.</summary>
    public required bool Ratio { get; init; }

    /// <summary>合計額は: of several amounts the one that is called their total.</summary>
    public required bool Total { get; init; }

    /// <summary>目標の何％: the other figure is the one that was aimed at.</summary>
    public required bool AgainstTarget { get; init; }

    /// <summary>何人, 何か所: the units that an answer may have; empty where the question does not say.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>いくつ, 何か所: a number of things, and no share of them.</summary>
    public required bool IsNumber { get; init; }

    /// <summary>開始から令和５年度末まで: what was counted over all years, not in the last of them.</summary>
    public required bool Cumulative { get; init; }

    /// <summary>合わせると, 足すと: figures to be added up.</summary>
    public required bool Sum { get; init; }

    /// <summary>目標まであと何ポイント: what is missing to the target.</summary>
    public required bool Remaining { get; init; }

    /// <summary>実績は何件でしたか: a target is no answer to that.</summary>
    public required bool ActualOnly { get; init; }

    /// <summary>令和４年度から令和６年度まで毎年: a figure of each year between them.</summary>
    public required bool EachYear { get; init; }

    /// <summary>合っていますか, 同じですか: the same figure in two places.</summary>
    public required bool Agreement { get; init; }

    /// <summary>…に占める…の割合: the words in front of 占める and behind it; null where one figure is asked for.</summary>
    public (IReadOnlyList<SubjectWord> Whole, IReadOnlyList<SubjectWord> Part)? ShareOf { get; init; }

    /// <summary>どちらが多いですか: two things, and how far apart they are.</summary>
    public required bool Which { get; init; }

    /// <summary>何件で、うち離島は何件: a row and its part, both.</summary>
    public required bool WithPart { get; init; }

    /// <summary>令和５年度の欠航率は？ asks for no number in words: only the figure of just this name and year is meant.</summary>
    public required bool IsBare { get; init; }

    /// <summary>予算は？ names no programme, no year and no measure: any amount would be a guess.</summary>
    public bool IsVague => Money && Labels.Count == 0 && Years.Count == 0 && Measures.Count == 0;

    /// <summary>目標は？ 実績は何件ですか names no indicator.</summary>
    public required bool IsMeasureAlone { get; init; }

    public bool InYears(Figure figure) => Years.Count == 0 || (figure.FiscalYear is { } year && Years.Contains(year));
}

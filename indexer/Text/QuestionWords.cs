using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Text;

/// <summary>Words that ask and say nothing of what is asked about.</summary>
internal static partial class QuestionWords
{
    static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        """
        a an the of in on at to for from by with and or is are was were be been being do does did what which who whom whose when where
        why how many much should would could can will shall may might must it its this that these those there their them they he she his
        her as about into than then not no any all some most more during under over between per please tell me i you we us our my your
        give show list explain summarise summarize describe say says said have has had if so such also each other
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public static bool IsEnglish(string word) => English.Contains(word);

    /// <summary>どこですか, について教えてください → line ends, so that nothing joins across them.</summary>
    public static string Blank(string folded) => Japanese().Replace(folded, match => new string('\n', match.Length));

    [GeneratedRegex("どのような|どのように|どのくらい|どちら|どこ|どれ|どう|どの|どんな|なに|なぜ|いつ|だれ|誰|何|教えて|下さい|ください|について|ですか|ますか|でしたか|ましたか|挙げて|とは|なんて|なんで|って|っけ", RegexOptions.NonBacktracking)]
    private static partial Regex Japanese();
}

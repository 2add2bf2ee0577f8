using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Tests.Structure;

public sealed class RevisionPartTests
{
    [Theory]
    [InlineData("（原案）一年とする。", "Old", 4)]
    [InlineData("【修正後】", "New", 5)]
    [InlineData("現　行：一年とする。", "Old", 4)]
    [InlineData("＜改　正　案＞", "New", 7)]
    [InlineData("（甲案）一年とする。", "Alternative", 4)]
    [InlineData("（Ｂ案）", "Alternative", 4)]
    [InlineData("案２：二年とする。", "Alternative", 3)]
    [InlineData("理由：短すぎるため。", "Reason", 3)]
    [InlineData("（備考）", "Remark", 4)]
    [InlineData("対応：次回に諮る。", "Decision", 3)]
    public void A_word_in_front_tells_what_a_part_is(string line, string part, int length)
    {
        Assert.Equal(length, RevisionParts.Length(line, out var read));
        Assert.Equal(part, read.ToString());
    }

    [Theory]
    [InlineData("（注）下線は略した。")]
    [InlineData("新しい図書館を開く。")]
    [InlineData("（新宿区）")]
    [InlineData("理由は次のとおり")]
    public void Another_line_names_no_part(string line) => Assert.Equal(0, RevisionParts.Length(line, out _));

    [Theory]
    [InlineData("第２章１（３）　〔削る〕", OperationKind.Delete, OperationStatus.Proposed)]
    [InlineData("第２章１（３）　〔修文〕", OperationKind.Replace, OperationStatus.Proposed)]
    [InlineData("第２章１（３）【両論併記】", null, OperationStatus.Alternative)]
    [InlineData("第２章１（３）（反映済み）", null, OperationStatus.Applied)]
    [InlineData("第２章１（３）　［意見・結論は未定］", null, OperationStatus.Opinion)]
    public void The_tag_behind_an_address_says_what_is_to_be_done(string line, OperationKind? kind, OperationStatus status)
    {
        Assert.True(RevisionTag.TryRead(line, out var tag));
        Assert.Equal((kind, status), (tag.Kind, tag.Status));
    }

    [Theory]
    [InlineData("第２章１（３）")]
    [InlineData("第２章１（３）ア(ｲ)")]
    [InlineData("〔削る〕")]
    public void The_end_of_an_address_is_no_tag(string line) => Assert.False(RevisionTag.TryRead(line, out _));
}

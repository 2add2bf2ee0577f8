using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>３．及び４．を削除, １．２）、１．３）を削る: one verb for several places is several operations.</summary>
internal static class AddressLists
{
    static readonly string[] Joints = ["及び", "および", "並びに", "ならびに", "、", "，", "と"];

    public static IEnumerable<Instruction> Split(Instruction instruction)
    {
        if (instruction.Kind != OperationKind.Delete || instruction.OldWords is not null)
        {
            return [instruction];
        }

        var parts = instruction.Address.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(AddressParser.StartsAddress)
            ? parts.Select(part => instruction with { Address = AddressParser.Parse(part) })
            : [instruction];
    }
}

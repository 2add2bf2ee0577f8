using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Retrieval;

public sealed class HeldDocumentsTests
{
    [Fact]
    public void The_one_that_was_used_longest_ago_makes_room()
    {
        var held = new HeldDocuments(30);
        foreach (var id in new[] { "a", "b", "c" })
        {
            held.Hold(Document(id, 10));
        }

        Assert.NotNull(held.Find("a"));
        held.Hold(Document("d", 10));

        Assert.Null(held.Find("b"));
        Assert.All(new[] { "a", "c", "d" }, id => Assert.NotNull(held.Find(id)));
    }

    [Fact]
    public void One_that_is_larger_than_all_room_is_held_alone()
    {
        var held = new HeldDocuments(30);
        held.Hold(Document("a", 10));
        held.Hold(Document("large", 100));

        Assert.Null(held.Find("a"));
        Assert.NotNull(held.Find("large"));
    }

    [Fact]
    public void Who_reads_a_document_a_second_time_gets_the_first()
    {
        var held = new HeldDocuments(30);
        var first = held.Hold(Document("a", 10));

        Assert.Same(first, held.Hold(Document("a", 10)));
    }

    [Fact]
    public void What_is_made_of_a_document_is_made_once()
    {
        var made = 0;
        var per = new PerDocument<string>(document => $"{document.Info.Id}{++made}");
        var document = Document("a", 10);

        Assert.Equal("a1", per.Of(document));
        Assert.Equal("a1", per.Of(document));
    }

    static PolicyDocument Document(string id, int length)
    {
        var parsed = Parsed.Text(new string('あ', length));
        return parsed with { Info = parsed.Info with { Id = id } };
    }
}

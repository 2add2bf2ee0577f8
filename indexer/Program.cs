using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure;

foreach (var file in args)
{
    var t = File.ReadAllText(file);
    var d = DocumentParser.Parse(new SourceText { File = file, Text = t, Encoding = "utf-8" }, new DocumentInfo { Id = "x", File = file, Title = "x" });
    void Show(Section s, int depth)
    {
        Console.WriteLine($"{new string(' ', depth * 2)}[{s.Label}] p{s.Page} {s.Kind} {s.Form} | {s.Heading} ");
        foreach (var n in s.Content)
        {
            if (n is Section c) { Show(c, depth + 1); }
            else if (n is Block b) { Console.WriteLine($"{new string(' ', depth * 2)}    - {b.Kind}: {(b.Text.Length > 70 ? b.Text[..50] + " … " + b.Text[^15..] : b.Text)}"); }
        }
    }
    Show(d.Root, 0);
    foreach (var n in d.Noise) { Console.WriteLine($"noise {n.Kind} {n.Span.In(t)}"); }
    foreach (var n in d.Findings) { Console.WriteLine($"finding {n.Code} {n.Message}"); }
    foreach (var a in d.Attendees) { Console.WriteLine(a); }
    foreach (var a in d.Issues) { Console.WriteLine($"{a.Label}: {a.Issue} => {string.Join("\n    ", a.Parts.Select(p => p.Text + " [" + string.Join(",", p.Ministries) + "]"))}\n   LARGER {a.LargerIssue}"); }
}

return 0;

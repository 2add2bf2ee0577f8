using System.Text;
using PolicyBot.Indexer.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CommandLine.Run(args, Output.Standard());

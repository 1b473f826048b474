using System.CommandLine;
using Changzhou.Bulletin.Tool;
using Changzhou.Bulletin.Tool.Verbs;

var root = new RootCommand(Words.Root)
{
    ImportVerb.Command(),
    ExportVerb.Command(),
    PrintVerb.Command(),
    ReleaseVerb.Command(),
};
var parsed = root.Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCodes.WrongUsage : exit;

using System.CommandLine;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Tool;
using Changzhou.Bulletin.Tool.Verbs;

var root = new RootCommand(Words.Root)
{
    ImportVerb.Command(),
    ExportVerb.Command(),
    PrintVerb.Command(),
    ReleaseVerb.Command(),
    ProofVerb.Command(),
    EvaluateVerb.Command(),
    SiteVerb.Command(),
    UserVerbs.Command(),
    BackupVerbs.Backup(),
    BackupVerbs.Restore(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return ExitCodes.WrongUsage;
}

try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception refused) when (Refusals.Explain(refused) is not null)
{
    return new Answer(args.Contains("--json")).Refused(Refusals.Explain(refused)!);
}

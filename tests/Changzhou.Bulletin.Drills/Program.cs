using Changzhou.Bulletin.Drills;
using Changzhou.Bulletin.Drills.Kills;

return args switch
{
    ["writers", .. var words] when DrillOptions.Parse(words) is { } options => await WritersDrill.RunAsync(options),
    ["kills", .. var words] when DrillOptions.Parse(words) is { } options => await new KillDrill(options).RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("writers [--writers N] [--edits N]     several people edit the same blocks and figures at once");
    Console.Error.WriteLine("kills [--portal N] [--worker N] [--database N] [--minutes N] [--seed N] [--portal-folder DIR]");
    Console.Error.WriteLine("                                      kill -9 of portal, Node worker and PostgreSQL, at named and at any moments of edit, import, release and PDF");
    return 2;
}

using Changzhou.Bulletin.Drills;
using Changzhou.Bulletin.Drills.Restoring;

return args switch
{
    ["work", var kind, var connection, var token] => await Worker.RunAsync(kind, connection, token),
    ["writers", .. var words] when DrillOptions.Parse(words) is { } options => await WritersDrill.RunAsync(options),
    ["kills", .. var words] when DrillOptions.Parse(words) is { } options => await new KillDrill(options).RunAsync(),
    ["restore", .. var words] when DrillOptions.Parse(words) is { } options => await RestoreDrill.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("writers [--writers N] [--edits N]                several people edit the same blocks and figures at once");
    Console.Error.WriteLine("kills [--portal N] [--database N] [--seed N]     kill -9 at named and at random moments of edit, import and release");
    Console.Error.WriteLine("restore [--edits N]                              loses a store; brings it back from a backup, and to a point in time");
    return 2;
}

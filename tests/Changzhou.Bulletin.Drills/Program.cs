using Changzhou.Bulletin.Drills;
using Changzhou.Bulletin.Drills.Dependencies;
using Changzhou.Bulletin.Drills.Hostile;

return args switch
{
    ["work", var kind, var connection, var token] => await Worker.RunAsync(kind, connection, token),
    ["writers", .. var words] when DrillOptions.Parse(words) is { } options => await WritersDrill.RunAsync(options),
    ["kills", .. var words] when DrillOptions.Parse(words) is { } options => await new KillDrill(options).RunAsync(),
    ["hostile-reader", var connection, var directory, var from] => await HostileReader.RunAsync(connection, directory, int.Parse(from, System.Globalization.CultureInfo.InvariantCulture)),
    ["hostile", .. var words] when DrillOptions.Parse(words) is { } options => await new HostileDrill(options).RunAsync(),
    ["dependencies"] => await DependencyAudit.RunAsync(writes: false),
    ["dependencies", "--write"] => await DependencyAudit.RunAsync(writes: true),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("writers [--writers N] [--edits N]                several people edit the same blocks and figures at once");
    Console.Error.WriteLine("kills [--portal N] [--database N] [--seed N]     kill -9 at named and at random moments of edit, import and release");
    Console.Error.WriteLine("hostile [--files N]                              hostile files sent to the desk's imports and picture fields");
    Console.Error.WriteLine("dependencies [--write]                           licences of every package, and known holes in them");
    return 2;
}

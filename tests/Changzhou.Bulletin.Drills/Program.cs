using Changzhou.Bulletin.Drills;
using Changzhou.Bulletin.Drills.Clocks;
using Changzhou.Bulletin.Drills.Dependencies;
using Changzhou.Bulletin.Drills.Embargo;
using Changzhou.Bulletin.Drills.Hostile;
using Changzhou.Bulletin.Drills.Kills;
using Changzhou.Bulletin.Drills.Machines;
using Changzhou.Bulletin.Drills.Outages;
using Changzhou.Bulletin.Drills.Restoring;

return args switch
{
    ["clock", var connection, var seconds, var at, var reason] => await ClockProcess.RunAsync(connection, seconds, at, reason),
    ["writers", .. var words] when DrillOptions.Parse(words) is { } options => await WritersDrill.RunAsync(options),
    ["kills", .. var words] when DrillOptions.Parse(words) is { } options => await new KillDrill(options).RunAsync(),
    ["outage", .. var words] when DrillOptions.Parse(words) is { } options => await new OutageDrill(options).RunAsync(),
    ["disk", .. var words] when DrillOptions.Parse(words) is { } options => await new DiskDrill(options).RunAsync(),
    ["clocks", .. var words] when DrillOptions.Parse(words) is { } options => await new ClockDrill(options).RunAsync(),
    ["machines", .. var words] when MachinesOptions.Parse(words) is { } options => await new MachinesDrill(options).RunAsync(),
    ["embargo", .. var words] when DrillOptions.Parse(words) is { } options => await new EmbargoDrill(options).RunAsync(),
    ["restore", .. var words] when DrillOptions.Parse(words) is { } options => await RestoreDrill.RunAsync(options),
    ["hostile-reader", var connection, var directory, var from] => await HostileReader.RunAsync(connection, directory, int.Parse(from, System.Globalization.CultureInfo.InvariantCulture)),
    ["hostile", .. var words] when DrillOptions.Parse(words) is { } options => await new HostileDrill(options).RunAsync(),
    ["dependencies"] => await DependencyAudit.RunAsync(writes: false),
    ["dependencies", "--write"] => await DependencyAudit.RunAsync(writes: true),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("writers [--writers N] [--edits N]     several people edit the same blocks and figures at once");
    Console.Error.WriteLine("kills [--portal N] [--worker N] [--database N] [--minutes N] [--seed N] [--portal-folder DIR]");
    Console.Error.WriteLine("                                      kill -9 of portal, Node worker and PostgreSQL, at named and at any moments of edit, import, release and PDF");
    Console.Error.WriteLine("outage [--seconds N]                  a database that hangs, is away, or is slow");
    Console.Error.WriteLine("disk                                  a data directory without space");
    Console.Error.WriteLine("clocks [--rounds N]                   scheduled releases by two processes whose clocks are wrong");
    Console.Error.WriteLine("machines [--rounds N] [--connections N] several portals behind nginx, each restarted in turn while readers ask");
    Console.Error.WriteLine("embargo [--requests N] [--minutes N] [--seed N]  looks for words of drafts in every answer, before, during and after a release");
    Console.Error.WriteLine("restore [--edits N]                              loses a store; brings it back from a backup, and to a point in time");
    Console.Error.WriteLine("hostile [--files N]                              hostile files sent to the desk's imports and picture fields");
    Console.Error.WriteLine("dependencies [--write]                           licences of every package, and known holes in them");
    return 2;
}

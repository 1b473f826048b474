using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Log;
using Changzhou.Bulletin.Web.Desk.Proof;

namespace Changzhou.Bulletin.Web.Desk.Release;

internal static class ReleaseServices
{
    /// <summary>What signs, schedules, releases and looks back.</summary>
    public static void AddDeskRelease(this IServiceCollection services)
    {
        services.AddSingleton<EditionWorkflow>();
        services.AddSingleton<Waivers>();
        services.AddSingleton<PendingCorrections>();
        services.AddSingleton<FailedReleases>();
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<AuditLog>();
        services.AddHostedService<ScheduledReleases>();
    }

    /// <summary>Files for staff: the log and the proofreader's report.</summary>
    public static void MapDeskRelease(this WebApplication app)
    {
        app.MapLogFiles();
        app.MapProofReport();
    }
}

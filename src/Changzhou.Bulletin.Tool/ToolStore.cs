using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Embedded;

namespace Changzhou.Bulletin.Tool;

/// <summary>Opens the store that the environment names, as the portal does, and closes it behind the verb.</summary>
internal static class ToolStore
{
    public static BulletinSettings Settings { get; } =
        BulletinSettings.From(name => Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal)));

    public static async Task<int> UseAsync(Answer answer, Func<OpenStore, Task<int>> work)
    {
        OpenStore open;
        try
        {
            open = await OpenStore.ForToolAsync(Settings);
        }
        catch (EmbeddedPostgresException refused)
        {
            return answer.Refused(refused.Message);
        }

        await using (open)
        {
            return await work(open);
        }
    }
}

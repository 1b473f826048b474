using Changzhou.Bulletin.Storage;

namespace Changzhou.Bulletin.Tool;

/// <summary>Opens the store that the environment names, as the portal does, and closes it behind the verb.</summary>
internal static class ToolStore
{
    public static BulletinSettings Settings { get; } =
        BulletinSettings.From(name => Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal)));

    public static async Task<int> UseAsync(Func<OpenStore, Task<int>> work)
    {
        await using var open = await OpenStore.ForToolAsync(Settings);
        return await work(open);
    }
}

using System.Diagnostics.CodeAnalysis;

/// <summary>What the runtime looks for in an assembly that DOTNET_STARTUP_HOOKS names; being loaded is all this one is for.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for it in none.")]
internal static class StartupHook
{
    public static void Initialize()
    {
    }
}

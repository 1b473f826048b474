namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>Bulletin:Limits: how much of the portal one sender may take. 0 is no limit.</summary>
public sealed record LimitSettings
{
    /// <summary>Pages that are made anew for each question (/search, /compare), asked by one network address.</summary>
    public int QuestionsPerMinute { get; init; } = 600;

    /// <summary>Open pages of the desk of one person.</summary>
    public int SocketsPerPerson { get; init; } = 20;

    /// <summary>Open pages of the desk in this process.</summary>
    public int Sockets { get; init; } = 500;

    /// <summary>Files and pictures that one person sends to the desk.</summary>
    public int UploadsPerHour { get; init; } = 200;
}

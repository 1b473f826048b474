namespace Changzhou.Bulletin.Typesetting;

/// <summary>Snapshot in, PDF out. Narrow, so that a printer on another engine can stand beside the Typst one.</summary>
public interface IPrinter
{
    /// <exception cref="TypesettingException">The edition cannot be set; the message says why.</exception>
    Task PrintAsync(PrintJob job, Stream output, CancellationToken cancel = default);
}

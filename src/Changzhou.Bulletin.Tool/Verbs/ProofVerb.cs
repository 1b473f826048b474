using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>proof PATH|YEAR [--history DIR] [--html FILE] [--json]</summary>
internal static class ProofVerb
{
    public static Command Command()
    {
        var what = new Argument<string>("what") { Description = ProofWords.ProofWhat };
        var history = new Option<string?>("--history") { Description = ProofWords.History };
        var html = new Option<string?>("--html") { Description = ProofWords.Html };
        var json = ToolOptions.Json();
        var command = new Command("proof", ProofWords.Proof) { what, history, html, json };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(what), parsed.GetValue(history), new ProofAnswer(parsed.GetValue(json), parsed.GetValue(html)), cancel));
        return command;
    }

    private static Task<int> RunAsync(string what, string? history, ProofAnswer answer, CancellationToken cancel)
    {
        if (Directory.Exists(what))
        {
            return Task.FromResult(ProofFolder(what, history, answer));
        }

        if (File.Exists(what))
        {
            return Task.FromResult(ProofFile(what, history, answer));
        }

        return int.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? ToolStore.UseAsync(open => ProofDraftAsync(new DraftStore(open.Store), year, history, answer, cancel))
            : Task.FromResult(answer.Refused(ProofWords.NoSuchFile(what)));
    }

    private static int ProofFile(string path, string? history, ProofAnswer answer)
    {
        var (catalogue, facts, faults) = SeedFiles.Read(history);
        if (catalogue is null || facts is null)
        {
            return answer.Refused(faults);
        }

        var start = Stopwatch.GetTimestamp();
        return OfficialDocumentReader.Read(path) switch
        {
            DocumentReading.Accepted { Document: var document } => answer.Say(
                new Proofreader(catalogue, history is null && !SeedFiles.IsOfOwnCity(document.City, catalogue) ? History.Empty : facts).Read(document), Stopwatch.GetElapsedTime(start)),
            DocumentReading.Refused refused => answer.Refused(refused.Message),
            _ => throw new InvalidOperationException("A document is accepted or refused."),
        };
    }

    private static int ProofFolder(string folder, string? history, ProofAnswer answer)
    {
        var (catalogue, facts, faults) = SeedFiles.Read(history);
        if (catalogue is null || facts is null)
        {
            return answer.Refused(faults);
        }

        var reading = EditionInput.Read(folder, (catalogue, facts));
        return reading.Value is { } input
            ? Proof(input.Edition, input.Catalogue, history is null ? input.History : facts, answer)
            : answer.Refused(reading.Faults);
    }

    private static async Task<int> ProofDraftAsync(DraftStore drafts, int year, string? history, ProofAnswer answer, CancellationToken cancel)
    {
        var draft = await drafts.LoadAsync(year, cancel);
        if (draft.Edition is not { } edition)
        {
            return answer.Refused(Words.NoDraft(year));
        }

        if (history is null)
        {
            return Proof(edition, draft.Catalogue, draft.History, answer);
        }

        var facts = HistoryReader.Read(history, draft.Catalogue);
        return facts.Value is { } known ? Proof(edition, draft.Catalogue, known, answer) : answer.Refused(facts.Faults);
    }

    private static int Proof(Edition edition, Catalogue catalogue, History history, ProofAnswer answer)
    {
        var start = Stopwatch.GetTimestamp();
        return answer.Say(new Proofreader(catalogue, history).Read(edition), Stopwatch.GetElapsedTime(start));
    }
}

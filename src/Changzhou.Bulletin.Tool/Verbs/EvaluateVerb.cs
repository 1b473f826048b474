using System.CommandLine;
using System.Globalization;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>evaluate PATH --gold FILE [--links FILE] [--json]</summary>
internal static class EvaluateVerb
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = ProofWords.EvaluateWhat };
        var gold = new Option<string>("--gold") { Description = ProofWords.Gold, Required = true };
        var links = new Option<string?>("--links") { Description = ProofWords.Links };
        var json = ToolOptions.Json();
        var command = new Command("evaluate", ProofWords.Evaluate) { path, gold, links, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.GetRequiredValue(gold), parsed.GetValue(links), new Answer(parsed.GetValue(json))));
        return command;
    }

    private static int Run(string path, string gold, string? links, Answer answer)
    {
        if (new[] { path, gold, links }.OfType<string>().FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return answer.Refused(ProofWords.NoSuchFile(missing));
        }

        var (catalogue, _, faults) = SeedFiles.Read(null);
        if (catalogue is null)
        {
            return answer.Refused(faults);
        }

        if (OfficialDocumentReader.Read(path) is not DocumentReading.Accepted { Document: var document })
        {
            return answer.Refused(((DocumentReading.Refused)OfficialDocumentReader.Read(path)).Message);
        }

        var known = links is null ? new Dictionary<string, string>() : GoldFigure.ReadLinks(links);
        var evaluation = EvaluationTool.Evaluate(document, new MentionFinder(Lexicon.Of(catalogue)).Find(document), GoldFigure.Read(gold), known);
        return answer.Good(
            new { ok = true, labelled = evaluation.Rows.Count, evaluation.Recall, evaluation.Precision, evaluation.Linking },
            string.Create(CultureInfo.InvariantCulture, $"{evaluation.Table()}"));
    }
}

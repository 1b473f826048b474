using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>How a citizen would ask for a topic; a topic without a question goes by its name.</summary>
internal static class TopicQuestions
{
    public static string Of(string topic) => topic switch
    {
        "air" => Words.AskAir,
        "water" => Words.AskWater,
        "noise" => Words.AskNoise,
        "ecology" => Words.AskEcology,
        _ => Tongue.Topic(topic, Topic.Find(topic)?.Name ?? topic),
    };
}

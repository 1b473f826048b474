using System.Diagnostics;
using Changzhou.Bulletin.Web.Reading.Previews;
using OpenTelemetry;

namespace Changzhou.Bulletin.Web.Seeing;

/// <summary>Takes out of a span what would tell of a person: what was searched for, whose browser asked from where, the secret of a private address.</summary>
internal sealed class PrivateSpans : BaseProcessor<Activity>
{
    private static readonly string[] Personal = ["url.query", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "enduser.id", "user.id"];

    private static readonly string[] Addresses = ["url.path", "url.full", "http.target"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Personal)
        {
            if (data.GetTagItem(name) is not null)
                data.SetTag(name, null);
        }

        foreach (var name in Addresses)
        {
            if (data.GetTagItem(name) is string address)
                data.SetTag(name, PrivateAddress.Hide(address));
        }
    }
}

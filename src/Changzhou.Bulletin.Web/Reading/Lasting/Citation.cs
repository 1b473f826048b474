using System.Globalization;
using System.Text;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading.Lasting;

/// <summary>How a thing of a release is cited; both forms name that very release, by its number, address and fingerprint.</summary>
/// <param name="Title">Of the thing, in Chinese as the bulletin is.</param>
/// <param name="Medium">DB/OL for data, R/OL for a part of the report (GB/T 7714—2015, annex B).</param>
/// <param name="Key">f-5m0ptv, for BibTeX.</param>
/// <param name="Address">Pinned to the release.</param>
internal sealed record Citation(PublishedEdition Edition, string Title, string Medium, string Key, string Address)
{
    private Snapshot Snapshot => Edition.Snapshot;

    private string Year => Dates.Iso(Edition.ReleasedAt)[..4];

    private string Place => Snapshot.City.TrimEnd('市');

    private string Sha => Addresses.ShortSha(Edition);

    /// <summary>Part of an electronic resource (4.2 and 4.6). The date of access is the reader's to add: a page that is kept for all does not know it.</summary>
    public string Gb => string.Create(CultureInfo.InvariantCulture,
        $"{Snapshot.Publisher}. {Title}[{Medium}]//{Snapshot.Publisher}. {Snapshot.Title}. 第{Edition.Release}次发布. {Place}: {Snapshot.Publisher}, {Year}({Dates.Iso(Edition.ReleasedAt)}). {Address}. SHA-256: {Sha}.");

    public string BibTeX => string.Create(CultureInfo.InvariantCulture, $$"""
        @incollection{bulletin{{Edition.Year}}.{{Edition.Release}}-{{Key}},
          author    = {{{Escaped(Snapshot.Publisher)}}},
          title     = {{{Escaped(Title)}}},
          booktitle = {{{Escaped(Snapshot.Title)}}},
          edition   = {第{{Edition.Release}}次发布},
          publisher = {{{Escaped(Snapshot.Publisher)}}},
          address   = {{{Escaped(Place)}}},
          year      = {{{Year}}},
          date      = {{{Dates.Iso(Edition.ReleasedAt)}}},
          url       = {{{Address}}},
          note      = {SHA-256: {{Sha}}}
        }
        """);

    private static string Escaped(string text)
    {
        var safe = new StringBuilder();
        foreach (var sign in text)
            safe.Append("%&#_$".Contains(sign, StringComparison.Ordinal) ? "\\" : "").Append(sign);
        return safe.ToString();
    }
}

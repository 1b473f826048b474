using Microsoft.Net.Http.Headers;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Sends a kept body in the encoding that the reader takes, or 304 where the reader has it.</summary>
public sealed class KeptResult(Kept kept, string cacheControl = KeptResult.AskAgain, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>What hangs on the pointer may be kept, but is asked for again each time: a withdrawal works at once. Whoever has it is sent 304 and no body.</summary>
    public const string AskAgain = "no-cache";

    /// <summary>The bytes of one release never change, but the release may be withdrawn: its reader's own copy stays, caches on the way keep none.</summary>
    public const string ForItsReader = "private, max-age=31536000, immutable";

    /// <summary>Style and scripts, which hang on no release.</summary>
    public const string ForGood = "public, max-age=31536000, immutable";

    private static readonly string[] Encodings = ["", "br", "gzip"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var (encoding, bytes) = Choose(request.Headers.AcceptEncoding.ToString());

        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = cacheControl;
        if (status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = Tag(encoding);
            if (ReaderHasIt(request))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        response.ContentType = kept.ContentType;
        response.ContentLength = bytes.Length;
        if (encoding.Length > 0)
            response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private (string Encoding, byte[] Bytes) Choose(string accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var wanted))
            return ("", kept.Plain);

        bool Takes(string coding) => wanted.Any(item => item.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && item.Quality is not 0);
        return Takes("br") ? ("br", kept.Brotli) : Takes("gzip") ? ("gzip", kept.Gzip) : ("", kept.Plain);
    }

    /// <summary>Variants of other bytes need other strong tags (RFC 9110, 8.8.3.3).</summary>
    private string Tag(string encoding) => encoding.Length == 0 ? $"\"{kept.Tag}\"" : $"\"{kept.Tag}-{encoding}\"";

    private bool ReaderHasIt(HttpRequest request) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(tag => tag.Tag == "*" || Encodings.Any(encoding => tag.Tag.Equals(Tag(encoding), StringComparison.Ordinal)));
}

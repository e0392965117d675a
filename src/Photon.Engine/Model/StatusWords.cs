namespace Photon.Engine.Model;

/// <summary>Statuses in words, as RFC 9110 and its relatives name them.</summary>
internal static class StatusWords
{
    /// <param name="status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    public static string Of(string status) => status switch
    {
        "200" => "ok",
        "201" => "created",
        "202" => "accepted",
        "203" => "non authoritative information",
        "204" => "no content",
        "206" => "partial content",
        "207" => "multi status",
        "301" => "moved permanently",
        "302" => "found",
        "303" => "see other",
        "304" => "not modified",
        "307" => "temporary redirect",
        "308" => "permanent redirect",
        "400" => "bad request",
        "401" => "unauthorized",
        "402" => "payment required",
        "403" => "forbidden",
        "404" => "not found",
        "405" => "method not allowed",
        "406" => "not acceptable",
        "408" => "request timeout",
        "409" => "conflict",
        "410" => "gone",
        "412" => "precondition failed",
        "413" => "content too large",
        "415" => "unsupported media type",
        "422" => "unprocessable content",
        "423" => "locked",
        "424" => "failed dependency",
        "428" => "precondition required",
        "429" => "too many requests",
        "500" => "internal server error",
        "501" => "not implemented",
        "502" => "bad gateway",
        "503" => "service unavailable",
        "504" => "gateway timeout",
        "2XX" => "success",
        "3XX" => "redirection",
        "4XX" => "client error",
        "5XX" => "server error",
        "default" => "default",
        _ => "status " + status,
    };

    /// <summary>The range a status means; null for what is none.</summary>
    public static StatusRange? RangeOf(string status)
    {
        if (status == "default")
            return StatusRange.Default;
        if (status is [>= '1' and <= '5' and var digit, 'X' or 'x', 'X' or 'x'])
            return new StatusRange((digit - '0') * 100, ((digit - '0') * 100) + 99);
        return int.TryParse(status, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var exact) && exact is >= 100 and <= 599
            ? new StatusRange(exact, exact)
            : null;
    }
}

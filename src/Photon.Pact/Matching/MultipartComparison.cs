using System.Text;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Matching;

/// <summary>
/// Compares the parts of a multipart body (RFC 7578) by name, each as the body that it is. Rules of a part begin with its name: <c>$.picture</c>. Parts that are
/// not expected are passed over.
/// </summary>
internal sealed class MultipartComparison(RuleBook rules, bool allowsMore)
{
    public void Compare(TypedBody expected, TypedBody actual, List<Mismatch> found)
    {
        if (Parts(expected) is not { } wanted || Parts(actual) is not { } given)
        {
            found.Add(new Mismatch(MismatchPart.Body, "$", expected.TypeText, actual.TypeText, "The body is no multipart body: it has no boundary, or does not end with it."));
            return;
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            var part = wanted[i];
            var path = ValuePath.Root.Member(part.Name).Text;
            var same = part.Name.Length == 0 ? given.ElementAtOrDefault(i) : given.Find(g => g.Name == part.Name);
            if (same is null)
                found.Add(new Mismatch(MismatchPart.Body, path, $"the part '{part.Name}'", null, $"The part '{part.Name}' is missing."));
            else
                Part(part, same, path, found);
        }
    }

    private void Part(BodyPart expected, BodyPart actual, string path, List<Mismatch> found)
    {
        var own = new List<Mismatch>();
        new BodyComparison(rules.Below(expected.Name), allowsMore)
            .Compare(new TypedBody(expected.Body, expected.Type), new TypedBody(actual.Body, actual.Type), own, acceptsType: _ => false);
        found.AddRange(own.Select(m => m with { Path = path + m.Path[1..], Message = $"In the part '{expected.Name}': {m.Message}" }));
    }

    private static List<BodyPart>? Parts(TypedBody body)
    {
        var type = body.TypeText ?? "";
        var at = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var boundary = type[(at + "boundary=".Length)..].Split(';')[0].Trim().Trim('"');
        var text = Encoding.Latin1.GetString(body.Body.Bytes.Span);
        var pieces = ("\r\n" + text).Split("\r\n--" + boundary);
        if (pieces.Length < 2 || !pieces[^1].StartsWith("--", StringComparison.Ordinal))
            return null;
        return [.. pieces.Skip(1).SkipLast(1).Select(BodyPart.Of)];
    }

    private sealed record BodyPart(string Name, string? Type, PactBody Body)
    {
        /// <param name="text">What stands between two boundaries, bytes as characters.</param>
        public static BodyPart Of(string text)
        {
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var headers = (end < 0 ? text : text[..end]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2)
                .ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
            var bytes = end < 0 ? [] : Encoding.Latin1.GetBytes(text[(end + 4)..]);
            return new BodyPart(NameIn(headers["Content-Disposition"].FirstOrDefault() ?? ""), headers["Content-Type"].FirstOrDefault() ?? "text/plain", PactBody.Of(bytes));
        }

        private static string NameIn(string disposition) =>
            disposition.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(p => p.StartsWith("name=", StringComparison.OrdinalIgnoreCase)) is { } name
                ? name["name=".Length..].Trim('"')
                : "";
    }
}

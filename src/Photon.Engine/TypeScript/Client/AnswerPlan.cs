using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>What an operation answers where one shape of a success is asked for.</summary>
internal sealed class AnswerPlan
{
    private readonly IReadOnlyList<(ApiResponse Response, ApiContent? Content)> answers;
    private readonly TypeSpelling types;
    private readonly bool isHead;

    private AnswerPlan(ApiOperation operation, string suffix, TypeSpelling types)
    {
        this.types = types;
        Suffix = suffix;
        isHead = operation.Method.Equals("HEAD", StringComparison.OrdinalIgnoreCase);
        answers = [.. operation.Responses.Select(response => (response, ContentOf(response, suffix)))];
        Success = SuccessOf(Successes.Select(answer => BodyOf(answer.Content, isSuccess: true)));
    }

    /// <summary>Empty for the first shape, else the word for this one: <c>Text</c>, <c>Events</c>.</summary>
    public string Suffix { get; }

    /// <summary>What the call gives.</summary>
    public string Success { get; }

    /// <summary>The union of all answers.</summary>
    public IEnumerable<string> Answers
    {
        get
        {
            var exact = answers.Where(answer => answer.Response.Status.IsExact).ToList();
            foreach (var same in exact.GroupBy(answer => BodyOf(answer.Content, answer.Response.Status.IsSuccess), StringComparer.Ordinal))
                yield return $"$.Answer<{string.Join(" | ", same.Select(answer => StatusText(answer.Response.Status)))}, {same.Key}>";
            foreach (var (response, content) in answers.Where(answer => answer.Response.Status is { IsExact: false, IsDefault: false }))
                yield return $"$.Answer<{RangeText(response.Status, exact)}, {BodyOf(content, response.Status.IsSuccess)}>";
            var declared = string.Join(" | ", answers.Where(answer => !answer.Response.Status.IsDefault).Select(answer => StatusText(answer.Response.Status)).DefaultIfEmpty("never"));
            var other = answers.Where(answer => answer.Response.Status.IsDefault).Select(answer => BodyOf(answer.Content, Successes.Contains(answer))).DefaultIfEmpty("unknown").First();
            yield return $"$.Answer<$.OtherThan<{declared}>, {other}>";
        }
    }

    /// <summary>The steps that ask for this shape and read it.</summary>
    public IEnumerable<string> Steps
    {
        get
        {
            if (answers.Any(answer => answer.Response.Contents.Skip(1).Any(content => KeyOf(content) != KeyOf(answer.Response.Contents[0]))))
            {
                var mediaTypes = answers.Select(answer => answer.Content?.MediaType).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
                yield return $"[$.accept, {string.Join(", ", mediaTypes.Select(TypeScriptText.Literal))}]";
            }

            if (Reader() is { } reader)
                yield return reader;
        }
    }

    /// <summary>Whether the answer is a value of JSON, such as a page.</summary>
    public bool IsJson => Successes.Count > 0 && Successes.All(answer => answer.Content?.Kind == ContentKind.Json) && !isHead;

    /// <summary>What a success may have; the default answer may be one.</summary>
    public IEnumerable<ApiContent> SuccessContents => answers.Where(answer => answer.Response.Status is { IsSuccess: true } or { IsDefault: true }).Select(answer => answer.Content).OfType<ApiContent>();

    /// <summary>What an error may have.</summary>
    public IEnumerable<ApiContent> ErrorContents => answers.Where(answer => !answer.Response.Status.IsSuccess).Select(answer => answer.Content).OfType<ApiContent>();

    /// <summary>The 2xx ones; where none is declared, the default.</summary>
    private IReadOnlyList<(ApiResponse Response, ApiContent? Content)> Successes =>
        answers.Any(answer => answer.Response.Status.IsSuccess)
            ? [.. answers.Where(answer => answer.Response.Status.IsSuccess)]
            : [.. answers.Where(answer => answer.Response.Status.IsDefault)];

    /// <summary>One plan for each shape that a success may have.</summary>
    public static IReadOnlyList<AnswerPlan> Of(ApiOperation operation, TypeSpelling types)
    {
        var successes = operation.Responses.Where(response => response.Status.IsSuccess).DefaultIfEmpty(operation.Responses.FirstOrDefault(response => response.Status.IsDefault));
        var suffixes = successes.OfType<ApiResponse>().SelectMany(response => ShapesOf(response).Select(shape => shape.Suffix)).Prepend("").Distinct(StringComparer.Ordinal);
        return [.. suffixes.Select(suffix => new AnswerPlan(operation, suffix, types))];
    }

    private static ApiContent? ContentOf(ApiResponse response, string suffix)
    {
        var shapes = ShapesOf(response);
        return shapes.Where(shape => shape.Suffix == suffix).Concat(shapes).Select(shape => shape.Content).FirstOrDefault();
    }

    /// <summary>The contents of an answer, each shape once, JSON first; XML beside JSON is the same value in another spelling.</summary>
    private static List<(string Suffix, ApiContent Content)> ShapesOf(ApiResponse response)
    {
        var shapes = new List<(string Suffix, ApiContent Content)>();
        var hasJson = response.Contents.Any(content => content.Kind == ContentKind.Json);
        foreach (var content in response.Contents.OrderBy(Rank).Where(content => !hasJson || content.Kind != ContentKind.Xml))
        {
            if (!shapes.Exists(shape => KeyOf(shape.Content) == KeyOf(content)))
                shapes.Add((shapes.Count == 0 ? "" : SuffixOf(content), content));
        }

        return shapes;
    }

    /// <summary>What makes a shape: JSON of one type, text, bytes, items.</summary>
    private static (string Kind, ApiType? Type) KeyOf(ApiContent content) => content.Kind switch
    {
        ContentKind.Json => ("json", content.Type?.Type),
        ContentKind.JsonLines or ContentKind.EventStream => (StreamTypes.ReaderOf(content), content.ItemType?.Type),
        ContentKind.Text or ContentKind.FormUrlEncoded => ("text", null),
        ContentKind.Xml => ("xml", null),
        _ => ("bytes", null),
    };

    private static int Rank(ApiContent content) => content.Kind switch
    {
        ContentKind.Json => content.MediaType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ? 0 : 1,
        ContentKind.Text => 2,
        ContentKind.Xml or ContentKind.FormUrlEncoded => 3,
        _ => 4,
    };

    private static string SuffixOf(ApiContent content) => content.Kind switch
    {
        ContentKind.Xml => "Xml",
        ContentKind.Text or ContentKind.FormUrlEncoded => "Text",
        ContentKind.EventStream => "Events",
        ContentKind.JsonLines => "Lines",
        ContentKind.Json => IdentifierWords.Pascal(content.MediaType[(content.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].Split(';')[0]),
        _ => "Bytes",
    };

    private static string SuccessOf(IEnumerable<string> bodies)
    {
        var all = bodies.Distinct(StringComparer.Ordinal).ToList();
        return all switch
        {
            [] => "unknown",
            ["undefined"] => "void",
            _ => string.Join(" | ", all),
        };
    }

    private static string StatusText(StatusRange status) => status.IsExact
        ? status.From.ToString(CultureInfo.InvariantCulture)
        : $"$.Hundred<{(status.From / 100).ToString(CultureInfo.InvariantCulture)}>";

    private static string RangeText(StatusRange range, List<(ApiResponse Response, ApiContent? Content)> exact)
    {
        var known = exact.Where(answer => answer.Response.Status.From >= range.From && answer.Response.Status.From <= range.To).Select(answer => StatusText(answer.Response.Status)).ToList();
        return known.Count == 0 ? StatusText(range) : $"Exclude<{StatusText(range)}, {string.Join(" | ", known)}>";
    }

    private string BodyOf(ApiContent? content, bool isSuccess) => content?.Kind switch
    {
        null => "undefined",
        _ when isHead => "undefined",
        ContentKind.Json => content.Type is { } type ? types.Spell(type) : "unknown",
        ContentKind.JsonLines or ContentKind.EventStream when isSuccess => $"AsyncIterable<{StreamTypes.ItemOf(content, types)}>",
        ContentKind.Text or ContentKind.Xml or ContentKind.FormUrlEncoded => "string",
        _ => isSuccess ? "Blob" : "string",
    };

    /// <summary>The step that reads a success; null where it is JSON.</summary>
    private string? Reader()
    {
        var kinds = Successes.Select(answer => isHead || answer.Content is null ? "$.nothing" : answer.Content.Kind switch
        {
            ContentKind.Json => "",
            ContentKind.JsonLines or ContentKind.EventStream => StreamTypes.ReaderOf(answer.Content),
            ContentKind.Text or ContentKind.Xml or ContentKind.FormUrlEncoded => "$.asText",
            _ => "$.asBytes",
        }).Distinct(StringComparer.Ordinal).ToList();
        return kinds switch
        {
            [] => null,
            [var only] => only.Length == 0 ? null : only,
            _ when kinds.All(kind => kind is "" or "$.nothing") => null,
            _ => kinds.Find(kind => kind is not ("" or "$.nothing" or "$.asText" or "$.asBytes")) ?? "$.asVaried",
        };
    }
}

using System.Text.Json.Nodes;
using Photon.Pact.Verification;

namespace Photon.Pact.Hosting.Tests.Mutations;

/// <summary>A provider's answer to change.</summary>
internal sealed class Answer
{
    public int Status { get; set; } = 200;

    public string? ContentType { get; set; } = "application/json";

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase) { ["X-Total"] = "3", ["X-Grade"] = "first" };

    /// <summary>The members of the body.</summary>
    public required JsonObject Tea { get; init; }

    /// <summary>What is sent; the tea where nothing is said.</summary>
    public string? Text { get; set; }
}

/// <summary>One way in which a provider is wrong.</summary>
/// <param name="Change">Spoils the answer.</param>
/// <param name="Path">The place that a report must name.</param>
internal sealed record Mutation(string Name, Action<Answer> Change, MismatchPart Part, string Path)
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Body("a number for a text", "$.name", tea => tea["name"] = 7),
        Body("a member is missing", "$.name", tea => tea.Remove("name")),
        Body("a text that is too short", "$.name", tea => tea["name"] = ""),
        Body("a text that is too long by one", "$.name", tea => tea["name"] = new string('a', 81)),
        Body("a text for a number", "$.price", tea => tea["price"] = "4.9"),
        Body("a number below its bound", "$.price", tea => tea["price"] = -0.01),
        Body("null for a number", "$.price", tea => tea["price"] = null),
        Body("a fraction for an integer", "$.stock", tea => tea["stock"] = 1.5),
        Body("an integer one below its bound", "$.stock", tea => tea["stock"] = -1),
        Body("an integer one above its bound", "$.stock", tea => tea["stock"] = 1001),
        Body("a value that the enum lacks", "$.kind", tea => tea["kind"] = "white"),
        Body("another case in an enum", "$.kind", tea => tea["kind"] = "Black"),
        Body("an array that is too short", "$.tags", tea => tea["tags"] = new JsonArray()),
        Body("an array that is too long by one", "$.tags", tea => tea["tags"] = new JsonArray("a", "b", "c", "d")),
        Body("a number among texts", "$.tags[1]", tea => tea["tags"] = new JsonArray("a", 1)),
        Body("an object for an array", "$.tags", tea => tea["tags"] = new JsonObject { ["a"] = "b" }),
        Body("a wrong type in a map", "$.ratings.tom", tea => tea["ratings"] = new JsonObject { ["tom"] = "five" }),
        Body("a value above its bound in a map", "$.ratings.anna", tea => tea["ratings"] = new JsonObject { ["anna"] = 6 }),
        Body("a number where a text or null is", "$.origin", tea => tea["origin"] = 1),
        Body("a text that is too long where null is", "$.note", tea => tea["note"] = "more than ten"),
        Body("a time that is none", "$.added", tea => tea["added"] = "yesterday"),
        Body("a date without its zero", "$.day", tea => tea["day"] = "2026-1-31"),
        Body("a text that misses its pattern", "$.code", tea => tea["code"] = "AB-12"),
        Body("a uuid that is none", "$.id", tea => tea["id"] = "1"),
        Body("a union's mark that is none", "$.size.kind", tea => tea["size"]!["kind"] = "bagged"),
        Body("a member of a union's case is missing", "$.size.grams", tea => tea["size"]!.AsObject().Remove("grams")),
        Body("a bound in a union's case", "$.size.grams", tea => tea["size"]!["grams"] = 0),
        Body("another constant", "$.version", tea => tea["version"] = 2),
        Body("a text for a truth", "$.organic", tea => tea["organic"] = "true"),
        new("an array for an object", answer => answer.Text = "[]", MismatchPart.Body, "$"),
        new("no body", answer => answer.Text = "", MismatchPart.Body, "$"),
        new("a body that is no JSON", answer => answer.Text = "{ tea", MismatchPart.Body, "$"),
        new("another success", answer => answer.Status = 201, MismatchPart.Status, ""),
        new("an error", answer => answer.Status = 404, MismatchPart.Status, ""),
        new("another content type", answer => answer.ContentType = "text/plain", MismatchPart.Header, "Content-Type"),
        new("no content type", answer => answer.ContentType = null, MismatchPart.Header, "Content-Type"),
        new("a header is missing", answer => answer.Headers.Remove("X-Total"), MismatchPart.Header, "X-Total"),
        new("a header of another type", answer => answer.Headers["X-Total"] = "many", MismatchPart.Header, "X-Total"),
        new("a header that its enum lacks", answer => answer.Headers["X-Grade"] = "third", MismatchPart.Header, "X-Grade"),
    ];

    /// <summary>What a provider may do.</summary>
    public static IReadOnlyList<Mutation> Allowed { get; } =
    [
        Body("nothing else", "", _ => { }),
        Body("other values", "", tea =>
        {
            (tea["name"], tea["price"], tea["stock"], tea["kind"], tea["note"], tea["origin"]) = ("x", 0, 1000, "green", "ten chars.", null);
            (tea["tags"], tea["ratings"]) = (new JsonArray("a", "b", "c"), new JsonObject { ["tom"] = 1, ["anna"] = 5 });
        }),
        Body("a member more", "", tea => tea["more"] = 1),
        Body("an empty map", "", tea => tea["ratings"] = new JsonObject()),
        Body("a time with seven digits of a second", "", tea => tea["added"] = "2026-01-31T10:00:00.1234567+02:00"),
        Body("a whole number with a point", "", tea => tea["stock"] = JsonNode.Parse("12.0")),
        new("a charset", answer => answer.ContentType = "application/json; charset=utf-8", MismatchPart.Header, ""),
        new("a header more", answer => answer.Headers["X-More"] = "1", MismatchPart.Header, ""),
    ];

    private static Mutation Body(string name, string path, Action<JsonObject> change) => new(name, answer => change(answer.Tea), MismatchPart.Body, path);
}

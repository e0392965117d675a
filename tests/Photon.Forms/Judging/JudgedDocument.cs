using System.Text.Json.Serialization;

namespace Photon.Forms.Judging;

/// <summary>What came of one document: the line that the judge in node writes.</summary>
internal sealed record JudgedDocument(
    string Folder, IReadOnlyList<string> TypeErrors, IReadOnlyList<Verdict> Verdicts, string? Failure, IReadOnlyDictionary<string, long> Milliseconds)
{
    /// <summary>Forms that were not judged: not chosen, or like one that was.</summary>
    public int Skipped { get; init; }
}

/// <summary>What came of one form.</summary>
/// <param name="Counts">How often each thing was done, by what it is.</param>
internal sealed record Verdict(string Name, IReadOnlyList<Failure> Failures, IReadOnlyDictionary<string, int> Counts);

/// <param name="Json">The value that it failed with, where there is one.</param>
internal sealed record Failure(string Stage, string Message, string? Json = null);

/// <summary>What a form is judged by, as <c>cases.json</c> has it.</summary>
internal sealed record DocumentCases(string Contract, IReadOnlyList<FormCases> Forms);

/// <param name="Name">Of the form's file; the component is called like it.</param>
/// <param name="Plan">The name of the form's plan.</param>
internal sealed record FormCases(string Name, string Plan, IReadOnlyList<ExampleCase> Examples, IReadOnlyList<MutationCase> Mutations);

/// <param name="Origin">Where it comes from: <c>contract</c> or <c>made</c>.</param>
/// <param name="Json">The value as JSON text.</param>
internal sealed record ExampleCase(string Origin, string Json);

/// <param name="Pointer">The JSON pointer at which exactly one error is expected.</param>
/// <param name="Code">The error's code, as in <c>check.ts</c>.</param>
/// <param name="Json">The whole value as JSON text.</param>
internal sealed record MutationCase(string Pointer, string Code, string Json);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JudgedDocument))]
[JsonSerializable(typeof(DocumentCases))]
internal sealed partial class JudgedJson : JsonSerializerContext;

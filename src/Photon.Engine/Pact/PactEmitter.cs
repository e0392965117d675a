using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Pact.Examples;
using Photon.Engine.Pact.Format;
using Photon.Engine.Pact.Interactions;
using Photon.Engine.Pact.Matching;
using Photon.Engine.Text;

namespace Photon.Engine.Pact;

/// <summary><see cref="ApiModel"/> to a pact file: what a consumer may count on, as the contract's examples show it.</summary>
public static class PactEmitter
{
    /// <summary>One pact, also where it has no interactions, so that a build knows what to write.</summary>
    /// <param name="contract">Where the contract begins: what an error about the options points at.</param>
    public static PactFile Make(ApiModel model, PactOptions options, Location contract, DiagnosticBag diagnostics) =>
        new(options.Consumer, options.Provider, options.Version, Interactions(model, options, contract, diagnostics));

    /// <summary>The pact as a file: <c>ui-shop.json</c>.</summary>
    public static GeneratedFile FileOf(PactFile pact) => new(NameOf(pact), PactWriter.Write(pact), GeneratedFileKind.Pact);

    /// <summary>The calls that the pact's interactions show, by operation; those with examples alone, or all where values are made.</summary>
    public static IReadOnlyList<ApiCall> Calls(ApiModel model, PactOptions options)
    {
        var check = new ValueCheck();
        var said = new DiagnosticBag();
        var sets = new ExampleSets(check, options.MakeExamples ? new ValueMaker(model, check) : null, said);
        var http = new HttpInteractions(sets, new MatcherMaker(model, check, options.Version), options, said);
        return [.. model.Operations.Where(operation => IsWanted(operation, options)).SelectMany(http.CallsOf)];
    }

    private static List<PactInteraction> Interactions(ApiModel model, PactOptions options, Location contract, DiagnosticBag diagnostics)
    {
        var check = new ValueCheck();
        var sets = new ExampleSets(check, options.MakeExamples ? new ValueMaker(model, check) : null, diagnostics);
        var matchers = new MatcherMaker(model, check, options.Version);
        var http = new HttpInteractions(sets, matchers, options, diagnostics);
        var messages = new MessageInteractions(sets, matchers, diagnostics);
        ReportUnknown(model, options, contract, diagnostics);
        var receivers = options.Version == PactVersion.V4 ? model.Receivers : [];
        return
        [
            .. model.Operations.Where(operation => IsWanted(operation, options)).SelectMany(http.Of),
            .. receivers.Where(receiver => IsWanted(receiver, options)).SelectMany(messages.Of),
        ];
    }

    private static bool IsWanted(ApiOperation operation, PactOptions options) =>
        options.Operations is not { } wanted || (operation.OperationId is { } id && wanted.Contains(id));

    private static void ReportUnknown(ApiModel model, PactOptions options, Location contract, DiagnosticBag diagnostics)
    {
        var known = model.Operations.Concat(model.Receivers).Select(operation => operation.OperationId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var name in options.Operations?.Where(name => !known.Contains(name)) ?? [])
        {
            var meant = Spelling.Nearest(name, known);
            diagnostics.Report(Codes.UnknownPactOperation, contract, name, meant is null ? "" : $" Did you mean '{meant}'?");
        }
    }

    /// <summary><c>ui-shop.json</c>; what a file system may not like becomes a hyphen.</summary>
    private static string NameOf(PactFile pact)
    {
        var name = string.Concat($"{pact.Consumer}-{pact.Provider}".Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        return name.TrimStart('.') + ".json";
    }
}

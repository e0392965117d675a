using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>Spells how an operation's pages follow one another.</summary>
internal static class PageCode
{
    /// <summary>The runtime's function that asks for all items; null where the page is not what the operation answers.</summary>
    public static string? Spell(ApiOperation operation, ParameterPlan parameters, TypeSpelling types, string function, string input)
    {
        if (operation.Pagination is not { } pages || (pages.Parameter is { } parameter && !operation.Parameters.Contains(parameter)))
            return null;
        var item = types.Spell(pages.Item);
        var items = NamesOf(pages.Items);
        return $"/* @__PURE__ */ $.pages<{item}, {input}>({string.Join(", ", items.Prepend(NextOf(pages, parameters)).Prepend(function))})";
    }

    /// <summary>How one page leads to the next: <c>[$.byCursor, "after", ["next"]]</c>.</summary>
    public static string NextOf(ApiPagination pages, ParameterPlan parameters)
    {
        var name = pages.Parameter is { } parameter ? TypeScriptText.Literal(parameters.KeyOf(parameter)) : "";
        var next = pages.Next is { } path ? NamesOf(path) : [];
        var more = string.Concat((pages.More is { } flag ? NamesOf(flag) : []).Select(text => ", " + text));
        var first = pages.First.ToString(CultureInfo.InvariantCulture);
        return pages.Style switch
        {
            PageStyle.Link => "[$.byLink]",
            PageStyle.Url => $"[{string.Join(", ", next.Prepend("$.byAddress"))}]",
            PageStyle.Cursor => $"[$.byCursor, {name}, [{string.Join(", ", next)}]{more}]",
            PageStyle.LastItem => $"[$.byLastItem, {name}, [{string.Join(", ", next)}]{more}]",
            PageStyle.Page => $"[$.byNumber, {name}, {first}{more}]",
            PageStyle.Offset => $"[$.byOffset, {name}, {first}{more}]",
            _ => throw new InvalidOperationException($"Unknown style {pages.Style}."),
        };
    }

    private static IEnumerable<string> NamesOf(PropertyPath path) => path.Steps.Select(step => TypeScriptText.Literal(step.Property.Name));
}

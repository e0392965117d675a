using System.Globalization;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The methods of an operation whose answers are pages: one hands out the list, the other gets one page and knows the next.</summary>
internal static class PageCode
{
    public static void WriteList(CodeWriter writer, OperationPlan plan, ClientMethod client)
    {
        var token = plan.Local("token");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {client.ReturnType} {client.Name}Async({plan.Signature(withDefaults: true)}) =>");
        using (writer.Indent())
            writer.Line($"new({token} => {Call(plan, client, new Dictionary<string, string>(), "null", token)}, cancellationToken);");
    }

    public static string Signature(OperationPlan plan, ClientMethod client) =>
        $"private async Task<{client.Pages!.Type}.Step> {plan.PageName}Async({plan.Signature(withDefaults: false, client.Pages.HasAddress ? $"Uri? {plan.Local("address")}" : null)})";

    /// <summary>The end of the method that gets a page: what comes next.</summary>
    public static void WriteStep(CSharpContext context, CodeWriter writer, OperationPlan plan, ClientMethod client, string page, string reply)
    {
        var pages = client.Pages!;
        var (items, isNullable, _) = PropertyPathCode.Spell(context, page, pages.Pagination.Items);
        var list = plan.Local("list");
        var token = plan.Local("token");
        var next = plan.Local("next");
        writer.Line($"var {list} = {items}{(isNullable ? " ?? []" : "")};");
        var (condition, value) = NextOf(context, plan, pages, page, list, next, reply);
        if (pages.Pagination.More is { } more && !pages.HasAddress)
            condition = $"{PropertyPathCode.Spell(context, page, more).Expression} != false && {condition}";
        var replaced = pages.Parameter is { } parameter ? new Dictionary<string, string> { [parameter.Name] = value } : [];
        writer.Line($"return new({page}, {list}, {condition} ? {token} => {Call(plan, client, replaced, value, token)} : null);");
    }

    private static string Call(OperationPlan plan, ClientMethod client, Dictionary<string, string> replaced, string address, string token) =>
        $"{plan.PageName}Async({string.Join(", ", plan.Arguments.Select(a => replaced.GetValueOrDefault(a.Name, a.Name)).Concat(client.Pages!.HasAddress ? [address] : []).Append(token))})";

    /// <summary>The condition under which there is a next page, and what asks for it. A server that answers the same again is not asked forever.</summary>
    private static (string Condition, string Value) NextOf(
        CSharpContext context, OperationPlan plan, PagePlan pages, string page, string list, string next, string reply)
    {
        var (style, first) = (pages.Pagination.Style, pages.Pagination.First);
        var argument = pages.Parameter?.Name ?? "";
        var start = pages.Parameter is { IsRequired: false } ? string.Create(CultureInfo.InvariantCulture, $"({argument} ?? {first})") : argument;
        switch (style)
        {
            case PageStyle.Link:
                return ($"{reply}.NextLink() is {{ }} {next}", next);
            case PageStyle.Url:
                return ($"{reply}.Resolve({PropertyPathCode.Spell(context, page, pages.Pagination.Next!).Expression}) is {{ }} {next}", next);
            case PageStyle.Page:
                return ($"{list}.Count > 0", $"{start} + 1");
            case PageStyle.Offset:
                return ($"{list}.Count > 0", $"{start} + {list}.Count");
            default:
                var use = pages.Pagination.Next!.Property!.Type;
                var source = style == PageStyle.Cursor ? PropertyPathCode.Spell(context, page, pages.Pagination.Next).Expression
                    : PropertyPathCode.Spell(context, $"{list}[^1]", pages.Pagination.Next).Expression;
                var pattern = use.Type is ScalarType { Kind: Scalar.String } ? "{ Length: > 0 }" : "{ }";
                var some = style == PageStyle.LastItem ? $"{list}.Count > 0 && " : "";
                return ($"{some}{source} is {pattern} {next} && {next} != {argument}", next);
        }
    }
}

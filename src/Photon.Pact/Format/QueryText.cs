namespace Photon.Pact.Format;

/// <summary>Fields as a query or a form has them: <c>a=1&amp;b=x%20y</c>.</summary>
internal static class QueryText
{
    public static string Of(IReadOnlyList<PactField> fields) =>
        string.Join('&', fields.SelectMany(field => field.Values.Select(value => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(value)}")));
}

using Microsoft.CodeAnalysis.Text;

namespace Photon.Analyzers;

/// <summary>A partial method of a generated handler class that no part implements. Texts only, so that equal ones are found equal.</summary>
/// <param name="Namespace"><c>Shop.Api</c></param>
/// <param name="ClassName"><c>ProductsHandler</c></param>
/// <param name="MethodName"><c>ListProductsAsync</c></param>
/// <param name="Declaration"><c>public partial global::System.Threading.Tasks.Task&lt;global::Shop.Api.ListProductsResult&gt; ListProductsAsync(…)</c></param>
/// <param name="ResultType"><c>global::Shop.Api.ListProductsResult</c></param>
/// <param name="Path">The contract, where a <c>#line</c> directive names it.</param>
/// <param name="Line">The operation's place there, counted from 0.</param>
internal sealed record MissingHandler(
    string Namespace,
    string ClassName,
    string MethodName,
    string Declaration,
    string ResultType,
    string Path,
    LinePosition Line);

using Photon.Engine.CSharp.Runtime;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary><c>app.MapShopUi()</c>: the app serves the UI that its build made.</summary>
internal static class UiHostEmitter
{
    public static IEnumerable<GeneratedFile> Emit(CSharpContext context)
    {
        var name = context.Options.Name;
        var writer = CSharpFile.Begin(context, "Microsoft.AspNetCore.Routing");
        CSharpText.WriteSummary(writer, $"Puts the UI of {context.Model.Title} into an application.");
        using (writer.Braces($"public static class {context.Names.Ui}"))
        {
            CSharpText.WriteSummary(writer, "Serves the files that the build made of the UI, and its page at every path that a browser goes to and that nothing else answers.");
            writer.Line("/// <param name=\"routes\">The application.</param>");
            writer.Line("/// <param name=\"policy\">The Content-Security-Policy. By default the page may load and call what comes from the application itself, and nothing else.</param>");
            writer.Line($"public static void Map{name}Ui(this IEndpointRouteBuilder routes, string policy = UiFiles.Policy) => UiFiles.Map(routes, policy);");
        }

        return [CSharpFile.End(writer, "Server", context.Names.Ui), RuntimeEmitter.Load(context, "UiFiles")];
    }
}

using System.Net;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.Html;

/// <summary><see cref="ApiModel"/> to a page that a person reads: one HTML text that loads nothing.</summary>
public static class ApiPageEmitter
{
    /// <summary>The operations of the contract, by tag.</summary>
    public static string Emit(ApiModel model)
    {
        var writer = new CodeWriter(indentSize: 2);
        writer.Line("<!doctype html>");
        writer.Line("<html lang=\"en\">");
        writer.Line($"<head><meta charset=\"utf-8\"><title>{Escape(model.Title)}</title></head>");
        using (writer.Braces("<body>", "</body>", "<main>"))
        {
            writer.Line($"<h1>{Escape(model.Title)} {Escape(model.Version)}</h1>");
            foreach (var tag in model.Tags)
            {
                writer.Line($"<h2>{Escape(tag.Name ?? "Operations")}</h2>");
                foreach (var operation in tag.Operations)
                    writer.Line($"<p><code>{Escape(operation.Method)} {Escape(operation.Path)}</code> {Escape(operation.Summary ?? "")}</p>");
            }

            writer.Line("</main>");
        }

        writer.Line("</html>");
        return writer.ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text.ReplaceLineEndings(" "));
}

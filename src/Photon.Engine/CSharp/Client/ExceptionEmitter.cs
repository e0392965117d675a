using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The one exception of a contract's clients.</summary>
internal static class ExceptionEmitter
{
    public static GeneratedFile Emit(CSharpContext context)
    {
        var writer = CSharpFile.Begin(context, "System", "System.Collections.Generic");
        var name = context.Names.ClientException;
        CSharpText.WriteSummary(writer, $"{context.Model.Title} answered with an error, or with something that the contract does not declare.");
        using (writer.Braces($"public class {name} : Exception"))
        {
            writer.Line($"internal {name}(ClientReply reply, object? result, Exception? inner)");
            using (writer.Indent())
                writer.Line(": base(reply.Describe(isDeclared: result is not null, inner), inner)");
            writer.Line("{");
            using (writer.Indent())
            {
                writer.Line("StatusCode = reply.StatusCode;");
                writer.Line("Result = result;");
                writer.Line("Detail = reply.ProblemDetail;");
                writer.Line("Body = reply.BodyText;");
                writer.Line("Headers = reply.Headers;");
            }

            writer.Line("}");
            if (context.Options.EmitClientFake)
                WriteFakeConstructor(writer, name);

            writer.Lines("""

                public int StatusCode { get; }

                /// <summary>The declared answer, a case of the operation's result; null where the contract does not declare it.</summary>
                public object? Result { get; }

                /// <summary>What the problem document in the body says: its detail, else its title. Null where there is none.</summary>
                public string? Detail { get; }

                /// <summary>The beginning of the body as text; null where it was not read.</summary>
                public string? Body { get; }

                /// <summary>The headers of the answer.</summary>
                public IReadOnlyDictionary<string, string> Headers { get; }
                """);
        }

        writer.Line();
        CSharpText.WriteSummary(writer, $"{context.Model.Title} answered with an error that the contract declares.");
        writer.Line("/// <typeparam name=\"TError\">What the contract says of its body.</typeparam>");
        using (writer.Braces($"public sealed class {name}<TError> : {name}"))
        {
            writer.Line($"internal {name}(ClientReply reply, object result, TError error)");
            using (writer.Indent())
                writer.Line(": base(reply, result, null)");
            writer.Line("{");
            using (writer.Indent())
                writer.Line("Error = error;");
            writer.Line("}");
            writer.Line();
            if (context.Options.EmitClientFake)
            {
                writer.Line($"internal {name}(object result, int statusCode, TError error)");
                using (writer.Indent())
                    writer.Line(": base(result, statusCode)");
                writer.Line("{");
                using (writer.Indent())
                    writer.Line("Error = error;");
                writer.Line("}");
                writer.Line();
            }

            writer.Line("/// <summary>The body.</summary>");
            writer.Line("public TError Error { get; }");
        }

        return CSharpFile.End(writer, "Client", name);
    }

    /// <summary>What a fake throws: there was no answer on the wire.</summary>
    private static void WriteFakeConstructor(CodeWriter writer, string name)
    {
        writer.Line();
        writer.Line($"internal {name}(object result, int statusCode)");
        using (writer.Indent())
            writer.Line(": base($\"The fake answered {result}.\")");
        writer.Line("{");
        using (writer.Indent())
        {
            writer.Line("StatusCode = statusCode;");
            writer.Line("Result = result;");
            writer.Line("Headers = new Dictionary<string, string>();");
        }

        writer.Line("}");
    }
}

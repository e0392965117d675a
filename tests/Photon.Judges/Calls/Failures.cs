using System.Reflection;

namespace Photon.Judges.Calls;

/// <summary>What generated code throws, in a line.</summary>
internal static class Failures
{
    private const int Longest = 400;

    public static string Describe(Exception e)
    {
        if (e is TargetInvocationException { InnerException: { } inner })
            return Describe(inner);
        var body = e.GetType().GetProperty("Body")?.GetValue(e) as string;
        var cause = e.InnerException is { } reason ? $" ({reason.Message})" : "";
        var text = $"{e.GetType().Name}: {e.Message}{cause} {body}".ReplaceLineEndings(" ");
        return text.Length > Longest ? text[..Longest] : text;
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using Photon.Pact.Verification;

namespace Photon.Pact.Results;

/// <summary>
/// Results as JUnit XML, which CI servers read: a suite for each pact, a case for each interaction. Pending failures are skipped cases; what could not be
/// verified is an error.
/// </summary>
public static class JUnitReport
{
    /// <summary>Writes a file, whole or not at all. Folders are made.</summary>
    public static void Write(string path, VerificationReport report) => WholeFile.Write(path, Encoding.UTF8.GetBytes(Of(report)));

    /// <summary>The XML. Characters that XML can't hold become U+FFFD.</summary>
    public static string Of(VerificationReport report)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, report.Results, isProblem: report.Problem is not null);
            foreach (var suite in report.Results.GroupBy(r => r.Pact))
                Suite(xml, [.. suite], report.ContractLines);
            if (report.Problem is { } problem)
                Problem(xml, problem);
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Suite(XmlWriter xml, IReadOnlyList<InteractionResult> results, IReadOnlyDictionary<string, string> lines)
    {
        var pact = results[0].Pact;
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", $"{pact.Consumer} - {pact.Provider}");
        Counts(xml, results, isProblem: false);
        foreach (var result in results)
            Case(xml, result, lines.GetValueOrDefault(result.Interaction.Key));
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, InteractionResult result, string? contractLine)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", result.Interaction.Description);
        Attribute(xml, "classname", $"{result.Pact.Consumer} - {result.Pact.Provider}");
        Attribute(xml, "file", result.Interaction.Location.Path);
        Attribute(xml, "line", result.Interaction.Location.Line.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", Seconds(result.Duration));
        if (!result.IsSuccess)
        {
            xml.WriteStartElement(!result.IsFailure ? "skipped" : result.Error is null ? "failure" : "error");
            Attribute(xml, "message", (result.IsFailure ? "" : "pending: ") + ResultText.Headline(result));
            xml.WriteString(Clean(ResultText.Of(result, contractLine)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Problem(XmlWriter xml, string problem)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", "pacts");
        Counts(xml, [], isProblem: true);
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", "pacts");
        Attribute(xml, "classname", "pacts");
        xml.WriteStartElement("error");
        Attribute(xml, "message", problem);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<InteractionResult> results, bool isProblem)
    {
        var extra = isProblem ? 1 : 0;
        Attribute(xml, "tests", Number(results.Count + extra));
        Attribute(xml, "failures", Number(results.Count(r => r.IsFailure && r.Error is null)));
        Attribute(xml, "errors", Number(results.Count(r => r.IsFailure && r.Error is not null) + extra));
        Attribute(xml, "skipped", Number(results.Count(r => !r.IsSuccess && !r.IsFailure)));
        Attribute(xml, "time", Seconds(new TimeSpan(results.Sum(r => r.Duration.Ticks))));
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML 1.0, section 2.2: most control characters and lone surrogates can't stand in it, not even escaped.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}

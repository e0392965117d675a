using System.Globalization;
using System.Text;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Notifications.Mail;

/// <summary>Writes a mail (RFC 5322, RFC 2045): the report's table as text, and the same for readers of HTML. All of it is ASCII.</summary>
/// <param name="from">A checked address.</param>
/// <param name="to">Checked addresses.</param>
internal sealed class MailText(string from, IReadOnlyList<string> to, TimeProvider clock)
{
    /// <summary>The most bytes of text in one encoded word, which may have 75 characters.</summary>
    private const int WordBytes = 39;

    private const int LineCharacters = 76;

    public string From => from;

    public IReadOnlyList<string> To => to;

    public string Write(BuildEvent build)
    {
        var boundary = $"photon-{Guid.NewGuid():N}";
        var mail = new StringBuilder();
        Header(mail, "From", from);
        Header(mail, "To", string.Join(",\r\n ", to));
        Header(mail, "Subject", Encode(build.Title));
        Header(mail, "Date", clock.GetUtcNow().ToString("ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture));
        Header(mail, "Message-ID", $"<{Guid.NewGuid():N}{from[from.LastIndexOf('@')..]}>");
        Header(mail, "MIME-Version", "1.0");
        Header(mail, "Auto-Submitted", "auto-generated");
        Header(mail, "Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        Part(mail, boundary, "text/plain", Plain(build));
        Part(mail, boundary, "text/html", MailHtml.Write(build));
        return mail.Append("\r\n--").Append(boundary).Append("--\r\n").ToString();
    }

    private static void Header(StringBuilder mail, string name, string value) => mail.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Part(StringBuilder mail, string boundary, string type, string text)
    {
        mail.Append("\r\n--").Append(boundary).Append("\r\n");
        Header(mail, "Content-Type", $"{type}; charset=utf-8");
        Header(mail, "Content-Transfer-Encoding", "base64");
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        for (var i = 0; i < base64.Length; i += LineCharacters)
            mail.Append("\r\n").Append(base64.AsSpan(i, Math.Min(LineCharacters, base64.Length - i)));
        mail.Append("\r\n");
    }

    private static string Plain(BuildEvent build)
    {
        string[] problems = [.. new BuildSummary(build).Problems(MailHtml.MostProblems)];
        var text = $"{build.Title}\n\n{ReportTable.Write(build.Report)}\n{string.Concat(problems.Select(p => $"\n- {p}"))}\n";
        return text.ReplaceLineEndings("\r\n");
    }

    /// <summary>A text of the user's as encoded words (RFC 2047), each of whole characters: no line end in it can begin a header.</summary>
    private static string Encode(string text)
    {
        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(Rune.IsControl(rune) ? " " : rune.ToString());
            if (word.Count + bytes.Length > WordBytes)
            {
                words.Add(Convert.ToBase64String([.. word]));
                word.Clear();
            }

            word.AddRange(bytes);
        }

        words.Add(Convert.ToBase64String([.. word]));
        return string.Join("\r\n ", words.Select(w => $"=?utf-8?B?{w}?="));
    }
}

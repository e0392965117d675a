using System.Net.Security;
using System.Text;

namespace Photon.Packaging.Notifications.Mail;

/// <summary>The lines of a conversation with a mail server; what is longer than any answer is refused.</summary>
internal sealed class SmtpLines(Stream plain) : IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private Stream stream = plain;
    private readonly byte[] buffer = new byte[4096];
    private int position;
    private int count;

    /// <summary>What was read before is thrown away: it could have been slipped in to be taken for encrypted (CVE-2011-0411).</summary>
    public Task EncryptAsync(SslClientAuthenticationOptions options, CancellationToken cancellation)
    {
        (position, count) = (0, 0);
        var encrypted = new SslStream(stream);
        stream = encrypted;
        return encrypted.AuthenticateAsClientAsync(options, cancellation);
    }

    public Task WriteAsync(string line, CancellationToken cancellation) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellation).AsTask();

    /// <summary>The lines of one answer, each with its three digits.</summary>
    public async Task<IReadOnlyList<string>> ReadAnswerAsync(CancellationToken cancellation)
    {
        var answer = new List<string>();
        var length = 0;
        while (true)
        {
            var line = await ReadLineAsync(LongestAnswer - length, cancellation);
            length += line.Length + 1;
            if (line.Length < 3 || line.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') >= 0)
                throw new IOException("It does not speak SMTP.");
            answer.Add(line.PadRight(4));
            if (line.Length == 3 || line[3] != '-')
                return answer;
        }
    }

    public void Dispose() => stream.Dispose();

    private async Task<string> ReadLineAsync(int longest, CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (line.Count < longest)
        {
            if (position == count)
            {
                (position, count) = (0, await stream.ReadAsync(buffer, cancellation));
                if (count == 0)
                    throw new IOException("The connection was closed.");
            }

            var next = buffer[position++];
            if (next == (byte)'\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(next);
        }

        throw new IOException("Its answer has no end.");
    }
}

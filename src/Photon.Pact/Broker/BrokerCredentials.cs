using System.Net.Http.Headers;
using System.Text;

namespace Photon.Pact.Broker;

/// <summary>What lets us into a broker. As text it says its kind alone, so that no log gets to see a secret.</summary>
public abstract record BrokerCredentials
{
    private BrokerCredentials()
    {
    }

    internal abstract AuthenticationHeaderValue Header { get; }

    /// <summary>What no message may hold.</summary>
    internal abstract IEnumerable<string> Secrets { get; }

    /// <summary>A user and a password (RFC 7617).</summary>
    public sealed record Basic(string User, string Password) : BrokerCredentials
    {
        internal override AuthenticationHeaderValue Header => new("Basic", Encoded);

        internal override IEnumerable<string> Secrets => [Password, Encoded];

        private string Encoded => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

        public override string ToString() => "a user and a password";
    }

    /// <summary>A token (RFC 6750).</summary>
    public sealed record Bearer(string Token) : BrokerCredentials
    {
        internal override AuthenticationHeaderValue Header => new("Bearer", Token);

        internal override IEnumerable<string> Secrets => [Token];

        public override string ToString() => "a token";
    }
}

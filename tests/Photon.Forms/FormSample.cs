using System.Security.Cryptography;
using System.Text;
using Photon.Forms.Contracts;

namespace Photon.Forms;

/// <summary>Chooses forms of a document: always the same for a seed, and of those that look alike the first.</summary>
/// <param name="Count">At most so many.</param>
/// <param name="Seed">Another one chooses others.</param>
internal sealed record FormSample(int Count, int Seed)
{
    public IReadOnlyList<JudgedForm> Of(IEnumerable<JudgedForm> forms)
    {
        var different = forms.DistinctBy(form => form.Look).ToList();
        return different.Count <= Count ? different : [.. different.OrderBy(form => Shuffled(form.Name), StringComparer.Ordinal).Take(Count)];
    }

    /// <summary>An order that has nothing to do with names.</summary>
    public string Shuffled(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed} {name}")));
}

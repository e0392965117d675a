using System.Text;
using Microsoft.Build.Framework;
using Photon.Engine.Pact.Fix;
using Photon.Packaging;
using Photon.Tasks.Output;
using Photon.Tasks.Pacts;

namespace Photon.Tasks;

/// <summary>Proposes the examples that contracts lack for their pacts: as a difference, or written into the contract.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPactFix : PactTask
{
    /// <summary>Change the contracts instead of showing what would change.</summary>
    public bool Write { get; set; }

    private protected override void Work(IReadOnlyList<ContractPact> pacts, PactWork work)
    {
        foreach (var pact in pacts)
        {
            var before = pact.Made.Root.Source;
            var result = PactFix.Propose(pact.Made.Root, pact.Made.Model, work.Diagnostics);
            if (result.Edits.Count == 0)
            {
                Say($"{pact.Contract.Path} lacks no example that could be made of its schemas.");
                continue;
            }

            if (Write)
                WholeFile.Write(pact.Contract.FullPath, [.. MarkOf(pact.Contract.FullPath), .. Encoding.UTF8.GetBytes(result.Text)]);
            Say($"{pact.Contract.Path} {(Write ? "got" : "would get")} {result.Edits.Count} examples:");
            foreach (var line in Write ? result.Edits.Select(edit => $"{edit.Place}: {edit.What}") : new TextDifference(Encoding.UTF8.GetString(before.Utf8.Span), result.Text).ToLines())
                Say(line);
            if (!Write)
                Say("To write them: dotnet build -t:PhotonPactFix -p:PhotonPactFixWrite=true");
        }
    }

    /// <summary>The byte order mark, where the file has one.</summary>
    private static ReadOnlySpan<byte> MarkOf(string path)
    {
        var mark = Encoding.UTF8.Preamble;
        using var file = File.OpenRead(path);
        Span<byte> begin = stackalloc byte[mark.Length];
        return file.ReadAtLeast(begin, mark.Length, throwOnEndOfStream: false) == mark.Length && begin.SequenceEqual(mark) ? mark : [];
    }
}

using Photon.Judges.Report;
using Photon.Judges.Tests.Native;
using Photon.Judges.Verdicts;
using Photon.Pact.Native;
using Photon.Pact.Verification;
using Photon.Testing;

namespace Photon.Judges.Tests;

/// <summary>The managed verifier says of generated answers what the reference core says; <c>dotnet run --project build -- judges verdicts</c> asks about 2,500.</summary>
public sealed class VerdictTests(CoreFixture fixture)
{
    private const int Answers = 300;
    private const int Seed = 1;

    [Fact]
    public async Task ManagedVerifierAndReferenceCoreAgree()
    {
        await using var managed = new ManagedVerifier();
        await using var native = new NativeVerifier(fixture.Load());
        var rows = await new VerdictRun(managed, native).JudgeAsync([.. new CaseMaker(Seed).Make(Answers)], TestContext.Current.CancellationToken);
        var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "verdicts.txt"), columns: 2);
        Assert.Equal("", string.Join('\n', explained.Unexplained(rows.Where(row => !row.IsAgreed).Select(row => row.Finding))));
        Assert.Equal(Answers, rows.Count);
        // Both ways are taken often enough to mean something.
        Assert.InRange(rows.Count(row => row.Native.Length == 0), Answers / 5, Answers / 2);
        Assert.InRange(rows.Count(row => !row.IsAgreed), 0, Answers / 20);
    }

    [Fact]
    public void CasesOfASeedAreTheSameInAnyOrder() =>
        Assert.Equal(
            Enumerable.Range(0, 50).Select(number => new CaseMaker(7).MakeOne(number).ToPact()),
            Enumerable.Range(0, 50).Reverse().Select(number => new CaseMaker(7).MakeOne(number).ToPact()).Reverse());
}

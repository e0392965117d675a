using System.Text;
using Photon.Packaging.Reports;
using Photon.Testing;

namespace Photon.Packaging.Tests.Reports;

/// <summary>A whole report in each of its forms; with <c>PHOTON_GOLDEN_UPDATE=1</c> the expected ones are written anew.</summary>
public sealed class GoldenReportTests
{
    [Fact]
    public Task JsonIsAsExpected() => IsExpectedAsync("report.json", ReportJson.Write(Builds.Report));

    [Fact]
    public Task PageIsAsExpected() => IsExpectedAsync("report.html", Encoding.UTF8.GetBytes(ReportHtml.Write(Builds.Report)));

    [Fact]
    public Task TableIsAsExpected() => IsExpectedAsync("table.txt", Encoding.UTF8.GetBytes(ReportTable.Write(Builds.Report) + "\n"));

    private static async Task IsExpectedAsync(string name, byte[] actual)
    {
        var path = Repository.PathOf("tests", "Photon.Packaging.Tests", "Reports", "expected", name);
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, actual, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), Encoding.UTF8.GetString(actual));
    }
}

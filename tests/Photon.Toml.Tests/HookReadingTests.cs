using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Toml.Config;

namespace Photon.Toml.Tests;

/// <summary>The hooks of a stage, read without the other settings.</summary>
public sealed class HookReadingTests
{
    [Theory]
    [InlineData("[build.hooks]\npre = ['a', { run = 'b', timeout = '5s', name = 'c' }]\n")]
    [InlineData("build.hooks.pre = ['a']\nbuild.hooks.post = ['b']\n")]
    [InlineData("build = { hooks = { pre = [] } }\n")]
    [InlineData("[build]\nformat = 'zip'\n")]
    [InlineData("build = 1\n")]
    [InlineData("[build]\nhooks = []\n")]
    [InlineData("[build.hooks]\npre = 'a'\n")]
    [InlineData("[build.hooks]\npre = ['a', 7, { name = 'b' }, { run = 1 }, { run = 'c', timeout = 'long', colour = 'red' }]\n")]
    [InlineData("[build.hooks\npre = ['a']\n")]
    [InlineData("")]
    public void AreThoseOfTheWholeFileWithTheirProblems(string toml)
    {
        var utf8 = Encoding.UTF8.GetBytes(toml);
        var all = new DiagnosticBag();
        var some = new DiagnosticBag();

        Assert.Equal(PhotonConfig.Read("photon.toml", utf8, all).Hooks("build.hooks.pre"), PhotonConfig.ReadHooks("photon.toml", utf8, "pre", some));
        Assert.Empty(some.ToSortedList().Except(all.ToSortedList()));
        Assert.Equal(
            all.ToSortedList().Where(problem => problem.Message.Contains("build.hooks.pre", StringComparison.Ordinal)),
            some.ToSortedList().Where(problem => problem.Message.Contains("build.hooks.pre", StringComparison.Ordinal)));
    }
}

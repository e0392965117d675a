using Photon.Packaging.Output;

namespace Photon.Packaging.Tests;

public sealed class MovesTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void MovesThatFailPartWayAreUndone()
    {
        workplace.Write("dist/replaced", "old");
        workplace.Write("dist/removed", "old too");
        workplace.Write("dist/folder/inside", "no file can be put here");
        var moves = new Moves(workplace.PathOf("stage/old"), workplace.Output);
        moves.Replace(workplace.Write("stage/1", "new"), workplace.PathOf("dist/replaced"));
        moves.Remove(workplace.PathOf("dist/removed"));
        moves.Remove(workplace.PathOf("dist/never-there"));
        moves.Replace(workplace.Write("stage/2", "new"), workplace.PathOf("dist/new/deeper/file"));
        Assert.Throws<IOException>(() => moves.Replace(workplace.Write("stage/3", "new"), workplace.PathOf("dist/folder")));
        moves.Undo();
        Assert.Equal(["folder/inside", "removed", "replaced"], workplace.Delivered());
        Assert.Equal("old", File.ReadAllText(workplace.PathOf("dist/replaced")));
        Assert.False(Directory.Exists(workplace.PathOf("dist/new")));
    }

    public void Dispose() => workplace.Dispose();
}

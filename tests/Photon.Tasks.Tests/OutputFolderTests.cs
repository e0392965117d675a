using System.Text;
using Photon.Manifest;

namespace Photon.Tasks.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly DateTime longAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void OnlyChangedFilesAreWritten()
    {
        Replace([], File("a/One.cs", "1"), File("a/Two.cs", "2"));
        foreach (var file in folder.Files())
            System.IO.File.SetLastWriteTimeUtc(folder.PathOf(file), longAgo);

        Assert.Equal(1, Replace(["a/One.cs", "a/Two.cs"], File("a/One.cs", "1"), File("a/Two.cs", "3")));
        Assert.Equal(longAgo, System.IO.File.GetLastWriteTimeUtc(folder.PathOf("a/One.cs")));
        Assert.Equal("3", System.IO.File.ReadAllText(folder.PathOf("a/Two.cs")));
    }

    [Fact]
    public void WhatIsNoLongerProducedIsRemovedWithItsEmptyFolders()
    {
        Replace([], File("Shop/Models/Pet.cs", "1"), File("Shop/Client/Pets.cs", "1"));
        Replace(["Shop/Models/Pet.cs", "Shop/Client/Pets.cs"], File("Shop/Client/Pets.cs", "1"));

        Assert.Equal(["Shop/Client/Pets.cs", "compile.items"], folder.Files());
        Assert.False(Directory.Exists(folder.PathOf("Shop/Models")));
    }

    [Fact]
    public void CodeThatNobodyKnowsOfIsRemoved()
    {
        Replace([], File("Shop/Models/Pet.g.cs", "1"));
        System.IO.File.WriteAllText(folder.PathOf("Shop/Models/Copy.g.cs"), "1");
        System.IO.File.WriteAllText(folder.PathOf("Shop/Models/notes.txt"), "1");

        Assert.Equal(1, Replace(["Shop/Models/Pet.g.cs"], File("Shop/Models/Pet.g.cs", "1")));
        Assert.Equal(["Shop/Models/Pet.g.cs", "Shop/Models/notes.txt", "compile.items"], folder.Files());
    }

    [Fact]
    public void StampOfOtherOptionsIsRemoved()
    {
        var output = new OutputFolder(folder.Root);
        output.Stamp("one");
        output.Stamp("two");
        Assert.Equal(["two.stamp"], folder.Files());
    }

    [Theory]
    [InlineData("../out.cs")]
    [InlineData("a/../../out.cs")]
    [InlineData("/tmp/out.cs")]
    public void NothingIsWrittenOutside(string path) => Assert.Throws<ArgumentException>(() => Replace([], File(path, "1")));

    [Fact]
    public void RecordComesBackAsItWas()
    {
        string[] paths = ["api/x;y 50%/pet@2.yaml", "a(1)'s/$(x)/b*?.yaml", "é/😀.yaml", " blank /end "];
        new OutputFolder(folder.Root).Replace([], [], new BuildRecord(new Dictionary<string, IReadOnlyList<string>> { ["inputs"] = paths }));

        Assert.Equal(paths, new OutputFolder(folder.Root).ReadRecord("inputs", "other")["inputs"]);
        Assert.Empty(new OutputFolder(folder.Root).ReadRecord("inputs", "other")["other"]);
    }

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private int Replace(string[] earlier, params OutputFile[] files) => new OutputFolder(folder.Root).Replace(
        files, earlier, new BuildRecord(new Dictionary<string, IReadOnlyList<string>> { ["compile"] = [.. files.Select(f => f.RelativePath)] }));
}

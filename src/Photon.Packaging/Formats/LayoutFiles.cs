using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;
using Photon.Packaging.Published;

namespace Photon.Packaging.Formats;

/// <summary>Puts a deliverable's files in their places.</summary>
internal static class LayoutFiles
{
    private const string Bootstrap = "bootstrap";

    /// <summary>The files of a layout, sorted ordinally; null where they can't be laid out, which is reported.</summary>
    public static IReadOnlyList<DeliveredFile>? Of(Deliverable deliverable, Workshop workshop)
    {
        var files = workshop.Layout switch
        {
            Layout.Flat => deliverable.App,
            Layout.Lambda => WithBootstrap(deliverable, workshop),
            _ => Full(deliverable),
        };
        if (files is null || WithoutRepeats(files, workshop) is not { } single)
            return null;
        workshop.Contents.Prepare(single.Select(file => file.Source), workshop.Cancellation);
        if (workshop.Layout == Layout.Full)
            single.Add(Sums(single, workshop));
        single.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return single;
    }

    private static List<DeliveredFile> Full(Deliverable deliverable)
    {
        var files = new List<DeliveredFile>();
        files.AddRange(deliverable.App.Select(file => file with { Path = "api/" + file.Path }));
        files.AddRange(deliverable.Ui.Select(file => file with { Path = "ui/" + file.Path, Layer = FileLayer.Assets }));
        files.AddRange(deliverable.Contracts);
        if (deliverable.ConfigFile is { } config)
            files.Add(new DeliveredFile("photon.toml", config, IsExecutable: false));
        return files;
    }

    private static DeliveredFile Sums(List<DeliveredFile> files, Workshop workshop)
    {
        var text = Checksums.Format(files.Select(file => (file.Path, workshop.Contents.Of(file.Source).Sha256)));
        return workshop.Make(Checksums.FileName, Encoding.UTF8.GetBytes(text));
    }

    private static List<DeliveredFile>? WithBootstrap(Deliverable deliverable, Workshop workshop)
    {
        if (deliverable.App.FirstOrDefault(file => file.Path == Bootstrap) is { } own)
            return [.. deliverable.App.Where(file => file != own), own with { IsExecutable = true }];
        if (StartCommand(deliverable) is not { } command)
        {
            workshop.Diagnostics.Report(Codes.NothingToStart, workshop.Location, Path.GetFileNameWithoutExtension(deliverable.AppAssembly), deliverable.AppAssembly);
            return null;
        }

        var script = $"#!/bin/sh\ncd \"$(dirname \"$0\")\" || exit\nexec {command} \"$@\"\n";
        return [.. deliverable.App, workshop.Make(Bootstrap, Encoding.UTF8.GetBytes(script), isExecutable: true)];
    }

    private static string? StartCommand(Deliverable deliverable) => AppStarts.Of(deliverable.App, deliverable.AppAssembly) switch
    {
        AppStart.ByItself => Quote("./" + Path.GetFileNameWithoutExtension(deliverable.AppAssembly)),
        AppStart.ByFramework => "dotnet " + Quote(deliverable.AppAssembly),
        _ => null,
    };

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Each path once. Two files of one path are one where their bytes are equal, else reported.</summary>
    private static List<DeliveredFile>? WithoutRepeats(IEnumerable<DeliveredFile> files, Workshop workshop)
    {
        var single = new Dictionary<string, DeliveredFile>(StringComparer.Ordinal);
        var isBroken = false;
        foreach (var file in files)
        {
            var isReserved = workshop.Layout == Layout.Full && file.Path == Checksums.FileName;
            if (!isReserved && single.TryAdd(file.Path, file))
                continue;
            var other = isReserved ? Checksums.FileName : single[file.Path].Source;
            if (!isReserved && workshop.Contents.Of(other) == workshop.Contents.Of(file.Source))
                continue;
            workshop.Diagnostics.Report(Codes.SamePathInDeliverable, workshop.Location, file.Source, other, file.Path);
            isBroken = true;
        }

        return isBroken ? null : [.. single.Values];
    }
}

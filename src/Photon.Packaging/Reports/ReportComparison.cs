namespace Photon.Packaging.Reports;

/// <summary>Says what a report has other than the one before, without the noise.</summary>
public static class ReportComparison
{
    /// <summary>A time that differs by less, or by less than <see cref="LeastTimeShare"/>, says nothing: machines are never quite idle.</summary>
    public const double LeastSeconds = 0.1;

    public const double LeastTimeShare = 0.10;

    /// <summary>A size that differs by less, or by less than <see cref="LeastSizeShare"/>, is left out.</summary>
    public const long LeastBytes = 100;

    public const double LeastSizeShare = 0.01;

    public static ReportDifference Compare(BuildReport before, BuildReport after) => new()
    {
        Since = before.Ended,
        Version = before.Version == after.Version ? null : before.Version,
        Seconds = IsOtherTime(before.Seconds, after.Seconds) ? new TimeChange { Before = before.Seconds, After = after.Seconds } : null,
        Phases = [.. Phases(before.Phases, after.Phases)],
        Bytes = Total(before.Sizes, after.Sizes),
        Layers = [.. Sizes(before.Sizes?.Layers, after.Sizes?.Layers, l => ReportJson.Word(l.Layer), l => l.Bytes)],
        Packages = [.. Packages(before.Sizes?.Packages ?? [], after.Sizes?.Packages ?? [])],
        Files = [.. Sizes(before.Sizes?.Files, after.Sizes?.Files, f => f.Path, f => f.Bytes)],
        Contracts = [.. Contracts(before.Contracts, after.Contracts)],
        NewDiagnostics = [.. Missing(after.Diagnostics.Items, before.Diagnostics.Items)],
        GoneDiagnostics = [.. Missing(before.Diagnostics.Items, after.Diagnostics.Items)],
    };

    private static bool IsOtherTime(double before, double after) =>
        Math.Abs(after - before) is var delta && delta >= LeastSeconds && delta >= before * LeastTimeShare;

    private static bool IsOtherSize(long before, long after) =>
        Math.Abs((double)after - before) is var delta && delta >= LeastBytes && delta >= before * LeastSizeShare;

    private static IEnumerable<TimeChange> Phases(IReadOnlyList<ReportPhase> before, IReadOnlyList<ReportPhase> after)
    {
        var earlier = before.Where(p => !p.UpToDate).DistinctBy(p => p.Name).ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var phase in after.Where(p => !p.UpToDate))
        {
            if (earlier.Remove(phase.Name, out var same) && IsOtherTime(same.Seconds, phase.Seconds))
                yield return new TimeChange { Name = phase.Name, Before = same.Seconds, After = phase.Seconds };
        }
    }

    private static SizeChange? Total(ReportSizes? before, ReportSizes? after) =>
        before is null || after is null || before.Bytes == after.Bytes ? null : new SizeChange { Before = before.Bytes, After = after.Bytes };

    /// <summary>What came, went, grew or shrank; a deliverable that one of the builds lacks is no difference.</summary>
    private static IEnumerable<SizeChange> Sizes<T>(IReadOnlyList<T>? before, IReadOnlyList<T>? after, Func<T, string> name, Func<T, long> bytes)
        where T : class => before is null || after is null
        ? []
        : Pair(before, after, name)
            .Select(pair => new SizeChange
            {
                Name = pair.Name,
                Before = pair.Before is { } old ? bytes(old) : null,
                After = pair.After is { } now ? bytes(now) : null,
            })
            .Where(IsWorthSaying)
            .OrderByDescending(c => Math.Abs((double)c.Delta)).ThenBy(c => c.Name, StringComparer.Ordinal);

    private static IEnumerable<SizeChange> Packages(IReadOnlyList<PackageSize> before, IReadOnlyList<PackageSize> after)
    {
        var versionsBefore = before.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Version, StringComparer.Ordinal);
        var versionsAfter = after.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Version, StringComparer.Ordinal);
        return Pair(before, after, p => p.Name)
            .Select(pair =>
            {
                var (old, now) = (versionsBefore.GetValueOrDefault(pair.Name), versionsAfter.GetValueOrDefault(pair.Name));
                return new SizeChange
                {
                    Name = pair.Name,
                    Before = pair.Before?.Bytes,
                    After = pair.After?.Bytes,
                    VersionBefore = old == now ? null : old,
                    VersionAfter = old == now ? null : now,
                };
            })
            .Where(c => IsWorthSaying(c) || c is not { VersionBefore: null, VersionAfter: null })
            .OrderByDescending(c => Math.Abs((double)c.Delta)).ThenBy(c => c.Name, StringComparer.Ordinal);
    }

    private static bool IsWorthSaying(SizeChange change) =>
        change is not { Before: { } before, After: { } after } || IsOtherSize(before, after);

    private static IEnumerable<ContractChange> Contracts(IReadOnlyList<ContractFacts> before, IReadOnlyList<ContractFacts> after) =>
        Pair(before, after, c => c.Name)
            .Where(pair => pair.Before != pair.After)
            .Select(pair => new ContractChange { Name = pair.Name, Before = pair.Before, After = pair.After });

    /// <summary>Those of the one list that the other lacks. A line and a column shift with every edit above them, so they are no part of what is compared.</summary>
    private static IEnumerable<ReportedDiagnostic> Missing(IReadOnlyList<ReportedDiagnostic> some, IReadOnlyList<ReportedDiagnostic> others)
    {
        var left = others.GroupBy(Identity).ToDictionary(g => g.Key, g => g.Count());
        foreach (var diagnostic in some)
        {
            var identity = Identity(diagnostic);
            if (left.TryGetValue(identity, out var count) && count > 0)
                left[identity] = count - 1;
            else
                yield return diagnostic;
        }

        static (string, string, string) Identity(ReportedDiagnostic d) => (d.Code, d.File, d.Message);
    }

    /// <summary>Both lists by name: first in the order of the newer one, then what only the older one has.</summary>
    private static IEnumerable<(string Name, T? Before, T? After)> Pair<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name)
        where T : class
    {
        var earlier = before.DistinctBy(name).ToDictionary(name, StringComparer.Ordinal);
        foreach (var now in after.DistinctBy(name))
        {
            earlier.Remove(name(now), out var old);
            yield return (name(now), old, now);
        }

        foreach (var old in before.Where(b => earlier.Remove(name(b))))
            yield return (name(old), old, null);
    }
}

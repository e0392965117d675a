using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Build.Framework;

namespace Photon.Tasks.Tests.Hooks;

/// <summary>One build on one node: keeps what its tasks log and register. Many threads may log.</summary>
internal sealed class HookBuild : IBuildEngine4
{
    private readonly ConcurrentDictionary<object, object> registered = new();

    public ConcurrentQueue<BuildErrorEventArgs> Errors { get; } = new();

    public ConcurrentQueue<BuildWarningEventArgs> Warnings { get; } = new();

    public ConcurrentQueue<BuildMessageEventArgs> Messages { get; } = new();

    /// <summary>What a user sees without asking for more.</summary>
    public IReadOnlyList<string> Output => [.. Messages.Where(m => m.Importance == MessageImportance.High).Select(m => m.Message!)];

    /// <summary>All that was logged, in one text.</summary>
    public string Everything => string.Join('\n', [.. Messages.Select(m => m.Message), .. Warnings.Select(w => w.Message), .. Errors.Select(e => e.Message)]);

    public bool IsRunningMultipleNodes => false;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Enqueue(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Enqueue(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Enqueue(e);

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection) => registered.TryAdd(key, obj);

    public object? GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => registered.GetValueOrDefault(key);

    public object? UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => registered.TryRemove(key, out var value) ? value : null;

    public void Yield()
    {
    }

    public void Reacquire()
    {
    }

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) =>
        throw new NotSupportedException();

    public bool BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IDictionary[] targetOutputsPerProject, string[] toolsVersion, bool useResultsCache, bool unloadProjectsOnCompletion) =>
        throw new NotSupportedException();

    public BuildEngineResult BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion, bool returnTargetOutputs) =>
        throw new NotSupportedException();
}

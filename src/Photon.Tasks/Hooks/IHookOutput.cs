namespace Photon.Tasks.Hooks;

/// <summary>Takes what a program writes. Lines come from two streams at once.</summary>
internal interface IHookOutput
{
    void Add(string line);

    /// <summary>From here on nothing is taken: MSBuild takes no messages of a task that is over.</summary>
    void Close();
}

namespace Photon.Judges.Calls;

/// <summary>What the handlers of a judged server stand before: it notes the arguments and hands out the answer.</summary>
public interface ICallDesk
{
    /// <param name="operation">The method's name without <c>Async</c>.</param>
    /// <param name="arguments">As the server bound them; a stream is read before this answers.</param>
    Task<object> AnswerAsync(string operation, object?[] arguments);
}

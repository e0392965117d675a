using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

/// <summary>A list that comes in pages. Awaited, it is the first page; enumerated, it is every item of every page, which are got as they are needed.</summary>
/// <param name="first">Gets the first page.</param>
/// <param name="cancellationToken">Ends the calls.</param>
/// <typeparam name="TPage">The answer that holds one page.</typeparam>
/// <typeparam name="TItem">One item.</typeparam>
public sealed class Paged<TPage, TItem>(Func<CancellationToken, Task<Paged<TPage, TItem>.Step>> first, CancellationToken cancellationToken = default) : IAsyncEnumerable<TItem>
{
    /// <summary>The first page alone.</summary>
    public async Task<TPage> FirstAsync() => (await first(cancellationToken).ConfigureAwait(false)).Page;

    /// <inheritdoc cref="FirstAsync"/>
    public TaskAwaiter<TPage> GetAwaiter() => FirstAsync().GetAwaiter();

    /// <inheritdoc cref="FirstAsync"/>
    public ConfiguredTaskAwaitable<TPage> ConfigureAwait(bool continueOnCapturedContext) => FirstAsync().ConfigureAwait(continueOnCapturedContext);

    /// <summary>The pages one after another.</summary>
    public async IAsyncEnumerable<TPage> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var step in StepsAsync(cancellationToken).ConfigureAwait(false))
            yield return step.Page;
    }

    /// <summary>The items of all pages.</summary>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var step in StepsAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in step.Items)
                yield return item;
        }
    }

    private async IAsyncEnumerable<Step> StepsAsync([EnumeratorCancellation] CancellationToken later)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, later);
        for (Func<CancellationToken, Task<Step>>? next = first; next is not null;)
        {
            var step = await next(both.Token).ConfigureAwait(false);
            yield return step;
            next = step.Next;
        }
    }

    /// <summary>One page on the way.</summary>
    /// <param name="Page">The answer.</param>
    /// <param name="Items">Its items.</param>
    /// <param name="Next">Gets the next page; null after the last one.</param>
    public sealed record Step(TPage Page, IReadOnlyList<TItem> Items, Func<CancellationToken, Task<Step>>? Next = null);
}

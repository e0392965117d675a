using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Photon.Runtime;

internal sealed partial class ServerRequest
{
    /// <summary>The items of the body as they arrive. They are checked while the handler reads them: the first that is wrong ends its work.</summary>
    public IAsyncEnumerable<T> ItemsBody<T>(bool isRequired, JsonRead<T> read, RuleCheck? check, ReadOnlyMemory<string> mediaTypes, WireItems format) =>
        HasBody(isRequired) && Accepts(mediaTypes) ? ReadItemsAsync(format, read, check, context.RequestAborted) : null!;

    private async IAsyncEnumerable<T> ReadItemsAsync<T>(
        WireItems format, JsonRead<T> read, RuleCheck? check, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var json in format.ReadAsync(Request.Body, cancellationToken).ConfigureAwait(false))
        {
            var item = IsJson(json) ? Read(json, null, null, read, check) : default!;
            for (var i = 0; i < errors.Count; i++)
                errors[i] = errors[i] with { Pointer = string.Create(CultureInfo.InvariantCulture, $"#/{number}{errors[i].Pointer[1..]}") };
            if (errors.Count > 0)
                throw new BadHttpRequestException($"Item {number} of the body does not meet the contract.");
            yield return item;
            number++;
        }
    }
}

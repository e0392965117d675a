using System;
using System.Threading.Tasks;
using System.Xml;

namespace Photon.Runtime;

internal sealed partial class ServerRequest
{
    /// <summary>An XML body, checked as the JSON that it stands for.</summary>
    public async ValueTask<T> XmlBodyAsync<T>(bool isRequired, JsonRead<T> read, RuleCheck? check, ReadOnlyMemory<string> mediaTypes, WireXmlShape root)
    {
        if (!HasBody(isRequired) || !Accepts(mediaTypes))
            return default!;
        var bytes = await BytesAsync().ConfigureAwait(false);
        try
        {
            return Read(WireXml.ToJson(bytes, root), null, null, read, check);
        }
        catch (XmlException exception)
        {
            errors.Add(new BindingError(null, null, "#", $"is not the XML that is expected: {exception.Message}"));
            return default!;
        }
    }
}

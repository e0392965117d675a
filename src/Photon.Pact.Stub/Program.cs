using Photon.Pact.Format;
using Photon.Pact.Hosting;
using Photon.Pact.Stub;

try
{
    if (StubArguments.Read(StubArguments.Expand(args), out var fault) is not { } options)
    {
        await Console.Error.WriteLineAsync($"{fault} {StubArguments.Usage}");
        return 2;
    }

    await using var stub = await PactStub.StartAsync(options, CancellationToken.None);
    Console.WriteLine($"{stub.Interactions} interactions are answered on {stub.Address}; Ctrl+C ends it.");
    await stub.WaitAsync(CancellationToken.None);
    return 0;
}
catch (Exception e) when (e is PactSettingsException or PactFormatException or IOException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

#!/usr/bin/env dotnet
#:property PublishAot=false
// A receiver of build notifications: `dotnet run receiver.cs`, then build with -p:PhotonNotifyWebhook=http://localhost:5099/
// and the environment variable PhotonNotifySecret set to the same value for both.
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using var listener = new HttpListener { Prefixes = { args is [var address] ? address : "http://localhost:5099/" } };
listener.Start();
Console.WriteLine("waiting for builds");
while (true)
{
    var context = await listener.GetContextAsync();
    using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
    var body = await reader.ReadToEndAsync();
    using var report = JsonDocument.Parse(body);
    var signed = IsSigned(context.Request.Headers["Photon-Signature"], body) ? "signed" : "not signed";
    Console.WriteLine($"{report.RootElement.GetProperty("event")} ({signed})");
    context.Response.Close();
}

// "t=<seconds>,v1=<hex>": HMAC-SHA256 of "<seconds>.<body>".
static bool IsSigned(string? header, string body)
{
    var secret = Environment.GetEnvironmentVariable("PhotonNotifySecret");
    if (secret is null || header?.Split(',') is not [['t', '=', .. var seconds], ['v', '1', '=', .. var signature]])
        return false;
    var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
    return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(signature));
}

using System.Net;
using System.Text.Json;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Photon.Tasks.Tests;

public sealed class PhotonNotifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();
    private readonly WebhookListener webhook = new();

    public void Dispose()
    {
        webhook.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task EachBuildIsToldWithWhatBecameOfTheStateAsync()
    {
        string[] outcomes = ["failure", "failure", "success", "success", "failure"];
        foreach (var outcome in outcomes)
            Assert.True(TaskFor(outcome).Execute());
        Assert.Equal(
            ["build.failed", "build.failed", "build.fixed", "build.succeeded", "build.broken"],
            (await webhook.BodiesAsync(5)).Select(b => b.GetProperty("event").GetString()));
        Assert.Equal("failure\n", await File.ReadAllTextAsync(folder.PathOf(".photon/outcome"), TestContext.Current.CancellationToken));
        Assert.Empty(build.Warnings);
    }

    [Fact]
    public async Task OnlyChangesAreToldWhereThatIsAskedForAsync()
    {
        string[] outcomes = ["success", "success", "failure", "failure", "success"];
        foreach (var outcome in outcomes)
        {
            var task = TaskFor(outcome);
            task.On = ["change"];
            Assert.True(task.Execute());
        }

        Assert.Equal(["build.broken", "build.fixed"], (await webhook.BodiesAsync(2)).Select(b => b.GetProperty("event").GetString()));
    }

    [Fact]
    public async Task FailedBuildIsToldWithWhatIsKnownAsync()
    {
        new GenerationFacts
        {
            Diagnostics = [new ReportedDiagnostic { Code = "PHOT1001", Severity = Severity.Error, File = "api/openapi.yaml", Line = 3, Message = "Broken." }],
        }.Write(folder.PathOf("obj/facts.json"));
        folder.Write("dist/report.json", "{ \"schema\": \"photon.report/1\", \"name\": \"Shop\", \"outcome\": \"success\", \"ended\": \"2026-01-01T00:00:00+00:00\" }");
        var task = TaskFor("failure");
        task.ReportFile = "dist/report.json";
        task.GeneratedFacts = "obj/facts.json";
        var phase = new TaskItem("generate");
        phase.SetMetadata("Start", "639000000000000000");
        task.Phases = [phase];
        Assert.True(task.Execute());

        var body = Assert.Single(await webhook.BodiesAsync(1));
        Assert.Equal("failure", body.GetProperty("outcome").GetString());
        Assert.Equal("PHOT1001", body.GetProperty("diagnostics").GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Equal("generate", body.GetProperty("phases")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task SucceededBuildIsToldWithItsReportAsync()
    {
        folder.Write("dist/report.json", "{ \"schema\": \"photon.report/1\", \"name\": \"Shop\", \"version\": \"9.9\", \"outcome\": \"success\", \"ended\": \"2026-01-01T00:00:00+00:00\" }");
        var task = TaskFor("success");
        task.ReportFile = "dist/report.json";
        Assert.True(task.Execute());
        Assert.Equal("9.9", Assert.Single(await webhook.BodiesAsync(1)).GetProperty("version").GetString());
    }

    [Fact]
    public void WhatGoesWrongIsAWarningAtTheConfigFile()
    {
        var task = TaskFor("success");
        task.Webhook = "nowhere";
        task.Timeout = "soon";
        task.On = ["success", "somtimes"];
        Assert.True(task.Execute());
        Assert.Equal(
            [Codes.NotificationNotUsable.Code, Codes.UnknownNotificationTime.Code, Codes.UnknownTimeLimit.Code],
            build.Warnings.Select(w => w.Code).Order(StringComparer.Ordinal));
        Assert.All(build.Warnings, w => Assert.Equal(folder.PathOf("photon.toml"), w.File));
        Assert.Empty(build.Errors);
    }

    [Fact]
    public async Task OfAllProjectsOfABuildOneSpeaksAsync()
    {
        var tasks = Enumerable.Range(0, 5).Select(_ => TaskFor("failure")).ToList();
        tasks.ForEach(task => task.BuildId = "one");
        await Task.WhenAll(tasks.Select(task => Task.Run(task.Execute, TestContext.Current.CancellationToken)));
        Assert.True(TaskFor("failure").Execute());
        Assert.Equal(2, (await webhook.BodiesAsync(2)).Count);
    }

    /// <summary>The folder can't be made where a file stands.</summary>
    [Fact]
    public async Task StateThatCannotBeKeptIsAWarningAsync()
    {
        folder.Write(".photon");
        Assert.True(TaskFor("failure").Execute());
        Assert.Equal(Codes.OutcomeNotKept.Code, Assert.Single(build.Warnings).Code);
        Assert.Single(await webhook.BodiesAsync(1));
    }

    [Fact]
    public void CancelledTaskSendsNothing()
    {
        var task = TaskFor("success");
        task.Cancel();
        Assert.False(task.Execute());
        Assert.Empty(build.Warnings);
    }

    private PhotonNotify TaskFor(string outcome) => new()
    {
        BuildEngine = build,
        TaskEnvironment = TaskEnvironment.CreateWithProjectDirectoryAndEnvironment(folder.Root, null),
        Outcome = outcome,
        ProjectName = "Shop",
        Webhook = webhook.Address,
        BuildId = Guid.NewGuid().ToString(),
        StateFolder = ".photon",
        ConfigFile = "photon.toml",
    };

    /// <summary>A web server that says yes to everything.</summary>
    private sealed class WebhookListener : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly List<JsonElement> bodies = [];
        private readonly SemaphoreSlim arrived = new(0);

        public WebhookListener()
        {
            for (var port = System.Security.Cryptography.RandomNumberGenerator.GetInt32(20_000, 30_000); !listener.IsListening; port++)
                Listen(port);
            _ = ReceiveAsync();
        }

        public string Address { get; private set; } = "";

        /// <summary>What was received, once there is so much of it.</summary>
        public async Task<IReadOnlyList<JsonElement>> BodiesAsync(int count)
        {
            for (var i = 0; i < count; i++)
                Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
            return [.. bodies];
        }

        public void Dispose()
        {
            listener.Close();
            arrived.Dispose();
        }

        private void Listen(int port)
        {
            Address = $"http://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/";
            listener.Prefixes.Clear();
            listener.Prefixes.Add(Address);
            try
            {
                listener.Start();
            }
            catch (HttpListenerException)
            {
                // Somebody else has that port.
            }
        }

        private async Task ReceiveAsync()
        {
            try
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
                    bodies.Add(body.RootElement.Clone());
                    context.Response.StatusCode = 202;
                    context.Response.Close();
                    arrived.Release();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}

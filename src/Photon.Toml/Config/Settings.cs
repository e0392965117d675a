namespace Photon.Toml.Config;

/// <summary>Every key that photon.toml knows: the one list behind reading, the JSON schema and the documentation.</summary>
public static class Settings
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Text("project.name", "The product's name, for deliverables, reports and messages.") with { Property = "PhotonName" },
        Choice("project.type", "What the project is made of.", ["fullstack", "backend-only", "frontend-only"]) with
        {
            Property = "PhotonProjectType",
            PropertyValues = new Dictionary<string, string> { ["backend-only"] = "api", ["frontend-only"] = "ui" },
        },

        Path("paths.backend", "The folder of the API's project: the one that runs hooks and delivers.") with { Property = "PhotonBackend" },
        Path("paths.frontend", "The folder of the UI.") with { Property = "PhotonFrontend" },
        Path("paths.openapi", "The contract of a project that names none itself.") with { Property = "PhotonOpenApi" },

        Boolean("codegen.enabled", "Whether anything is generated.", true) with { Property = "PhotonCodegen" },
        Boolean("codegen.backend", "Whether server code is generated.", true) with { Property = "PhotonCodegenBackend" },
        Boolean("codegen.frontend", "Whether the UI and its client are generated.", true) with { Property = "PhotonCodegenFrontend" },
        Boolean("codegen.watch_openapi", "Whether a change of the contract counts under dotnet watch.", true) with { Property = "PhotonWatchOpenApi" },
        Choice("codegen.output_mode", "How files that a person may edit are written.", ["write", "dry-run", "diff", "force"]) with { Default = "\"write\"", Property = "PhotonOutputMode" },

        Choice("build.backend_profile", "The configuration that a deliverable is published in; that of the build where nothing is said.", ["release", "debug"]) with
        {
            Property = "PhotonBackendProfile",
            PropertyValues = new Dictionary<string, string> { ["release"] = "Release", ["debug"] = "Debug" },
        },
        Path("build.frontend_dist", "Where the UI's own build writes.") with { Property = "PhotonFrontendDist" },
        Choice("build.format", "What a build delivers.", ["none", "dir", "zip", "docker", "oci", "static"]) with { Default = "\"none\"", Property = "PhotonFormat" },
        Path("build.output", "Where a format writes; dist beside this file where nothing is said.") with { Property = "PhotonOutput" },
        Choice("build.zip_layout", "Whether an archive holds api, ui and contract, or the app alone.", ["full", "flat", "lambda"]) with { Default = "\"full\"", Property = "PhotonZipLayout" },
        new("build.report", SettingKind.Boolean, "Whether a build writes report.json and report.html; with a format it does unless this says no.") { Property = "PhotonBuildReport" },
        Hooks("build.hooks.pre", "Commands before anything is generated or compiled.") with { Property = "_PhotonHooksPre" },
        Hooks("build.hooks.post", "Commands after the last output is written.") with { Property = "_PhotonHooksPost" },

        Text("notify.webhook", "An address that gets the report of a build as JSON.") with { Property = "PhotonNotifyWebhook" },
        Text("notify.slack", "A Slack-compatible webhook.") with { Property = "PhotonNotifySlack" },
        Text("notify.email", "An address that gets a mail about a build.") with { Property = "PhotonNotifyEmail" },
        new("notify.on", SettingKind.Texts, "Which builds are worth a message.")
        {
            Choices = ["success", "failure", "change"],
            Default = TomlValue.Of(["success", "failure"]),
            Property = "PhotonNotifyOn",
        },
        Text("notify.smtp", "The mail server: smtp://user@mail.example:587, or smtps.") with { Property = "PhotonNotifySmtp" },
        Text("notify.from", "Who mails come from.") with { Property = "PhotonNotifyFrom" },
        new("notify.timeout", SettingKind.Duration, "How long a message may take.") { Default = "\"10s\"", Property = "PhotonNotifyTimeout" },

        Choice("deploy.provider", "Where the deliverable goes.", ["docker-compose", "github-pages", "kubernetes", "gcp"]),
        Text("deploy.branch", "The branch that is published."),
        Path("deploy.publish_dir", "The folder that is published."),

        Boolean("testing.unit", "Whether unit tests run.", true),
        Boolean("testing.integration", "Whether integration tests run.", true),
        new("testing.pact", SettingKind.Boolean, "Whether a build writes pacts of the contract's examples.") { Property = "PhotonPact" },

        Boolean("ai.enabled", "Whether a model may be asked.", false),
        Choice("ai.provider", "Who runs the model.", ["openai", "anthropic", "ollama"]),
        Text("ai.model", "The model's name."),
        Path("ai.prompt_log", "Where prompts are logged."),

        Choice("security.auth", "How callers of the template's app show who they are.", ["bearer", "apiKey", "none"]),
        new("security.scopes", SettingKind.Texts, "The scopes that the app knows."),
    ];

    private static Setting Text(string path, string description) => new(path, SettingKind.Text, description);

    private static Setting Path(string path, string description) => new(path, SettingKind.RelativePath, description);

    private static Setting Hooks(string path, string description) => new(path, SettingKind.Hooks, description);

    private static Setting Boolean(string path, string description, bool initial) =>
        new(path, SettingKind.Boolean, description) { Default = TomlValue.Of(initial) };

    private static Setting Choice(string path, string description, IReadOnlyList<string> choices) =>
        new(path, SettingKind.Choice, description) { Choices = choices };
}

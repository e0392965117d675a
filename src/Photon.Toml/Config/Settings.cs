namespace Photon.Toml.Config;

/// <summary>Every key that photon.toml knows: the one list behind reading, the JSON schema and the documentation.</summary>
public static class Settings
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Text("project.name", "The product's name, for reports and messages."),
        Choice("project.type", "What the project is made of.", ["fullstack", "backend-only", "frontend-only"]) with { Property = "PhotonProjectType" },

        Path("paths.backend", "The folder of the API's project."),
        Path("paths.frontend", "The folder of the UI."),
        Path("paths.openapi", "The contract of a project that names none itself."),

        Boolean("codegen.enabled", "Whether anything is generated.", true),
        Boolean("codegen.backend", "Whether server code is generated.", true),
        Boolean("codegen.frontend", "Whether the UI and its client are generated.", true),
        Boolean("codegen.watch_openapi", "Whether a change of the contract counts under dotnet watch.", true),
        Choice("codegen.output_mode", "How files that a person may edit are written.", ["write", "dry-run", "diff", "force"]) with { Default = "\"write\"", Property = "PhotonOutputMode" },

        Choice("build.backend_profile", "The configuration that a deliverable is published in.", ["release", "debug"]) with { Default = "\"release\"" },
        Path("build.frontend_dist", "Where the UI's own build writes."),
        Choice("build.format", "What a build delivers.", ["none", "dir", "zip", "docker", "oci", "static"]) with { Default = "\"none\"", Property = "PhotonFormat" },
        Path("build.output", "Where a format writes.") with { Default = "\"dist\"", Property = "PhotonOutput" },
        Hooks("build.hooks.pre", "Commands before anything is generated or compiled."),
        Hooks("build.hooks.post", "Commands after the last output is written."),

        Text("notify.webhook", "An address that gets the report of each build as JSON."),
        Text("notify.slack", "A Slack-compatible webhook."),
        Text("notify.email", "An address that gets a mail about each build."),

        Choice("deploy.provider", "Where the deliverable goes.", ["docker-compose", "github-pages", "kubernetes", "gcp"]),
        Text("deploy.branch", "The branch that is published."),
        Path("deploy.publish_dir", "The folder that is published."),

        Boolean("testing.unit", "Whether unit tests run.", true),
        Boolean("testing.integration", "Whether integration tests run.", true),
        Boolean("testing.pact", "Whether pacts are written and verified.", false),

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

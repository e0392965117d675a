using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Photon.Engine.CSharp;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Diagnostics;
using Photon.Judges.Contracts;
using Photon.Testing.Compiling;
using Photon.Testing.Running;

namespace Photon.Judges.Calls;

/// <summary>The generated client and server of one contract, compiled and loaded.</summary>
internal sealed class JudgedApi : IDisposable
{
    private readonly LoadedAssembly assembly;

    private JudgedApi(Contract contract, OperationPlans plans, LoadedAssembly assembly)
    {
        Contract = contract;
        Plans = plans.All;
        this.assembly = assembly;
    }

    public Contract Contract { get; }

    public IReadOnlyList<OperationPlan> Plans { get; }

    /// <summary>Generates and compiles; the first message where that can't be done.</summary>
    public static async Task<(JudgedApi? Api, string? Failure)> BuildAsync(
        GeneratedCodeCompiler compiler, Contract contract, CancellationToken cancellationToken)
    {
        var generated = contract.Generate();
        if (generated.HasErrors)
            return (null, generated.Diagnostics.First(d => d.Severity == Severity.Error).ToString());
        var context = new CSharpContext(contract.Model, OptionsOf(contract), new DiagnosticBag(allowBrokenParts: true));
        var plans = new OperationPlans(context);
        var compiled = await compiler.CompileAsync(
            new CompileRequest
            {
                Files = generated.Files,
                Sources = [HandlerSource.Write(context, plans)],
                References = [typeof(ICallDesk).Assembly.Location],
                CheckDocumentation = false,
                WarningsAreErrors = false,
            },
            cancellationToken);
        return compiled.Assembly is null
            ? (null, compiled.Messages.First(m => m.IsError).ToString())
            : (new JudgedApi(contract, plans, compiled.Load()), null);
    }

    /// <summary>A type of the contract's namespace, with <c>+</c> before a nested one.</summary>
    public Type TypeNamed(string name) =>
        assembly.Assembly.GetType($"{Contracts.Contract.Namespace}.{name}") ?? throw new InvalidOperationException($"There is no type {name}.");

    public object CreateClient(HttpClient http) => Activator.CreateInstance(TypeNamed(Contracts.Contract.Name + "Client"), http)!;

    public MethodInfo ClientMethod(OperationPlan plan) =>
        TypeNamed(Contracts.Contract.Name + "Client").GetMethod($"Try{plan.Name}Async") ?? throw new InvalidOperationException($"There is no method Try{plan.Name}Async.");

    public Task<RunningApp> StartServerAsync(ICallDesk desk)
    {
        var registration = TypeNamed(Contracts.Contract.Name + "Registration");
        return RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(desk);
                registration.GetMethod($"Add{Contracts.Contract.Name}Api")!.MakeGenericMethod(typeof(WebApplicationBuilder)).Invoke(null, [builder, WithoutSecurity()]);
            },
            app => registration.GetMethod($"Map{Contracts.Contract.Name}Api")!.Invoke(null, [app, null]));
    }

    public void Dispose() => assembly.Dispose();

    /// <summary><c>options => options.EnforceSecurity = false</c>: the calls carry no credentials.</summary>
    private Delegate WithoutSecurity()
    {
        var options = Expression.Parameter(TypeNamed("ApiOptions"), "options");
        var turnOff = Expression.Assign(Expression.Property(options, "EnforceSecurity"), Expression.Constant(false));
        return Expression.Lambda(typeof(Action<>).MakeGenericType(options.Type), turnOff, options).Compile();
    }

    /// <summary>How the code of a contract is written.</summary>
    public static CSharpOptions OptionsOf(Contract contract) => new()
    {
        ContractPath = contract.Document.Sources[0].Path,
        Name = Contracts.Contract.Name,
        Namespace = Contracts.Contract.Namespace,
        RuntimeNamespace = Contracts.Contract.Namespace,
        EmitRuntime = true,
        EmitClient = true,
        EmitServer = true,
        ClientPerTag = false,
        EmitClientRegistration = true,
        AllowMissingHandlers = false,
        LinePath = path => path,
    };
}

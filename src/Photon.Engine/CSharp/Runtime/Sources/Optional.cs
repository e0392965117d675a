using System;
using System.Diagnostics.CodeAnalysis;

namespace Photon.Runtime;

/// <summary>A value that may be absent, where null is a value too: absent, null and a value are three states.</summary>
public readonly record struct Optional<T>
{
    private readonly T value;

    /// <summary>A value that is present, also null.</summary>
    public Optional(T value)
    {
        this.value = value;
        IsPresent = true;
    }

    /// <summary>No value: nothing goes over the wire.</summary>
    public static Optional<T> Absent => default;

    public bool IsPresent { get; }

    /// <summary>The value; an error where there is none.</summary>
    public T Value => IsPresent ? value : throw new InvalidOperationException("The value is absent.");

    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value, or the default of its type where it is absent.</summary>
    public T? GetValueOrDefault() => value;

    public bool TryGetValue([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return IsPresent;
    }

    public override string ToString() => IsPresent ? value?.ToString() ?? "null" : "absent";
}

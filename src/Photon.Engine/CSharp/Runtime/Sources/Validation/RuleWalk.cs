using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>Checks a value against a rule of the contract and says through <paramref name="at"/> what is wrong.</summary>
internal delegate void RuleCheck(JsonElement value, RuleWalk at);

/// <summary>Walks along with a rule: knows the place in the value and collects what is wrong, all of it up to a bound.</summary>
internal sealed partial class RuleWalk
{
    private const int MostErrors = 100;

    // Trials of alternatives inside alternatives multiply; a hostile value must not make them endless.
    private const int MostSteps = 2_000_000;
    private readonly List<RuleError> errors = [];
    private readonly List<Place> places = [];
    private int steps;

    /// <summary>Everything wrong, in the order of the value.</summary>
    public IReadOnlyList<RuleError> Errors =>
        IsExhausted ? [.. errors, new RuleError("#", "is too complex to be checked")] : errors;

    public bool IsValid => errors.Count == 0 && !IsExhausted;

    /// <summary>What was evaluated of the current value; null where no rule asks.</summary>
    public Evaluated? Seen { get; private set; }

    private bool IsExhausted => steps > MostSteps;

    public void Enter(string name) => Enter(new Place(name, 0, Seen));

    public void Enter(int index) => Enter(new Place(null, index, Seen));

    public void Leave()
    {
        Seen = places[^1].Seen;
        places.RemoveAt(places.Count - 1);
    }

    public void Fail(string detail)
    {
        if (errors.Count < MostErrors)
            errors.Add(new RuleError(Pointer(), detail));
    }

    /// <summary>Starts to note what is evaluated; the answer goes to <see cref="EndNoting"/>.</summary>
    public Evaluated? BeginNoting()
    {
        var outer = Seen;
        Seen = new Evaluated();
        return outer;
    }

    public void EndNoting(Evaluated? outer)
    {
        if (Seen is { } inner)
            outer?.Add(inner);
        Seen = outer;
    }

    /// <summary>Whether a value meets a rule; what is wrong is forgotten.</summary>
    public bool Matches(JsonElement value, RuleCheck rule)
    {
        var before = errors.Count;
        var matches = Try(value, rule, before);
        errors.RemoveRange(before, errors.Count - before);
        return matches;
    }

    /// <summary>Tries a rule; its errors stay at the list's end.</summary>
    private bool Try(JsonElement value, RuleCheck rule, int before)
    {
        // Room for the errors of the trial, also where the list is full.
        if (before >= MostErrors || IsExhausted)
            return false;
        var outer = Seen;
        if (outer is not null)
            Seen = new Evaluated();
        rule(value, this);
        var matches = errors.Count == before && !IsExhausted;
        if (matches && outer is not null)
            outer.Add(Seen!);
        Seen = outer;
        return matches;
    }

    private void Enter(Place place)
    {
        places.Add(place);
        Seen = null;
        steps++;
    }

    private string Pointer()
    {
        var pointer = new StringBuilder("#");
        foreach (var place in places)
        {
            pointer.Append('/');
            if (place.Name is null)
                pointer.Append(place.Index.ToString(CultureInfo.InvariantCulture));
            else
                pointer.Append(Uri.EscapeDataString(place.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        }

        return pointer.ToString();
    }

    private readonly record struct Place(string? Name, int Index, Evaluated? Seen);
}

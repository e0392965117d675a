namespace Photon.Engine.Diagnostics;

/// <content>Forms: PHOT3300 to PHOT3319.</content>
public static partial class Codes
{
    public static readonly DiagnosticRule UnknownFormTarget = Warning("PHOT3300",
        "The contract has no form or field '{0}', so the item shapes nothing. Name a type, as 'NewProduct', or a property of one, as 'NewProduct/name'.{1}");

    public static readonly DiagnosticRule UnknownFormWord = Warning("PHOT3301",
        "'{0}' says nothing about how it is shown; known words are {1}.{2}");

    public static readonly DiagnosticRule UnknownFormField = Warning("PHOT3302",
        "'{0}' is no property of '{1}', so it is passed over. Correct the name, or remove it.{2}");

    public static readonly DiagnosticRule UnusableWidget = Warning("PHOT3303",
        "The widget '{0}' can't show '{1}', so it stays {2}. Use one for values of its kind, or the name of a widget that the project registers, of letters, digits and dashes.");

    public static readonly DiagnosticRule UnusableFormValue = Warning("PHOT3304",
        "'{0}' can't be the value of '{1}' here, so it is passed over. Use {2}.");

    public static readonly DiagnosticRule StepsLeaveOut = Warning("PHOT3305",
        "The steps of '{0}' leave out '{1}', which is required, so it stands in the last step, '{2}'. Name it in one of the steps.");

    public static readonly DiagnosticRule HiddenRequiredField = Warning("PHOT3306",
        "The property '{0}' is hidden and required, and the contract gives no default for it: the form can be sent only with a value that has it. Give it a default, or show it.");
}

using System.Collections.Frozen;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>
/// What a browser knows of the person who fills a form in, told by what a member is called and stands beside: <c>autocomplete="given-name"</c>,
/// as WCAG 1.3.5 asks. A guess that is wrong fills in what nobody meant, so a name that may mean anything else says nothing.
/// </summary>
internal static class Autofill
{
    private const int FewestOfAnAddress = 2;

    private static readonly FrozenDictionary<string, string> always = Words(
        ("email", "email emailaddress useremail contactemail"),
        ("tel", "phone phonenumber telephone telephonenumber tel mobile mobilephone mobilenumber mobilephonenumber cellphone contactphone"),
        ("given-name", "firstname givenname forename"),
        ("additional-name", "middlename"),
        ("family-name", "lastname familyname surname"),
        ("name", "fullname personname"),
        ("nickname", "nickname"),
        ("username", "username loginname"),
        ("bday", "birthdate birthday dateofbirth dob"),
        ("organization-title", "jobtitle"),
        ("postal-code", "postalcode postcode zipcode zip"),
        ("address-line1", "addressline1 streetaddress street1 addressstreet"),
        ("address-line2", "addressline2 street2"),
        ("address-line3", "addressline3 street3"),
        ("one-time-code", "otp otpcode onetimecode onetimepassword verificationcode totp totpcode mfacode twofactorcode smscode"),
        ("cc-number", "cardnumber creditcardnumber"),
        ("cc-name", "cardholder cardholdername nameoncard"),
        ("cc-csc", "cvc cvv cvc2 cvv2"));

    /// <summary>Words that belong to an address only where others of one stand beside them.</summary>
    private static readonly FrozenDictionary<string, string> ofAddress = Words(
        ("address-line1", "address street line1 address1"),
        ("address-line2", "line2 address2"),
        ("address-line3", "line3 address3"),
        ("address-level2", "city town locality"),
        ("address-level1", "state province region stateprovince provincecode statecode"),
        ("country", "countrycode"),
        ("country-name", "country countryname"));

    /// <summary>Words that say something of a person only where others stand beside them that do.</summary>
    private static readonly FrozenDictionary<string, string> ofPerson = Words(
        ("organization", "company companyname organization organisation organizationname"),
        ("sex", "sex gender"),
        ("honorific-prefix", "salutation honorific honorificprefix"),
        ("language", "preferredlanguage"),
        ("url", "website homepage"));

    private static readonly FrozenSet<string> persons = FrozenSet.Create(
        "applicant", "attendee", "author", "contact", "customer", "employee", "guest", "member", "passenger", "patient", "person", "profile", "recipient", "student", "user", "visitor");

    /// <summary>What the field's control says to the browser; null for nothing.</summary>
    public static string? Of(Field field, FieldSite site)
    {
        if (site.Hints.Autocomplete is { } wanted)
            return wanted;
        if (site.At is not { } name || site.IsReadOnly || field.Component is not ("Text" or "Area" or "Secret" or "Day" or "Select"))
            return null;
        var beside = new Lazy<IReadOnlyList<string>>(() => [.. NamesOf(site.Owner as ObjectDefinition)]);
        var word = WordOf(name);
        var found = field.Component == "Secret" && IsPassword(word) ? PasswordOf(word, site.Owner)
            : always.GetValueOrDefault(word)
            ?? (ofAddress.TryGetValue(word, out var part) && IsAddress(beside.Value) ? part : null)
            ?? (ofPerson.TryGetValue(word, out var told) && beside.Value.Any(IsOfPerson) ? told : null)
            ?? (word == "name" && site.Owner is { } owner && persons.Contains(LabelText.LastWord(owner.NameParts[^1])) ? "name" : null);
        return Fitting(found, field);
    }

    /// <summary>A day is only a birthday, and a text of many lines only an address as one writes it on a letter.</summary>
    private static string? Fitting(string? found, Field field) => field.Component switch
    {
        "Day" => found == "bday" ? found : null,
        "Area" => found == "address-line1" ? "street-address" : null,
        "Select" => found is "country" or "country-name" ? "country" : found is "address-level1" or "sex" or "honorific-prefix" or "language" ? found : null,
        "Secret" => found is "current-password" or "new-password" or "one-time-code" or "cc-number" or "cc-csc" ? found : null,
        _ => found is "bday" or "current-password" or "new-password" ? null : found,
    };

    private static bool IsPassword(string word) => word.EndsWith("password", StringComparison.Ordinal) || word.EndsWith("passphrase", StringComparison.Ordinal);

    /// <summary>The password that somebody has is asked for where one signs in, or by that name; any other one may well be made up now.</summary>
    private static string PasswordOf(string word, TypeDefinition? owner)
    {
        if (word is "currentpassword" or "oldpassword" or "existingpassword")
            return "current-password";
        var name = word == "password" && owner is not null ? string.Concat(owner.NameParts.Select(WordOf)) : "";
        var isSignIn = name.Contains("login", StringComparison.Ordinal) || name.Contains("signin", StringComparison.Ordinal) || name.Contains("logon", StringComparison.Ordinal)
            || name.Contains("authenticat", StringComparison.Ordinal) || name.Contains("credential", StringComparison.Ordinal);
        return isSignIn ? "current-password" : "new-password";
    }

    /// <summary>A state is one of a machine as well, and a city with a country one of the weather: only what is written on letters makes an address.</summary>
    private static bool IsAddress(IReadOnlyList<string> words)
    {
        var parts = words.Select(word => always.GetValueOrDefault(word) ?? ofAddress.GetValueOrDefault(word)).ToList();
        return parts.Exists(part => part is "postal-code" or "address-line1") && parts.Count(part => part is not null and not "address-level1" && IsOfAddress(part)) >= FewestOfAnAddress;
    }

    private static bool IsOfAddress(string token) => token is "postal-code" or "country" or "country-name" || token.StartsWith("address-", StringComparison.Ordinal);

    private static bool IsOfPerson(string word) => always.GetValueOrDefault(word) is "email" or "tel" or "given-name" or "family-name" or "name" or "bday";

    private static IEnumerable<string> NamesOf(ObjectDefinition? definition)
    {
        for (var owner = definition; owner is not null; owner = owner.Base)
        {
            foreach (var property in owner.Properties)
                yield return WordOf(property.Name);
        }
    }

    /// <summary><c>postal_code</c> and <c>PostalCode</c> are one.</summary>
    private static string WordOf(string name) => IdentifierWords.Pascal(name).ToLowerInvariant();

    private static FrozenDictionary<string, string> Words(params IReadOnlyList<(string Token, string Names)> rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Token))).ToFrozenDictionary(StringComparer.Ordinal);
}

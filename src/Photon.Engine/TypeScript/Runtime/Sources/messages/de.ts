import type { Issue } from "../check";
import { written } from "../check/sentences";
import type { Messages } from "./en";

type Ask = "text" | "choice" | "item" | "file";

const kinds: Record<string, string> = {
  integer: "Geben Sie eine ganze Zahl ein, etwa 12.",
  number: "Geben Sie eine Zahl ein, etwa 12,5.",
  string: "Geben Sie einen Text ein.",
  boolean: "Wählen Sie Ja oder Nein.",
};

const formats: Record<string, string> = {
  email: "Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.",
  "idn-email": "Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.",
  uri: "Geben Sie eine vollständige Adresse ein, etwa https://example.com.",
  iri: "Geben Sie eine vollständige Adresse ein, etwa https://example.com.",
  uuid: "Geben Sie eine Kennung ein, etwa 3f2504e0-4f89-41d3-9a0c-0305e82c3301.",
  date: "Geben Sie ein Datum ein, etwa 2027-03-31.",
  time: "Geben Sie eine Uhrzeit und ihren Abstand zu UTC ein, etwa 17:30 und +01:00.",
  "date-time": "Geben Sie Datum, Uhrzeit und Abstand zu UTC ein, etwa +01:00.",
  duration: "Geben Sie eine Dauer ein, etwa 1 Std 30 Min oder 2 T.",
  ipv4: "Geben Sie eine Adresse ein, etwa 192.0.2.1.",
  ipv6: "Geben Sie eine Adresse ein, etwa 2001:db8::1.",
  hostname: "Geben Sie einen Rechnernamen ein, etwa www.example.com.",
  regex: "Geben Sie einen regulären Ausdruck ein.",
};

const signs = (count: unknown): string => (count === 1 ? "ein Zeichen" : `${String(count)} Zeichen`);

const missing = (ask: Ask): string => ({ text: "Füllen Sie das aus.", choice: "Treffen Sie eine Wahl.", item: "Fügen Sie das hinzu.", file: "Wählen Sie eine Datei." })[ask];

function explain({ code, args = [] }: Issue, ask: Ask, asks?: string): string {
  const [limit] = args;
  const bound = typeof limit === "number" ? String(limit).replace(".", ",") : String(limit);
  switch (code) {
    case "required":
    case "dependentRequired":
      return missing(ask);
    case "type":
      return args.map((kind) => kinds[String(kind)]).find(Boolean) ?? "Hier wird ein Wert anderer Art erwartet.";
    case "minLength":
      return `Geben Sie mindestens ${signs(limit)} ein.`;
    case "maxLength":
      return `Geben Sie höchstens ${signs(limit)} ein.`;
    case "pattern":
      return asks ?? `Geben Sie es in der erwarteten Form ein: ${bound}`;
    case "format":
      return formats[bound] ?? `Geben Sie es in der erwarteten Form ein: ${bound}`;
    case "minimum":
      return `Geben Sie ${bound} oder mehr ein.`;
    case "exclusiveMinimum":
      return `Geben Sie mehr als ${bound} ein.`;
    case "maximum":
      return `Geben Sie ${bound} oder weniger ein.`;
    case "exclusiveMaximum":
      return `Geben Sie weniger als ${bound} ein.`;
    case "multipleOf":
      return `Geben Sie ein Vielfaches von ${bound} ein.`;
    case "minItems":
    case "minProperties":
      return `Fügen Sie etwas hinzu: Es werden mindestens ${bound} gebraucht.`;
    case "maxItems":
    case "maxProperties":
      return `Entfernen Sie etwas: Es sind höchstens ${bound} erlaubt.`;
    case "uniqueItems":
      return "Zwei davon sind gleich. Ändern oder entfernen Sie eines.";
    case "enum":
      return "Wählen Sie einen der angebotenen Werte.";
    case "const":
      return limit === true ? "Setzen Sie hier ein Häkchen, um fortzufahren." : `Die einzige Antwort ist hier ${typeof limit === "object" ? written(limit) : bound}.`;
    case "additionalProperties":
    case "unevaluatedProperties":
    case "unevaluatedItems":
    case "never":
      return "Entfernen Sie das: Hier wird nichts erwartet.";
    case "propertyNames":
      return "Nehmen Sie einen anderen Namen.";
    case "contains":
    case "minContains":
      return "Fügen Sie eines der erwarteten Art hinzu.";
    case "maxContains":
      return "Entfernen Sie eines: Es sind zu viele einer Art.";
    default:
      return "Prüfen Sie das: Diese Angaben passen nicht zusammen.";
  }
}

/** The words of forms, in German. */
export const de: Required<Messages> = {
  lang: "de",
  decimal: ",",
  explain,
  missing,
  submit: "Speichern",
  busy: "Wird gespeichert …",
  saved: "Gespeichert.",
  must: "Felder mit * müssen ausgefüllt werden.",
  failed: (count) => (count === 1 ? "Es gibt ein Problem" : `Es gibt ${count} Probleme`),
  refused: "Das konnte nicht gespeichert werden",
  offline: "Der Server ist nicht erreichbar. Ihre Eingaben sind nicht verloren.",
  broken: "Unterwegs ist etwas schiefgegangen. Ihre Eingaben sind nicht verloren.",
  retry: "Noch einmal versuchen",
  restored: "Ihre letzten Eingaben sind wieder da.",
  discard: "Neu beginnen",
  deprecated: "Nicht mehr verwendet.",
  noValue: (label) => `${label}: kein Wert`,
  notGiven: "Keine Angabe",
  choose: "Bitte wählen",
  yes: "Ja",
  no: "Nein",
  numbered: (label, number) => `${label} ${number}`,
  item: "Eintrag",
  value: "Wert",
  others: "Weitere Angaben",
  text: "Text",
  wholeNumber: "Ganze Zahl",
  number: "Zahl",
  yesOrNo: "Ja oder nein",
  date: "Datum",
  time: "Uhrzeit",
  moment: "Datum und Uhrzeit",
  duration: "Dauer",
  details: "Einzelheiten",
  nothing: "Nichts",
  blank: "(leer)",
  listOf: (label) => `Liste: ${label}`,
  mapOf: (label) => `Zuordnung: ${label}`,
  inForm: (example) => `Geben Sie es in der erwarteten Form ein, etwa ${example}.`,
  ofSigns: (signs, least, most) =>
    `Nehmen Sie nur ${signs}${least === most ? `, genau ${most}` : most ? (least > 1 ? `, ${least} bis ${most}` : `, höchstens ${most}`) : least > 1 ? `, mindestens ${least}` : ""}.`,
  and: " und ",
  capitals: "Großbuchstaben",
  smalls: "Kleinbuchstaben",
  letters: "Buchstaben",
  digits: "Ziffern",
  blanks: "Leerzeichen",
  tooLong: "Diese Zahl hat mehr Stellen, als sich behalten lassen. Nehmen Sie weniger.",
  kindOf: (label) => `${label}: Art`,
  kept: "Wie bisher",
  keptHelp: "Diese Art kennt das Formular nicht. Sie bleibt, wie sie ist.",
  leave: "Ihre Eingaben sind nicht gespeichert. Trotzdem gehen?",
  add: (label) => `${label} hinzufügen`,
  remove: (label) => `${label} entfernen`,
  inside: (label) => label,
  moveUp: (label) => `${label} nach oben`,
  moveDown: (label) => `${label} nach unten`,
  added: (label) => `${label} wurde hinzugefügt.`,
  removed: (label) => `${label} wurde entfernt.`,
  moved: (label, place, count) => `${label} ist jetzt Nummer ${place} von ${count}.`,
  key: "Name des Eintrags",
  twice: "Dieser Name kommt zweimal vor. Ändern Sie einen.",
  badKey: "Nehmen Sie einen anderen Namen: Dieser ist nicht erlaubt.",
  badChoice: "Wählen Sie einen Eintrag der Liste.",
  picker: (label) => `${label}: Auswahl`,
  show: "Zeigen",
  hide: "Verbergen",
  reveal: (label) => `Zeigen: ${label}`,
  conceal: (label) => `Verbergen: ${label}`,
  badDate: "Geben Sie ein ganzes Datum oder eine ganze Uhrzeit ein, oder leeren Sie das Feld.",
  badJson: "Geben Sie JSON ein: Texte in doppelten Anführungszeichen, kein Komma am Ende.",
  offset: (label) => `${label}: Abstand zu UTC`,
  spanHelp: "Etwa 1 Std 30 Min, 2 T oder P1Y6M.",
  units: ["J", "Mon", "Wo", "T", "Std", "Min", "s"],
  pick: "Datei wählen",
  drop: "oder hier ablegen",
  fromFile: (label) => `${label}: aus einer Datei`,
  choices: (label) => `${label}: Möglichkeiten`,
  noMatch: "Nichts passt",
  matches: (count) => (count === 1 ? "eine Möglichkeit" : `${count} Möglichkeiten`),
  characters: (count, max) => `${count} von ${signs(max)}`,
  write: "Schreiben",
  preview: "Vorschau",
  back: "Zurück",
  next: "Weiter",
  step: (number, count) => `Schritt ${number} von ${count}`,
};

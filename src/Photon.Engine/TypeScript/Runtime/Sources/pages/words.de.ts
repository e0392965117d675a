import type { Words } from "./words";

/** The words of pages, in German: `start(element, { words: de })`. */
export const de: Words = {
  lang: "de",
  skip: "Zum Inhalt",
  menu: "Menü",
  home: "Start",
  theme: "Farben",
  themes: { auto: "System", light: "Hell", dark: "Dunkel" },
  welcome: "Damit können Sie hier arbeiten.",
  health: "Zustand",
  healthy: "Verfügbar",
  unhealthy: "Nicht verfügbar",
  asking: "Wird gefragt …",
  loading: "Wird geladen …",
  retry: "Erneut versuchen",
  create: (one) => `${one} anlegen`,
  edit: "Bearbeiten",
  editing: (name) => `${name} bearbeiten`,
  remove: "Löschen",
  back: (title) => `Zurück zu ${title}`,
  backTo: (name) => `Zurück zu ${name}`,
  up: "Zurück",
  cancel: "Abbrechen",
  close: "Schließen",
  undo: "Rückgängig",
  saved: (name) => `${name} ist gespeichert.`,
  created: (name) => `${name} ist angelegt.`,
  removed: (name) => `${name} ist gelöscht.`,
  restored: (name) => `${name} ist wieder da.`,
  done: (label) => `${label}: erledigt.`,
  ask: (name) => `${name} löschen?`,
  final: "Das lässt sich nicht rückgängig machen.",
  doAsk: (label, name) => `${label}: ${name}?`,
  leave: "Sie haben Änderungen, die nicht gespeichert sind.",
  leaving: "Ohne Speichern verlassen",
  stay: "Weiter bearbeiten",
  none: (title) => `${title}: noch nichts da`,
  noneHelp: (one) => `Was Sie unter „${one} anlegen“ eingeben, erscheint hier.`,
  noMatch: "Nichts gefunden",
  noMatchHelp: "Versuchen Sie es mit weniger oder anderen Filtern.",
  clear: "Filter löschen",
  filters: "Filter",
  apply: "Anwenden",
  any: "Alle",
  search: "Suche",
  count: (title, shown, total, from) => (total === undefined || (total === shown && from === 1) ? `${title}: ${shown}` : shown === 0 ? `${title}: 0 von ${total}` : `${title}: ${from} bis ${from + shown - 1} von ${total}`),
  pages: "Seiten",
  page: (number, last) => (last === undefined ? `Seite ${number}` : `Seite ${number} von ${last}`),
  previous: "Zurück",
  next: "Weiter",
  more: "Mehr zeigen",
  yes: "Ja",
  no: "Nein",
  nothing: "Keine Angabe",
  sortedUp: "aufsteigend geordnet",
  sortedDown: "absteigend geordnet",
  notFound: "Diese Seite gibt es nicht",
  notFoundHelp: "Vielleicht ist die Adresse falsch, oder was hier war, liegt jetzt anderswo.",
  signIn: "Anmelden",
  signOut: "Abmelden",
  signedIn: "Sie sind angemeldet.",
  signedOut: "Sie sind abgemeldet.",
  signInHelp: "Was Sie eingeben, bleibt in diesem Tab, bis Sie ihn schließen oder sich abmelden.",
  key: "API-Schlüssel",
  token: "Zugriffstoken",
  user: "Benutzername",
  password: "Passwort",
  clientId: "Client-ID",
  goOn: (name) => `Weiter mit ${name}`,
  refused: "Die Anmeldung ist fehlgeschlagen.",
  changedTitle: "Jemand anderes hat das geändert",
  changedHelp: "Seit Sie diese Seite geöffnet haben, wurde eine andere Fassung gespeichert. Was Sie eingegeben haben, ist noch da.",
  showTheirs: "Meine verwerfen, andere zeigen",
  saveMine: "Andere mit meiner überschreiben",
  failed: (status) => {
    switch (status) {
      case undefined:
        return ["Der Server ist nicht erreichbar", "Prüfen Sie Ihre Verbindung. Sobald Sie wieder online sind, wird es erneut versucht."];
      case 401:
        return ["Melden Sie sich an, um fortzufahren", "Der Server will wissen, wer fragt."];
      case 403:
        return ["Das dürfen Sie nicht", "Ihrem Konto fehlt die Berechtigung dafür."];
      case 404:
      case 410:
        return ["Das ist nicht mehr da", "Vielleicht wurde es gelöscht, oder die Adresse ist falsch."];
      case 409:
      case 412:
        return ["Jemand anderes hat das geändert", "Laden Sie es neu, und versuchen Sie es dann noch einmal."];
      case 429:
        return ["Zu viele Anfragen", "Warten Sie einen Moment, und versuchen Sie es dann noch einmal."];
      default:
        return status < 500 ? ["Der Server hat das abgelehnt", "Er sagt, dass an der Anfrage etwas nicht stimmt."] : ["Auf dem Server ist etwas schiefgegangen", "Es liegt nicht an Ihnen. Versuchen Sie es gleich noch einmal."];
    }
  },
};

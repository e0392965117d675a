/** How a label is written inside of a sentence. */
export const inside = (label: string): string => (/^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

const several = (count: number, title: string): string => `${count} ${inside(title)}`;

/** The words of pages, in English. */
export const words = {
  lang: "en",
  skip: "Skip to content",
  menu: "Menu",
  home: "Home",
  theme: "Colours",
  themes: { auto: "System", light: "Light", dark: "Dark" },
  welcome: "What you can work with here.",
  health: "Status",
  healthy: "Available",
  unhealthy: "Not available",
  asking: "Asking…",
  loading: "Loading…",
  retry: "Try again",
  create: (one: string) => `New ${inside(one)}`,
  edit: "Edit",
  editing: (name: string) => `Edit ${name}`,
  remove: "Delete",
  /** To a list, which is a word of the contract; to an item, which has a name of its own. */
  back: (title: string) => `Back to ${inside(title)}`,
  backTo: (name: string) => `Back to ${name}`,
  up: "Back",
  cancel: "Cancel",
  close: "Close",
  undo: "Undo",
  saved: (name: string) => `${name} was saved.`,
  created: (name: string) => `${name} was added.`,
  removed: (name: string) => `${name} was deleted.`,
  restored: (name: string) => `${name} is back.`,
  done: (label: string) => `${label}: done.`,
  ask: (name: string) => `Delete ${name}?`,
  final: "This can't be undone.",
  doAsk: (label: string, name: string) => `${label}: ${name}?`,
  leave: "You have changes that are not saved.",
  leaving: "Leave without saving",
  stay: "Keep editing",
  none: (title: string) => `No ${inside(title)} yet`,
  noneHelp: (one: string) => `Add the first ${inside(one)}, and it shows up here.`,
  noMatch: "Nothing matches",
  noMatchHelp: "Try fewer or other filters.",
  clear: "Clear filters",
  filters: "Filters",
  apply: "Apply",
  any: "Any",
  search: "Search",
  count: (title: string, shown: number, total: number | undefined, from: number) =>
    total === undefined || (total === shown && from === 1) ? several(shown, title) : shown === 0 ? `0 of ${several(total, title)}` : `${from} to ${from + shown - 1} of ${several(total, title)}`,
  pages: "Pages",
  page: (number: number, last: number | undefined) => (last === undefined ? `Page ${number}` : `Page ${number} of ${last}`),
  previous: "Previous",
  next: "Next",
  more: "Show more",
  yes: "Yes",
  no: "No",
  nothing: "Not given",
  sortedUp: "sorted, lowest first",
  sortedDown: "sorted, highest first",
  notFound: "There is no such page",
  notFoundHelp: "The address may be wrong, or what was here has moved.",
  signIn: "Sign in",
  signOut: "Sign out",
  signedIn: "You are signed in.",
  signedOut: "You are signed out.",
  signInHelp: "What you enter is kept in this tab until you close it or sign out.",
  key: "API key",
  token: "Access token",
  user: "User name",
  password: "Password",
  clientId: "Client ID",
  goOn: (name: string) => `Go on with ${name}`,
  refused: "Signing in did not work.",
  changedTitle: "Somebody else has changed this",
  changedHelp: "Since you opened this page, another version was saved. What you entered is still here.",
  showTheirs: "Drop mine, show theirs",
  saveMine: "Save mine over theirs",
  failed: (status: number | undefined): readonly [title: string, help: string] => {
    switch (status) {
      case undefined:
        return ["The server could not be reached", "Check your connection. This page tries again as soon as you are back online."];
      case 401:
        return ["Sign in to go on", "The server wants to know who is asking."];
      case 403:
        return ["You may not do this", "Your account lacks the permission for it."];
      case 404:
      case 410:
        return ["This is not there any more", "It may have been deleted, or the address is wrong."];
      case 409:
      case 412:
        return ["Somebody else has changed this", "Load it again, and then try once more."];
      case 429:
        return ["Too many requests", "Wait a moment, and then try again."];
      default:
        return status < 500 ? ["The server refused this", "It says that something in the request is not right."] : ["Something went wrong on the server", "It is not your fault. Try again in a moment."];
    }
  },
};

export type Words = typeof words;

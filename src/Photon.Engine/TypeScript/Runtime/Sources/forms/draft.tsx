import { createSignal, onCleanup } from "solid-js";
import { ExactNumber, type Path } from "../check";
import { drafts } from "../messages/en";
import { memberOf, wordsOf, type Place } from "./place";
import type { Draft, DraftHost, DraftStore } from "./props";

/** Keeps drafts in a store: shortly after each change, until the form is saved or somebody starts afresh. */
export function draftIn(store: DraftStore): Draft {
  const origins: Origins = new Map();
  return { load: () => store.load(), over: (draft, value) => restored(draft, value, origins, []), attach: (host) => attach(store, host, origins) };
}

/** Where secrets of the form stood in the value: by where they stand in it now. */
type Origins = Map<string, Path>;

/** Stands in a draft for a secret or a file: that of the value at the same path, whatever was moved since; none without a path. */
interface Mark {
  readonly $kept: Path | null;
}

const isMark = (node: unknown): node is Mark => typeof node === "object" && node !== null && "$kept" in node;

function markOf(place: Place, origins: Origins): Mark | undefined {
  const path = bornAt(place);
  // An item without anything in it would be null.
  return place.given !== undefined ? { $kept: origins.get(JSON.stringify(path)) ?? path } : typeof place.key?.() === "number" ? { $kept: null } : undefined;
}

const bornAt = (place: Place): Path => [...(place.parent ? bornAt(place.parent) : []), ...(place.key ? [place.born ?? place.key()] : [])];

function restored(node: unknown, value: unknown, origins: Origins, path: Path): unknown {
  if (isMark(node)) {
    origins.set(JSON.stringify(path), node.$kept ?? path);
    return node.$kept?.reduce(memberOf, value);
  }
  if (Array.isArray(node)) {
    return node.map((item, index) => restored(item, value, origins, [...path, index]));
  }
  const isPlain = typeof node === "object" && node !== null && Object.getPrototypeOf(node) === Object.prototype;
  return isPlain ? Object.fromEntries(Object.entries(node).map(([name, member]) => [name, restored(member, value, origins, [...path, name])])) : node;
}

function attach(store: DraftStore, host: DraftHost, origins: Origins): ReturnType<Draft["attach"]> {
  const words = wordsOf(host.form(), drafts);
  const [isRestored, setRestored] = createSignal(host.isRestored);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    timer = undefined;
    store.save(host.value((place) => markOf(place, origins)));
  };
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
    setRestored(false);
    store.clear();
  };
  onCleanup(() => {
    if (timer) {
      clearTimeout(timer);
      save();
    }
  });
  const discard = () => {
    forget();
    host.restart();
  };
  return {
    saved: forget,
    changed() {
      clearTimeout(timer);
      timer = setTimeout(save, 400);
    },
    notice: () =>
      isRestored() && (
        <p class="pf-restored">
          {words().restored}{" "}
          <button type="button" class="pf-button" on:click={discard}>
            {words().discard}
          </button>
        </p>
      ),
  };
}

/** Keeps a draft in the browser under a key, until it was saved: `draft={localDraft("new-product")}`. Files and secrets are not kept: those of the value stay. */
export function localDraft(key: string): Draft {
  const name = "photon-draft:" + key;
  return draftIn({
    load() {
      try {
        return JSON.parse(localStorage.getItem(name)!, (_, value: unknown) => revive(value)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    save(value) {
      try {
        localStorage.setItem(name, JSON.stringify(keepable(value)));
      } catch {
        // A browser that keeps nothing loses the draft, not the form.
      }
    },
    clear() {
      try {
        localStorage.removeItem(name);
      } catch {
        // As above.
      }
    },
  });
}

const mark = "$exact";

function revive(value: unknown): unknown {
  return value && typeof value === "object" && mark in value ? new ExactNumber(String(value[mark])) : value;
}

function keepable(value: unknown): unknown {
  if (value instanceof ExactNumber) {
    return { [mark]: value.text };
  }
  if (value instanceof Blob) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map(keepable);
  }
  return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, keepable(member)])) : value;
}

import { createSignal, onCleanup } from "solid-js";
import { ExactNumber } from "../check";
import { drafts } from "../messages/en";
import { wordsOf } from "./place";
import type { Draft, DraftHost, DraftStore } from "./props";

/** Keeps drafts in a store: shortly after each change, until the form is saved or somebody starts afresh. */
export function draftIn(store: DraftStore): Draft {
  return { load: () => store.load(), attach: (host) => attach(store, host) };
}

function attach(store: DraftStore, host: DraftHost): ReturnType<Draft["attach"]> {
  const words = wordsOf(host.form(), drafts);
  const [isRestored, setRestored] = createSignal(host.isRestored);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    timer = undefined;
    store.save(host.value());
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

/** Keeps a draft in the browser under a key, until it was saved: `draft={localDraft("new-product")}`. Files and secrets are not kept. */
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

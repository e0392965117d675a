import type { Answered, Asked } from "./app.mjs";

export interface Desk {
  api: (asked: Asked) => Answered;
  asked: { method: string; path: string; query: Record<string, string>; body: unknown; headers: Record<string, string> }[];
  customers: { name: string }[];
  tickets: { state: string }[];
  settings: { greeting: string };
  /** Somebody else is faster. */
  change(): void;
}

export function makeDesk(): Desk;

import type { Page } from "playwright-core";

export interface Pages {
  open(query?: Record<string, string>, viewport?: { width: number; height: number }, options?: { selector?: string }): Promise<{ page: Page; complaints: readonly string[] }>;
  close(): Promise<void>;
}

export function openPages(entry: string, files?: Map<string, string | Uint8Array>, options?: { isStrict?: boolean }): Promise<Pages>;

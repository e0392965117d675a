import type { Page } from "playwright-core";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface App {
  readonly firstLoad: number;
  open(path: string, api: (asked: Asked) => Answered | undefined | Promise<Answered | undefined>, options?: { width?: number; height?: number; dark?: boolean }): Promise<{ page: Page; complaints: readonly string[] }>;
  close(): Promise<void>;
}

export function project(goldenCase: string, name: string): Promise<{ folder: string; remove: () => Promise<void> }>;
export function openApp(goldenCase: string, name: string): Promise<App>;

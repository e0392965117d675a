/** Pages: what generated apps are made of. Each kind of page is a module of its own, `pages/list` and the like, so that an app loads what it shows. */
export type * from "./pages/types";
export { startApp, type StartOptions } from "./pages/app";
export { useApp } from "./pages/context";

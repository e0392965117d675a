// Each format is an export of its own, so that a bundle holds those that its contract names.
export * from "./formats/hosts";
export * from "./formats/idna";
export * from "./formats/texts";
export * from "./formats/times";
export * from "./formats/uris";

// Stands in for one of the two schemas; the measuring program resolves it.
export const schema = {};
export const value = undefined;

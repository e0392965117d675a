export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** Base64, standard or for URLs. */
export function isBase64(text: string): boolean {
  const plain = text.replace(/[\t\n\r ]/g, "");
  return /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i.test(plain) || (/^[\w-]*={0,2}$/.test(plain) && plain.replace(/=/g, "").length % 4 != 1);
}

/** A JSON pointer (RFC 6901). */
export function isJsonPointer(text: string): boolean {
  return /^(?:\/(?:[^~/]|~[01])*)*$/.test(text);
}

/** A relative JSON pointer: `1/name`, `0#`. */
export function isRelativeJsonPointer(text: string): boolean {
  const found = /^(?:0|[1-9]\d*)([^]*)$/.exec(text);
  return !!found && (found[1] == "#" || isJsonPointer(found[1]!));
}

/** A regular expression of ECMA-262; escapes that mean nothing may stand before signs, not before letters. */
export function isRegex(text: string): boolean {
  try {
    new RegExp(text.replace(/\\[^\w]/g, "x"), "u");
    return true;
  } catch {
    return false;
  }
}

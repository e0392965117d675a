import { isIpv6 } from "./hosts";

const uri = /* @__PURE__ */ reference("", true);
const uriReference = /* @__PURE__ */ reference("", false);
const iri = /* @__PURE__ */ reference("\\u00a0-\\uffff", true);
const iriReference = /* @__PURE__ */ reference("\\u00a0-\\uffff", false);

/** A URI (RFC 3986). */
export function isUri(text: string): boolean {
  return isReference(text, uri);
}

/** A URI or a reference to one. */
export function isUriReference(text: string): boolean {
  return isReference(text, uriReference);
}

/** An IRI (RFC 3987). */
export function isIri(text: string): boolean {
  return isReference(text, iri);
}

/** An IRI or a reference to one. */
export function isIriReference(text: string): boolean {
  return isReference(text, iriReference);
}

function isReference(text: string, form: RegExp): boolean {
  const found = form.exec(text);
  return !!found && (found[1] === undefined || isIpv6(found[1]));
}

function reference(letters: string, hasScheme: boolean): RegExp {
  const escape = "%[\\da-f]{2}";
  const signs = `-\\w.~!$&'()*+,;=${letters}`;
  const name = `(?:[${signs}]|${escape})*`;
  const path = `(?:[${signs}:@/]|${escape})*`;
  const rest = `(?:[${signs}:@/?]|${escape})*`;
  const user = `(?:(?:[${signs}:]|${escape})*@)?`;
  const host = `(?:\\[(?:v[\\da-f]+\\.[\\w.~!$&'()*+,;=:-]+|([\\da-f:.]+))\\]|${name})(?::\\d*)?`;
  const scheme = hasScheme ? "[a-z][a-z\\d+.-]*:" : "(?:[a-z][a-z\\d+.-]*:|(?![^/?#]*:))";
  return new RegExp(`^${scheme}(?://${user}${host}(?:/${path})?|(?!//)${path})(?:\\?${rest})?(?:#${rest})?$`, "i");
}

/** A URI template (RFC 6570). */
export function isUriTemplate(text: string): boolean {
  const escape = "%[\\da-f]{2}";
  const name = `(?:\\w|${escape})+`;
  const variable = `${name}(?:\\.${name})*(?::[1-9]\\d{0,3}|\\*)?`;
  const signs = "[^\\0-\\x20\\x7f\"<>\\\\^`{|}%]";
  return new RegExp(`^(?:${signs}|${escape}|\\{[+#./;?&]?${variable}(?:,${variable})*\\})*$`, "i").test(text);
}

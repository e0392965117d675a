import { isHost, isMailbox } from "./hosts";

/** Viramas: behind them a joiner may stand (RFC 5892, appendix A). */
const viramas =
  "\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0e3a\\u0f84\\u1039\\u103a\\u1714\\u1734\\u17d2\\u1a60\\u1b44\\u1baa\\u1bf2\\u1bf3\\ua806\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed";

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A host name of ASCII; labels that stand for other scripts must be well made. */
export function isHostname(text: string): boolean {
  return isHost(text) && text.split(".").every((label) => !/^xn--/i.test(label) || isEncoded(label.slice(4)));
}

/** A host name in any script (RFC 5890). */
export function isIdnHostname(text: string): boolean {
  const labels = text.split(/[.\u3002\uff0e\uff61]/);
  const isRightToLeft = rightToLeft.test(text);
  return labels.every((label) => (/^[\0-\x7f]*$/.test(label) || isLabel(label)) && !(isRightToLeft && /^\d/.test(label))) && isHostname(asciiOf(labels.join(".")));
}

/** A mailbox in any script (RFC 6531). */
export function isIdnEmail(text: string): boolean {
  return isMailbox(text, /^[^\0- \x7f()<>[\]:;@\\,".]+(?:\.[^\0- \x7f()<>[\]:;@\\,".]+)*$/, isIdnHostname);
}

/** The name as browsers send it; empty for what they refuse. */
function asciiOf(name: string): string {
  try {
    return /^[^\0-,/:-@[-`{-\x7f]+$/.test(name) ? new URL("ftp://" + name).hostname : "";
  } catch {
    return "";
  }
}

/** Whether a label of Unicode characters is one that a host name may have (RFC 5891, RFC 5892). */
function isLabel(label: string): boolean {
  return (
    runsOneWay(label) &&
    /^[-\xb7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u200c\u200d\u3007\u30fb\p{Ll}\p{Lu}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]+$/u.test(label) &&
    !/^(?:\p{M}|..--)|[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u.test(label) &&
    !/(?<!l)\xb7|\xb7(?!l)|\u0375(?![\u0370-\u03ff\u1f00-\u1fff])|(?<![\u0590-\u05ff])[\u05f3\u05f4]/.test(label) &&
    (!label.includes("\u30fb") || /[\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/.test(label)) &&
    !new RegExp(`(?<![${viramas}])\\u200d|(?<![${viramas}]|[\\u0620-\\u08ff]\\p{M}*)\\u200c|(?<![${viramas}])\\u200c(?!\\p{M}*[\\u0620-\\u08ff])`, "u").test(label)
  );
}

/** Whether what stands behind `xn--` is a label, and as short as it can be written. */
function isEncoded(label: string): boolean {
  const decoded = decode(label.toLowerCase());
  return decoded !== undefined && isLabel(decoded) && asciiOf(decoded) == "xn--" + label.toLowerCase();
}

/** Labels with letters that run from right to left begin with one and have no others; digits of Arabic are of one kind (RFC 5893, RFC 5892). */
function runsOneWay(label: string): boolean {
  const mixesDigits = /[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label);
  return !mixesDigits && (!rightToLeft.test(label) || new RegExp(`^(?:${rightToLeft.source}|(?!^|\\p{L}).)*$`, "u").test(label));
}

/** Punycode (RFC 3492, section 6.2); undefined for what is none. */
function decode(label: string): string | undefined {
  const dash = label.lastIndexOf("-");
  const output = [...label.slice(0, Math.max(dash, 0))];
  let [n, at, bias, next] = [128, 0, 72, dash + 1];
  while (next < label.length) {
    const before = at;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(label[next++] ?? "!");
      if (digit < 0 || weight > 1e9) return undefined;
      at += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    let delta = Math.floor((at - before) / (before ? 2 : 700));
    delta += Math.floor(delta / length);
    for (bias = 0; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    n += Math.floor(at / length);
    if (n > 0x10ffff) return undefined;
    output.splice((at %= length), 0, String.fromCodePoint(n));
    at++;
  }
  return output.join("");
}

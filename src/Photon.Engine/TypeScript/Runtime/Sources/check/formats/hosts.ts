export function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/.test(text) && !text.endsWith(".");
}

export function isIpv6(text: string): boolean {
  const at = text.lastIndexOf(":") + 1;
  const tail = text.slice(at);
  if (tail.includes(".") && !isIpv4(tail)) return false;
  const halves = (tail.includes(".") ? text.slice(0, at) + "0:0" : text).split("::");
  const groups = halves.flatMap((half) => (half ? half.split(":") : []));
  return halves.length < 3 && groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (halves.length == 2 ? groups.length < 8 : groups.length == 8);
}

/** Whether labels of ASCII make a host name, whatever those that stand for other scripts mean. */
export function isHost(text: string): boolean {
  return text.length < 254 && /^(?!-)[a-z\d-]{0,62}[a-z\d](?:\.(?!-)[a-z\d-]{0,62}[a-z\d])*$/i.test(text) && !/(?:^|\.)(?!xn)[^.]{2}--/i.test(text);
}

/** A mailbox of ASCII (RFC 5321). */
export function isEmail(text: string): boolean {
  return isMailbox(text, /^[!#-'*+/-9=?A-Z^-~-]+(?:\.[!#-'*+/-9=?A-Z^-~-]+)*$/, isHost);
}

export function isMailbox(text: string, plain: RegExp, isDomain: (text: string) => boolean): boolean {
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  const address = /^\[(ipv6:)?(.*)\]$/i.exec(domain);
  return (plain.test(local) || /^"[^]+"$/.test(local)) && (address ? (address[1] ? isIpv6 : isIpv4)(address[2]!) : isDomain(domain));
}

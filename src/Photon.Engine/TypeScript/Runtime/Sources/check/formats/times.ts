/** `2026-03-01` (RFC 3339, section 5.6). */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  return day! > 0 && day! <= daysOf(year!, month!);
}

function daysOf(year: number, month: number): number {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month < 1 || month > 12 ? 0 : 30 + ((month + (month >> 3)) & 1);
}

/** A time with its zone: `10:20:30Z`. A leap second falls on the last minute of a day in UTC. */
export function isTime(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (!parts) return false;
  const [hour, minute, second, zoneHour, zoneMinute] = [1, 2, 3, 5, 6].map((i) => Number(parts[i] ?? 0)) as [number, number, number, number, number];
  const offset = (zoneHour * 60 + zoneMinute) * (parts[4] == "-" ? -1 : 1);
  const minuteOfDay = (hour * 60 + minute - offset + 2880) % 1440;
  return hour < 24 && minute < 60 && zoneHour < 24 && zoneMinute < 60 && (second < 60 || (second == 60 && minuteOfDay == 1439));
}

/** `2026-03-01T10:20:30Z` (RFC 3339, section 5.6). */
export function isDateTime(text: string): boolean {
  return /t/i.test(text[10] ?? "") && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** ISO 8601 durations as RFC 3339, appendix A, has them: `P3DT4H`, `P2W`. */
export function isDuration(text: string): boolean {
  return /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/.test(text);
}

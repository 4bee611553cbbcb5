/** `14`, `14.30`, `14,30`, `14:30`, `1430`; 24:00 is the end of the day. */
const TIME = /^(?:(\d{1,2})(?:[.,:](\d{2}))?|(\d{1,2})(\d{2}))$/;

/** Minutes of the day from a time as the desk types it; null for what is none. */
export function typedMinutes(typed: string): number | null {
  const found = TIME.exec(typed.trim());
  if (found === null) return null;
  const [hour, minute] = [Number(found[1] ?? found[3]), Number(found[2] ?? found[4] ?? 0)];
  return minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : null;
}

/**
 * A typed time of the day → minutes after midnight by the clock on the wall, null when it is none. `14.30`, `14,30`, `1430`,
 * `14:30`, `14 30` and `9` are understood (product.md, Keys).
 */
export function parseTime(text: string): number | null {
  const typed = text.trim();
  const parts = /^(\d{1,2})(?:\s*[.:,]\s*|\s+)(\d{2})$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed) ?? /^(\d{1,2})$/.exec(typed);
  if (parts === null) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

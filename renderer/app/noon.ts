/** An instant in the middle of a day, epoch ms: good for saying the day's name in any zone of Europe. */
export function dayNoon(date: string): number {
  return Date.parse(`${date}T11:00:00Z`);
}

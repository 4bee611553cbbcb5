/** A moment of a day that lies in it in every zone of Europe, epoch ms. */
export function noonOf(date: string): number {
  return Date.parse(`${date}T11:00:00Z`);
}

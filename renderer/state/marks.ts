/** Marks the moment after the next painted frame on the timeline, once: `pult:painted-day`, `pult:painted-door`, `pult:painted-booking`. */
export function markPainted(name: 'pult:painted-day' | 'pult:painted-door' | 'pult:painted-booking'): void {
  if (performance.getEntriesByName(name).length > 0) return;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => performance.mark(name);
    channel.port2.postMessage(null);
  });
}

const PATHS = {
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  week: 'M4 6h16v14H4zM4 10h16M9.3 10v10M14.7 10v10M8 3v4M16 3v4',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1.5 3h3L15 13h5',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 3v3M12 18v3M3 12h3M18 12h3M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  hourglass: 'M7 4h10M7 20h10M8 4v3l4 5 4-5V4M8 20v-3l4-5 4 5v3',
  tick: 'M4 12l5 5L20 6',
  columns: 'M4 5h16v14H4zM9.5 5v14M14.5 5v14',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  eyeOff: 'M4 4l16 16M9.9 5.9A9 9 0 0 1 12 5.6c5 0 8.5 4 9.5 6.4a12 12 0 0 1-2.6 3.7M6.4 7.6A12 12 0 0 0 2.5 12c1 2.4 4.5 6.4 9.5 6.4a9 9 0 0 0 4-.9M10 10a3 3 0 0 0 4 4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** A line icon in the colour of its text; always beside words or with a name of its own. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.8} strokeLinecap="round" strokeLinejoin="round">
      <path d={PATHS[name]} />
    </svg>
  );
}

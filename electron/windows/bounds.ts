/** Where the window stood, in screen points. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The part of a screen that windows may use. */
export interface WorkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** At least the title bar must lie on a screen that is there: a remembered screen may have been unplugged. */
export function isVisible(bounds: WindowBounds, areas: readonly WorkArea[]): boolean {
  return areas.some((area) => {
    const [right, bottom] = [area.x + area.width, area.y + area.height];
    return bounds.x < right - 100 && bounds.x + bounds.width > area.x + 100 && bounds.y >= area.y - 10 && bounds.y < bottom - 60;
  });
}

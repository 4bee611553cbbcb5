import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../../renderer/styles/tokens.css'), 'utf8');

/** WCAG 2.2, 1.4.3 for text and 1.4.11 for what is not text. */
const TEXT = 4.5;
const SHAPE = 3;

function tokens(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)].map(([, name = '', value = '']) => [name, value]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const [light = '', dark = ''] = css.split(":root[data-theme='dark']");
const base = tokens(light);
const themes: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
  ['light', base],
  ['dark', new Map([...base, ...tokens(dark)])],
];
const grounds = ['bg', 'surface', 'sunken', 'accent-soft'];
const services = [1, 2, 3, 4, 5, 6].map((number) => `svc-${number}`);
const pairs: readonly (readonly [string, string, number])[] = [
  ...[...grounds, ...services].map((ground) => ['text', ground, TEXT] as const),
  ...grounds.map((ground) => ['muted', ground, TEXT] as const),
  ...services.map((ground) => ['muted', ground, TEXT] as const),
  ['faint', 'bg', TEXT],
  ['faint', 'surface', TEXT],
  ...['accent', 'late', 'absent', 'pending', 'came'].map((ink) => [ink, `${ink}-soft`, TEXT] as const),
  ...['accent', 'late', 'absent', 'came'].map((ink) => [ink, 'surface', TEXT] as const),
  ...['accent', 'came', 'practice'].map((ground) => [`on-${ground}`, ground, TEXT] as const),
  ...services.map((service) => [`${service}-edge`, 'surface', SHAPE] as const),
  ['accent', 'bg', SHAPE],
  ['now', 'surface', SHAPE],
  ['owes', 'surface', SHAPE],
];

describe.each(themes)('%s', (_, theme) => {
  test.each(pairs)('%s on %s is at least %d : 1', (ink, ground, least) => {
    const [one, other] = [theme.get(ink), theme.get(ground)];
    expect(one, ink).toBeDefined();
    expect(other, ground).toBeDefined();
    expect(contrast(one!, other!)).toBeGreaterThanOrEqual(least);
  });
});

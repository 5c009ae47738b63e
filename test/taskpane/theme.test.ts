import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOOKS } from '../../taskpane/theme';

/** Contrast as WCAG 2 defines it: 4.5 for text, 3 for the lines of controls. */

function luminance(colour: string): number {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!channels) throw new Error(`no colour: ${colour}`);
  const [red, green, blue] = channels.slice(1).map((channel) => {
    const share = parseInt(channel, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['background', 'background-quiet', 'background-hover', 'accent-soft'] as const;
const TONES = ['error', 'warning', 'rounding', 'note', 'open'] as const;

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  const { variables } = LOOKS[mode];
  const colour = (name: string): string => variables[`--gk-${name}`] ?? `no --gk-${name}`;

  test.each(GROUNDS)('text is read on %s', (ground) => {
    for (const text of ['text', 'text-quiet', 'accent-dark']) {
      expect(contrast(colour(text), colour(ground)), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(TONES)('%s is read on the pane and on its own ground', (tone) => {
    for (const ground of ['background', 'accent-soft', `${tone}-soft`]) {
      expect(contrast(colour(tone), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('what is quiet or a link is read on the ground of every tone', () => {
    for (const tone of TONES) {
      for (const text of ['text', 'text-quiet', 'accent-dark']) {
        expect(contrast(colour(text), colour(`${tone}-soft`)), `${text} on ${tone}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('the lines of fields and the focus stand out', () => {
    expect(contrast(colour('control-line'), colour('background'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('accent'), colour('background'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('passed'), colour('background'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the style sheets', () => {
  const folder = resolve(import.meta.dirname, '../../taskpane');
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')]);

  test.each(sheets)('%s names no colour of its own', (_, css) => {
    expect(
      css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|:[^;{}]*\b(?:white|black|red|green|gray|grey)\b/gi),
    ).toBeNull();
  });

  test.each(sheets)('%s uses no property that the looks do not have', (_, css) => {
    const used = [...css.matchAll(/var\((--gk-[a-z-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !Object.keys(LOOKS.light.variables).includes(String(name)))).toEqual([]);
  });

  test('both looks have the same properties', () => {
    expect(Object.keys(LOOKS.dark.variables)).toEqual(Object.keys(LOOKS.light.variables));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, linesOf, mergeDraft, shownText } from '../../../src/draft/merge';
import type { DraftChange } from '../../../src/model/mergedDraft';
import {
  draftArbitrary,
  draftOf,
  factsArbitrary,
  linesOf as draftLines,
  marksOf,
  saved,
  TEMPLATES,
  templatesArbitrary,
  typedArbitrary,
} from './drafts';

/** A person's text: the draft's lines, some rewritten, left out, moved, divided, or with words typed into them, and new ones. */
const editsOf = (lines: readonly string[]): fc.Arbitrary<string[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.nat({ max: 1000 }).map((at) => lines[at % lines.length] ?? '') },
        {
          weight: 3,
          arbitrary: fc
            .tuple(fc.nat({ max: 1000 }), fc.nat({ max: 200 }), fc.nat({ max: 30 }), typedArbitrary)
            .map(([at, start, length, typed]) => {
              const line = lines[at % lines.length] ?? '';
              return `${line.slice(0, start)}${typed}${line.slice(start + length)}`.trim();
            }),
        },
        {
          weight: 2,
          arbitrary: fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 60 })).map(([at, end]) => {
            const line = lines[at % lines.length] ?? '';
            return `${line.slice(0, end)}\n${line.slice(end)}`;
          }),
        },
        { weight: 1, arbitrary: typedArbitrary },
      ),
      { maxLength: 12 },
    )
    .map((texts) => linesOf(texts.join('\n')));

const draftWithEdits = draftArbitrary.chain((draft) => fc.tuple(fc.constant(draft), editsOf(draftLines(draft))));

describe('a text that nobody edited', () => {
  it('is the new draft, whatever that is', () => {
    fc.assert(
      fc.property(draftArbitrary, draftArbitrary, (old, next) => {
        const merged = mergeDraft(saved(old, draftLines(old)), next);
        expect(shownText(merged)).toEqual(draftLines(next));
        expect(merged.paragraphs.flatMap(({ notes }) => notes)).toEqual([]);
      }),
    );
  });
});

describe('a draft that is the same as before', () => {
  it('leaves the person’s text as it is, without a mark', () => {
    fc.assert(
      fc.property(draftWithEdits, ([draft, text]) => {
        const merged = mergeDraft(saved(draft, text), draft);
        expect(shownText(merged)).toEqual(text);
        expect(marksOf(merged)).toEqual([]);
        expect(merged.paragraphs.flatMap(({ notes }) => notes)).toEqual([]);
      }),
    );
  });
});

describe('what a person did', () => {
  const twoFacts = fc.tuple(templatesArbitrary, factsArbitrary, factsArbitrary);

  it('stays when numbers move: deleted paragraphs stay deleted, all others follow the workbook', () => {
    fc.assert(
      fc.property(twoFacts, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), ([templates, one, other], keep) => {
        const [old, next] = [draftOf(templates, one), draftOf(templates, other)];
        const kept = (lines: readonly string[]): string[] => lines.filter((_, at) => keep[at]);
        const merged = mergeDraft(saved(old, kept(draftLines(old))), next);
        expect(shownText(merged)).toEqual(kept(draftLines(next)));
      }),
    );
  });

  it('stays when numbers move: words typed into a sentence are in the sentence with the new numbers', () => {
    const typed = fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }));
    fc.assert(
      fc.property(twoFacts, typed, ([templates, one, other], [paragraph, place]) => {
        const [old, next] = [draftOf(templates, one), draftOf(templates, other)];
        const at = paragraph % templates.length;
        const put = (lines: readonly string[], ends: readonly number[]): string[] =>
          lines.map((line, i) => {
            const end = ends[place % ends.length] ?? 0;
            return i === at ? `${line.slice(0, end)}〔经核实〕${line.slice(end)}` : line;
          });
        const ends = (draft: typeof old): number[] => {
          let length = 0;
          return [0, ...(draft.sections[0]?.paragraphs[at]?.spans ?? []).map(({ text }) => (length += text.length))];
        };
        const merged = mergeDraft(saved(old, put(draftLines(old), ends(old))), next);
        expect(shownText(merged)).toEqual(put(draftLines(next), ends(next)));
      }),
    );
  });

  it('is never lost, whatever the new draft is', () => {
    fc.assert(
      fc.property(draftWithEdits, draftArbitrary, ([old, text], next) => {
        const own = text.map((line, at) => (draftLines(old).includes(line) ? line : `${line}〔${at}〕`));
        const shown = shownText(mergeDraft(saved(old, own), next)).join('\n');
        const marks = own.flatMap((line, at) => (line.endsWith(`〔${at}〕`) ? [`〔${at}〕`] : []));
        expect(marks.filter((mark) => shown.split(mark).length !== 2)).toEqual([]);
      }),
    );
  });

  it('never brings a number into the text that neither the person nor the draft wrote', () => {
    const numbers = (text: string): string[] => text.match(/\d[\d.]*/gu) ?? [];
    fc.assert(
      fc.property(draftWithEdits, draftArbitrary, ([old, text], next) => {
        const known = new Set([...text, ...draftLines(next)].flatMap(numbers));
        for (const line of shownText(mergeDraft(saved(old, text), next)))
          for (const number of numbers(line)) expect(known).toContain(number);
      }),
    );
  });
});

describe('a change', () => {
  const merges = fc.tuple(draftWithEdits, draftArbitrary).map(([[old, text], next]) => ({
    next,
    merged: mergeDraft(saved(old, text), next),
  }));

  it('of everything accepted leaves the text as it is, and no mark', () => {
    fc.assert(
      fc.property(merges, ({ merged, next }) => {
        const again = mergeDraft(changed(merged, { kind: 'acceptAll' }), next);
        expect(shownText(again)).toEqual(shownText(merged));
        expect(marksOf(again)).toEqual([]);
        expect(again.paragraphs.flatMap(({ notes }) => notes)).toEqual([]);
      }),
    );
  });

  it('of one paragraph leaves all others where they are', () => {
    fc.assert(
      fc.property(merges, fc.nat({ max: 1000 }), ({ merged, next }, place) => {
        fc.pre(merged.paragraphs.some(({ kind }) => kind !== 'deleted' && kind !== 'dropped'));
        const shown = merged.paragraphs.flatMap(({ kind }, at) =>
          kind === 'deleted' || kind === 'dropped' ? [] : [at],
        );
        const nth = place % shown.length;
        const change: DraftChange = { kind: 'write', at: shown[nth] ?? 0, text: '改写后的一段，与起草的文字全不一样' };
        const again = shownText(mergeDraft(changed(merged, change), next));
        const expected = shownText(merged);
        expected[nth] = '改写后的一段，与起草的文字全不一样';
        expect(again).toEqual(expected);
      }),
    );
  });
});

it('has every made paragraph unlike the others, so that the properties speak of what they name', () => {
  expect(new Set(TEMPLATES.map(String)).size).toBe(TEMPLATES.length);
  expect(linesOf(' 一\r\n\n　二　\r三 ')).toEqual(['一', '二', '三']);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { planFill, proofread, type CellEdit, type Claim, type ClaimKind } from '../../src/index';
import { plain } from '../../src/model/text';
import { published } from '../proofread/published';

/** What the published narratives compute, and compute right, against the computed columns of the working paper. */

const HEADINGS: Partial<Record<ClaimKind, string>> = {
  change: '增减额',
  growth: '增减率',
  share: '占比',
  completion: '完成率',
};
const withoutCode = (name: string) => plain(name).replace(/^\d+/u, '');

/** As it is published: without a sign, which the direction word says, and with two decimals. */
const printed = (result: number, kind: ClaimKind) => (Math.abs(result) * (kind === 'change' ? 1 : 100)).toFixed(2);

describe.each([
  ['luolong-2024', 39, 5],
  ['jiyuan-2022', 30, 0],
])('%s', (sample, count, withoutBase) => {
  let right: readonly Claim[];
  let results: ReadonlyMap<string, CellEdit['result']>;
  beforeAll(async () => {
    const { disclosure, text, inputs } = await published(sample);
    right = proofread(disclosure, text, inputs).claims.filter(
      ({ kind, verdict, subject }) => HEADINGS[kind] !== undefined && verdict === 'agree' && subject !== '',
    );
    const { edits } = planFill(disclosure, inputs);
    results = new Map(edits.map(({ purpose, result }) => [purpose.replace(/^\d+/u, ''), result]));
  });
  const cellOf = ({ subject, kind }: Claim) => results.get(`${withoutCode(subject)} ${HEADINGS[kind] ?? ''}`);

  it('has every right share, change and rate of its narrative on the paper', () => {
    const based = right.filter(({ expected }) => expected !== '');
    const said = based.map((claim) => [claim.subject, claim.kind, Number(claim.said.replace('%', '')).toFixed(2)]);
    const computed = based.map((claim) => {
      const result = cellOf(claim);
      return [claim.subject, claim.kind, typeof result === 'number' ? printed(result, claim.kind) : result];
    });
    expect(computed).toEqual(said);
    expect(based).toHaveLength(count);
  });

  it('leaves the cell blank where the base is zero, whatever the narrative prints by custom', () => {
    const baseless = right.filter(({ expected }) => expected === '');
    expect(baseless).toHaveLength(withoutBase);
    expect(baseless.map(cellOf)).toEqual(baseless.map(() => ''));
  });
});

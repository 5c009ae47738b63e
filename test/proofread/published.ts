import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDisclosure, type Disclosure, type DraftInputs } from '../../src/index';
import { readSample } from '../support/samples';

/** The published narratives, with the known errors in them and a version without. */

const SAMPLES = resolve(import.meta.dirname, '../../samples');

export interface Published {
  readonly disclosure: Disclosure;
  readonly text: string;
  /** The text with its known errors put right. */
  readonly right: string;
  /** What it says beyond the forms, as typed into the working paper. */
  readonly inputs: DraftInputs;
}

const MENDED: Readonly<Record<string, readonly (readonly [wrong: string, right: string])[]>> = {
  'luolong-2024': [
    [
      '公务用车购置及运行费支出决算 0.00 万元，完成全年预算的 100.00%，占 0.00%',
      '公务用车购置及运行费支出决算 1.50 万元，完成全年预算的 100.00%，占 100.00%',
    ],
    [
      '公务用车购置及运行费全年预算为 0.00 万元，支出决算为 0.00 万元',
      '公务用车购置及运行费全年预算为 1.50 万元，支出决算为 1.50 万元',
    ],
    ['支出决算为 0.00 万元，完成全年预算的 0.00%', '支出决算为 0.00 万元，完成全年预算的 100.00%'],
    ['得分分，评价等级为。', '得分95.45分，评价等级为优。'],
    ['资金887.38万元。执行数为514.87万元，执行率为58.02%', '资金576.08万元。执行数为248.26万元，执行率为43.09%'],
  ],
  'jiyuan-2022': [
    ['一般公共服务（类）支出3,241.74万元', '一般公共服务（类）支出3,241.73万元'],
    ['减少至20个', '减少至22个'],
    ['示示范区', '示范区'],
    ['综合自评得分94.45分', '综合自评得分95.45分'],
    [
      '政务灾备中心项目，3. 济源市行政服务中心互联网+政务服务平台二期采购项目。\n2.',
      '政务灾备中心项目，2. 济源市行政服务中心互联网+政务服务平台二期采购项目。\n2.',
    ],
  ],
};

export async function published(sample: string): Promise<Published> {
  const read = (name: string) => readFileSync(resolve(SAMPLES, sample, name), 'utf8');
  const text = read('narrative.txt');
  const typed = JSON.parse(read('inputs.json')) as Record<string, string>;
  return {
    disclosure: readDisclosure(await readSample(sample)),
    text,
    right: (MENDED[sample] ?? []).reduce((whole, [wrong, right]) => mended(whole, wrong, right), text),
    inputs: new Map(Object.entries(typed).map(([slot, value]) => [slot, { value }])),
  };
}

function mended(text: string, wrong: string, right: string): string {
  if (!text.includes(wrong)) throw new Error(`The narrative does not say “${wrong}”`);
  return text.replace(wrong, right);
}

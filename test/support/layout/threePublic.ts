import { THREE_PUBLIC_ITEMS } from '../printed/names';
import { drawn, type Block } from './grid';
import type { Layout } from './options';
import { amountAt, headers, label, merged, type Drawn } from './parts';
import type { SourceForm } from './source';
import { headerWord, leafWord } from './words';

/** 公开09表: the halves 预算数 and 决算数 as blocks, as pairs under each item, or as two columns of a list. */

type Item = (typeof THREE_PUBLIC_ITEMS)[number];
type Half = 'budget' | 'final';

const WORDS: Readonly<Record<Item, string>> = {
  total: '合计',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  vehiclePurchase: '公务用车购置费',
  vehicleRunning: '公务用车运行维护费',
  reception: '公务接待费',
};

const HALVES: readonly { readonly key: Half; readonly word: string }[] = [
  { key: 'budget', word: '预算数' },
  { key: 'final', word: '决算数' },
];

export function drawThreePublic(source: SourceForm, layout: Layout): Drawn {
  switch (layout.threePublic) {
    case 'blocks':
      return drawBlocks(source, layout);
    case 'pairs':
      return drawPairs(source, layout);
    case 'vertical':
      return drawList(source, layout);
  }
}

const amountOf = (source: SourceForm, layout: Layout, item: Item, half: Half, at: { row: number; column: number }) =>
  amountAt(source, layout, source.panels[0]?.find(({ key }) => key === item)?.amounts.get(half), [item, half], at);

const numbersUpTo = (count: number, { columnNumbers }: Layout): Block =>
  columnNumbers === 'none' ? [] : drawn([Array.from({ length: count }, (_, index) => index + 1)], 'numbers');

function drawBlocks(source: SourceForm, layout: Layout): Drawn {
  const word = (item: Item) => headerWord(WORDS[item], layout);
  const leaf = (item: Item) => leafWord(WORDS[item], layout);
  const rows = [
    HALVES.flatMap((half) => merged(headerWord(half.word, layout), 6)),
    HALVES.flatMap(() => [leaf('total'), leaf('abroad'), ...merged(word('vehicles'), 3), leaf('reception')]),
    HALVES.flatMap(() => ['', '', leafWord('小计', layout), leaf('vehiclePurchase'), leaf('vehicleRunning'), '']),
  ];
  const body = HALVES.flatMap(({ key }, half) =>
    THREE_PUBLIC_ITEMS.map((item, index) => amountOf(source, layout, item, key, { row: 0, column: half * 6 + index })),
  );
  return { header: headers(rows, layout), numbers: numbersUpTo(12, layout), body };
}

function drawPairs(source: SourceForm, layout: Layout): Drawn {
  const word = (item: Item) => headerWord(WORDS[item], layout);
  const pair = (text: string) => merged(text, 2);
  const rows = [
    [...pair(word('total')), ...pair(word('abroad')), ...merged(word('vehicles'), 6), ...pair(word('reception'))],
    [
      ...pair(''),
      ...pair(''),
      ...pair(headerWord('小计', layout)),
      ...pair(word('vehiclePurchase')),
      ...pair(word('vehicleRunning')),
      ...pair(''),
    ],
    THREE_PUBLIC_ITEMS.flatMap(() => HALVES.map((half) => leafWord(half.word, layout))),
  ];
  const body = THREE_PUBLIC_ITEMS.flatMap((item, index) =>
    HALVES.map(({ key }, half) => amountOf(source, layout, item, key, { row: 0, column: index * 2 + half })),
  );
  return { header: headers(rows, layout), numbers: numbersUpTo(12, layout), body };
}

/** How the list numbers its items. */
const LIST_LABELS: Readonly<Record<Item, string>> = {
  total: '合计',
  abroad: '1．因公出国（境）费',
  vehicles: '2．公务用车购置及运行维护费',
  vehiclePurchase: '其中：（1）公务用车购置费',
  vehicleRunning: '（2）公务用车运行维护费',
  reception: '3．公务接待费',
};

function drawList(source: SourceForm, layout: Layout): Drawn {
  const names = layout.rowNumbers ? ['项目', '行次'] : ['项目'];
  const left = names.length;
  const numbers =
    layout.columnNumbers === 'none'
      ? []
      : drawn([[...merged(layout.columnNumbers === 'unlabelled' ? '' : '栏次', left), 1, 2]], 'numbers');
  const body = THREE_PUBLIC_ITEMS.flatMap((item, row) => [
    ...label(LIST_LABELS[item], row, 0),
    ...(layout.rowNumbers ? label(String(row + 1), row, 1) : []),
    ...HALVES.map(({ key }, half) => amountOf(source, layout, item, key, { row, column: left + half })),
  ]);
  const rows = [[...names, ...HALVES.map((half) => leafWord(half.word, layout))]];
  return { header: headers(rows, layout), numbers, body };
}

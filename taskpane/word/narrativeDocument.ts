import {
  AlignmentType,
  Document,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { SectionView, SpanView } from '../views/narrative';

/**
 * The narrative as a Word file laid out as official documents are (GB/T 9704): A4 with the margins of the standard, every
 * line 28 pt, 方正小标宋简体 二号 for the title, 三号 for the rest: 黑体 for 一、, 楷体 for （一）, 仿宋 for the text.
 * Fonts are named, not embedded; the document is edited on computers that have them.
 */
export interface Narrative {
  readonly title: string;
  readonly sections: readonly SectionView[];
}

/** @returns the bytes of a .docx file */
export function narrativeDocx({ title, sections }: Narrative): Promise<ArrayBuffer> {
  return Packer.toArrayBuffer(
    new Document({
      title,
      creator: '公开表助手',
      styles: { default: STYLES },
      sections: [
        {
          properties: { page: PAGE },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
            new Paragraph({ text: '' }),
            ...sections.flatMap(sectionParagraphs),
          ],
        },
      ],
    }),
  );
}

function sectionParagraphs({ title, level, paragraphs }: SectionView): Paragraph[] {
  const heading = level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return [
    ...(title === '' ? [] : [new Paragraph({ heading, text: title })]),
    ...paragraphs.map(({ spans }) => new Paragraph({ indent: TWO_CHARACTERS, children: spans.map(run) })),
  ];
}

/** 【待填：…】 is highlighted, so that none is published by oversight. */
const run = (span: SpanView): TextRun =>
  new TextRun({ text: span.text, ...(span.kind === 'open' ? { highlight: 'yellow' } : {}) });

/** Sizes are in half points: 二号 is 22 pt, 三号 16 pt. */
const SIZE_2 = 44;
const SIZE_3 = 32;

/** In hundredths of a character, which follows the font's size; in twentieths of a point for programs that know only that. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 2 * 16 * 20 } as const;

const SPACING = { line: 28 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

interface Style {
  readonly run: IRunOptions;
  readonly paragraph: Pick<IParagraphOptions, 'spacing' | 'indent' | 'alignment'>;
}

function style(font: string, size: number, paragraph: Style['paragraph'] = {}): Style {
  const everywhere = { ascii: font, hAnsi: font, eastAsia: font, cs: font };
  return {
    run: { font: everywhere, size, bold: false, italics: false, color: '000000' },
    paragraph: { spacing: SPACING, ...paragraph },
  };
}

const STYLES = {
  document: style('仿宋_GB2312', SIZE_3),
  title: style('方正小标宋简体', SIZE_2, { alignment: AlignmentType.CENTER }),
  heading1: style('黑体', SIZE_3, { indent: TWO_CHARACTERS }),
  heading2: style('楷体_GB2312', SIZE_3, { indent: TWO_CHARACTERS }),
} as const;

/** In twentieths of a point: not every program that opens .docx files reads other units here. */
const millimetres = (length: number): number => Math.round((length / 25.4) * 72 * 20);

/** A4; 37 mm above, 35 below, 28 at the left and 26 at the right leave the text 156 mm × 225 mm. */
const PAGE = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) },
} as const;

import type { Position, Wording, WordingError, WordingNode } from '../model/wording';

/** What of the text of a wording can be read, and its mistakes with line and column and what to do. */
export interface Parsed {
  readonly wording: Wording;
  readonly errors: readonly WordingError[];
}

interface Token {
  readonly kind: 'text' | 'slot' | 'directive';
  readonly text: string;
  readonly at: Position;
}

const EACH = /^每个\s*([^，,]+?)(?:[，,]\s*用“([^”]*)”连接)?$/u;
const IF = /^如果\s*(.+)$/u;

/** The lines before the text: 名称：…, 千分位：是. They end at the line of dashes. */
const OPTIONS_END = /^-{3,}$/u;
const OPTION = /^\s*([^：:]+)[：:]\s*(.*?)\s*$/u;

export function parseWording(source: string): Parsed {
  const errors: WordingError[] = [];
  const lines = source.replace(/\r\n?/gu, '\n').split('\n');
  const end = lines.findIndex((line) => OPTIONS_END.test(line.trim()));
  const { title, options } = readOptions(lines.slice(0, Math.max(end, 0)), errors);
  const tokens = tokenize(lines, end + 1, errors);
  const nodes = readNodes({ tokens, next: 0, errors }, undefined);
  return { wording: { title, options, nodes }, errors };
}

function readOptions(lines: readonly string[], errors: WordingError[]): Pick<Wording, 'title' | 'options'> {
  let title = '';
  let thousandsSeparators = false;
  let equalWords = '无差异';
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const [, name = '', value = ''] = OPTION.exec(text) ?? [];
    const at = { line: index + 1, column: 1 };
    if (name === '名称') title = value;
    else if (name === '千分位' && (value === '是' || value === '否')) thousandsSeparators = value === '是';
    else if (name === '相等时写' && value !== '') equalWords = value;
    else {
      const known = '“名称：…”“千分位：是”（或否）“相等时写：持平”';
      errors.push({ ...at, message: `看不懂“${text.trim()}”。“---”之前可以写${known}。` });
    }
  });
  return { title, options: { thousandsSeparators, equalWords } };
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '〔': '〕' };

function tokenize(lines: readonly string[], from: number, errors: WordingError[]): Token[] {
  return lines.flatMap((line, index) =>
    index < from ? [] : lineTokens(line, index + 1, index < lines.length - 1, errors),
  );
}

/** The tokens of one line. A directive alone on its line takes the line break with it. */
function lineTokens(line: string, lineNumber: number, hasBreak: boolean, errors: WordingError[]): Token[] {
  const tokens: Token[] = [];
  let rest = 0;
  const addText = (end: number) => {
    if (end > rest)
      tokens.push({ kind: 'text', text: line.slice(rest, end), at: { line: lineNumber, column: rest + 1 } });
  };
  for (let index = 0; index < line.length; index += 1) {
    const char = line[index] ?? '';
    const at = { line: lineNumber, column: index + 1 };
    const closing = CLOSING[char];
    if (closing === undefined && char !== '}' && char !== '〕') continue;
    addText(index);
    const end = closing === undefined ? -1 : line.indexOf(closing, index);
    if (end < 0) {
      errors.push({ ...at, message: `这里的“${char}”没有配对，请在同一行补上另一半或删去。` });
      rest = index + 1;
      continue;
    }
    tokens.push({ kind: char === '{' ? 'slot' : 'directive', text: line.slice(index + 1, end).trim(), at });
    rest = end + 1;
    index = end;
  }
  addText(line.length);
  const isDirectiveAlone = tokens.length === 1 && tokens[0]?.kind === 'directive';
  if (hasBreak && !isDirectiveAlone)
    tokens.push({ kind: 'text', text: '\n', at: { line: lineNumber, column: line.length + 1 } });
  return tokens;
}

interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  readonly errors: WordingError[];
}

/** Reads up to the 〔完〕 or 〔否则〕 that closes `opened`, or to the end. */
function readNodes(reader: Reader, opened: Token | undefined): WordingNode[] {
  const nodes: WordingNode[] = [];
  for (;;) {
    const token = reader.tokens[reader.next];
    if (!token) {
      if (opened)
        reader.errors.push({ ...opened.at, message: `“〔${opened.text}〕”没有结束，请在它管的文字后面加“〔完〕”。` });
      return nodes;
    }
    if (token.kind === 'directive' && (token.text === '完' || token.text === '否则')) {
      if (opened) return nodes;
      reader.errors.push({ ...token.at, message: `“〔${token.text}〕”前面没有“〔每个 …〕”或“〔如果 …〕”，请删去。` });
      reader.next += 1;
      continue;
    }
    reader.next += 1;
    nodes.push(...readNode(reader, token));
  }
}

function readNode(reader: Reader, token: Token): WordingNode[] {
  if (token.kind === 'text') return [{ kind: 'text', text: token.text }];
  if (token.kind === 'slot') {
    if (token.text !== '') return [{ kind: 'slot', name: token.text, at: token.at }];
    reader.errors.push({ ...token.at, message: '“{}”里没有名称，请填上要引用的项目。' });
    return [];
  }
  const each = EACH.exec(token.text);
  if (each) {
    const body = readNodes(reader, token);
    closeBlock(reader, token);
    return [{ kind: 'each', list: each[1] ?? '', joiner: each[2] ?? '', body, at: token.at }];
  }
  const condition = IF.exec(token.text);
  if (condition) {
    const then = readNodes(reader, token);
    const otherwise = isDirective(reader, '否则') ? (reader.next++, readNodes(reader, token)) : [];
    closeBlock(reader, token);
    return [{ kind: 'if', condition: condition[1] ?? '', then, otherwise, at: token.at }];
  }
  reader.errors.push({
    ...token.at,
    message: `看不懂“〔${token.text}〕”。可以写“〔每个 名称，用“；”连接〕”“〔如果 名称〕”“〔否则〕”“〔完〕”。`,
  });
  return MISSPELT_OPENING.test(token.text) ? readMisspelt(reader, token) : [];
}

const MISSPELT_OPENING = /^[每如若]/u;

/** 〔每各 …〕 opens what 〔完〕 closes, so that the one mistake is told once. */
function readMisspelt(reader: Reader, token: Token): WordingNode[] {
  const then = readNodes(reader, token);
  const otherwise = isDirective(reader, '否则') ? (reader.next++, readNodes(reader, token)) : [];
  closeBlock(reader, token);
  return [...then, ...otherwise];
}

const isDirective = ({ tokens, next }: Reader, text: string): boolean =>
  tokens[next]?.kind === 'directive' && tokens[next]?.text === text;

function closeBlock(reader: Reader, opened: Token): void {
  if (isDirective(reader, '完')) {
    reader.next += 1;
  } else if (reader.tokens[reader.next]) {
    reader.errors.push({ ...opened.at, message: `“〔${opened.text}〕”应以“〔完〕”结束。` });
    reader.next += 1;
  }
}

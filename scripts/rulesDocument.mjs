import { format, resolveConfig } from 'prettier';

/** @typedef {import('../src/index').CatalogueGroup} CatalogueGroup */

const LEVELS = { error: '错误', warning: '提醒', note: '提示' };

/**
 * The text of docs/规则.md: every rule with its code, level, what must hold, and where that comes from; formatted as the
 * project formats Markdown.
 * @param {readonly CatalogueGroup[]} catalogue
 * @param {string} path of the document, which decides its format
 * @returns {Promise<string>}
 */
export async function rulesDocument(catalogue, path) {
  return format(rulesText(catalogue), { ...(await resolveConfig(path)), parser: 'markdown' });
}

/** @param {readonly CatalogueGroup[]} catalogue */
function rulesText(catalogue) {
  const count = catalogue.reduce((total, { entries }) => total + entries.length, 0);
  return `${[
    '# 核对规则',
    '',
    '<!-- 由 npm run rules 生成，请勿手工修改。 -->',
    '',
    `公开01–09表（部门决算）、预算01–12表（部门预算）和绩效表共 ${count} 条规则。编码是固定的，出现在核对结果、JSON 和忽略清单里。`,
    '“错误”必须更正；“提醒”请核对；“提示”供参考。没有条件核对的规则列为“未核对”，不算通过。',
    ...catalogue.flatMap(groupLines),
  ].join('\n')}\n`;
}

/** @param {CatalogueGroup} group */
function groupLines({ title, remark, entries }) {
  return [
    '',
    `## ${title}`,
    ...(remark === undefined ? [] : ['', remark]),
    '',
    '| 编码 | 级别 | 应当满足 | 依据 |',
    '| --- | --- | --- | --- |',
    ...entries.map(
      ({ code, severity, statement, source }) =>
        `| \`${code}\` | ${LEVELS[severity]} | ${cell(statement)} | ${cell(source)} |`,
    ),
  ];
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

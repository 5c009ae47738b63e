/**
 * Which way dependencies may point. The engine is layered: model ← vocabulary ← data, model ← vocabulary ←
 * interpreters; only src/door/ joins data to interpreters, and only through src/index.ts does anyone outside reach it.
 */

const DATA = '(forms|rules|wordings)/|messages[.]ts$';
const INTERPRETERS = '(calculate|recognise|check|fill|draft|proofread|publish|files)/';
const OUTSIDE = '^(taskpane|functions|cli|workbench|bench|scripts)/';
const SHIPPED = '^(src|taskpane|functions|workbench)/';

/** Packages the engine may use, each in the one place that wraps it. */
const ENGINE_PACKAGES = [
  { rule: 'decimals-in-amount', name: 'decimal[.]js', place: '^src/model/amount' },
  // The workbench opens the same files for their looks, which the engine has no use for; a release is a zip too.
  {
    rule: 'file-formats-in-files',
    name: '(hucre|numfmt|fflate)',
    place: '^src/files/|^workbench/book/|^scripts/package[.]mjs$',
  },
  { rule: 'binary-workbooks-in-legacy', name: '@e965/xlsx', place: '^src/files/legacy/' },
  { rule: 'linear-programs-in-joint', name: 'yalps', place: '^src/check/joint' },
];

/**
 * @param {string} name
 * @param {string} comment
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 * @returns {import('dependency-cruiser').IRegularForbiddenRuleType}
 */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @satisfies {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('no-circular', 'A cycle has no bottom to start reading from.', {}, { circular: true }),
    never('no-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),

    never(
      'engine-is-closed',
      'The engine uses itself and its few wrapped packages: no Node, no DOM library, no other area.',
      { path: '^src/' },
      { pathNot: `^src/|^node_modules/(${ENGINE_PACKAGES.map(({ name }) => name).join('|')})/` },
    ),
    ...ENGINE_PACKAGES.map(({ rule, name, place }) =>
      never(
        rule,
        'A wrapped package is imported where it is wrapped, and nowhere else (tests excepted).',
        { pathNot: `${place}|^test/|^node_modules/` },
        { path: `^node_modules/${name}/` },
      ),
    ),

    never(
      'engine-has-a-layer',
      'Every module of the engine belongs to a layer that the rules below know.',
      { path: '^src/', pathNot: `^src/(index[.]ts$|door/|vocabulary([.]ts$|/)|model/|${DATA}|${INTERPRETERS})` },
      {},
    ),
    never('model-is-the-leaf', 'The model knows nothing else.', { path: '^src/model/' }, { path: '^src/(?!model/)' }),
    never(
      'vocabulary-on-model',
      'The vocabulary knows the model only.',
      { path: '^src/vocabulary([.]ts$|/)' },
      { path: '^src/(?!model/|vocabulary([.]ts$|/))' },
    ),
    never(
      'data-knows-no-interpreter',
      'Data says what, never how: it is joined to its interpreters in src/door/.',
      { path: `^src/(${DATA})` },
      { path: `^src/(${INTERPRETERS})` },
    ),
    never(
      'forms-before-rules',
      'Forms describe tables; rules, wordings and messages refer to them, not the other way round.',
      { path: '^src/forms/' },
      { path: '^src/(rules/|wordings/|messages[.]ts$)' },
    ),
    never(
      'interpreter-knows-no-data',
      'An interpreter works on what it is handed, typed by the model; src/door/ hands it the data.',
      { path: `^src/(${INTERPRETERS})` },
      { path: `^src/(${DATA})` },
    ),
    never(
      'interpreters-are-peers',
      'Interpreters share the model, not each other.',
      { path: '^src/([^/]+)/', pathNot: '^src/(door|model|vocabulary|forms|rules|wordings)/' },
      { path: `^src/(${INTERPRETERS})`, pathNot: '^src/$1/' },
    ),
    never(
      'index-is-the-top',
      'Nothing inside the engine imports its door.',
      { path: '^src/' },
      { path: '^src/index[.]ts$' },
    ),
    never(
      'door-behind-index',
      'What joins data to interpreters is reached through src/index.ts.',
      { pathNot: '^src/(index[.]ts$|door/)' },
      { path: '^src/door/' },
    ),

    never(
      'engine-by-its-doors',
      'Outside, the engine is src/index and src/files/index.',
      { path: OUTSIDE },
      { path: '^src/', pathNot: '^src/(index|files/index)[.]ts$' },
    ),
    never(
      'areas-are-apart',
      'Pane, functions and command line do not know each other, nor the workbench.',
      { path: '^(taskpane|functions|cli)/' },
      { path: '^(taskpane|functions|cli|workbench)/', pathNot: '^$1/' },
    ),
    never(
      'workbench-apart-from-command-line',
      'The workbench may show the pane and the functions; a browser has no command line.',
      { path: '^workbench/' },
      { path: '^cli/' },
    ),
    never(
      'tools-stay-outside',
      'What ships imports nothing from tests, scripts or measurements.',
      { path: '^(src|taskpane|functions|cli|workbench)/' },
      { path: '^(test|scripts|bench)/' },
    ),
    never('no-node-in-pages', 'Pages run in a browser.', { path: SHIPPED }, { dependencyTypes: ['core'] }),
    never(
      'no-dev-dependency-shipped',
      'A package that ships is a dependency (the bundler of the command line excepted).',
      { path: '^(src|taskpane|functions|cli|workbench)/', pathNot: '^cli/bundle[.]mjs$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '^node_modules/@types/' },
    ),
    never(
      'no-undeclared-package',
      'A package is declared in package.json, not met by chance.',
      { pathNot: '^node_modules/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    preserveSymlinks: true,
    combinedDependencies: true,
    moduleSystems: /** @type {['es6']} */ (['es6']),
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

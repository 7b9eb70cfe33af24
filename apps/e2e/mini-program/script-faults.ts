import { Linter } from 'eslint';
import type { Output } from './output.ts';

/**
 * What a script of a mini-program finds without asking for it: the language as the phones of WeChat's base library 2.32.3 have it
 * (the first with the privacy declarations), the module system and WeChat's own. Nothing of a browser's is there.
 */
const GLOBALS = [
  ...['App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'wx', 'requirePlugin'],
  ...['require', 'module', 'exports', 'global', 'console'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
];

/** Newer than the oldest phones that run that base library, iOS 12 and its like; `at` and `hasOwn` the client brings along. */
const NEWER_METHODS = [
  ...['findLast', 'findLastIndex', 'replaceAll', 'matchAll', 'toSorted', 'toReversed', 'toSpliced'],
  ...['groupBy', 'allSettled', 'any', 'withResolvers', 'fromAsync', 'isWellFormed'],
];
const NEWER_GLOBALS = [
  'BigInt',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
  'Intl',
  'SharedArrayBuffer',
];

const SYNTAX = [
  ...NEWER_METHODS.map((name) => ({
    selector: `CallExpression > MemberExpression.callee[computed=false][property.name=${name}]`,
    message: `${name}() is newer than the target`,
  })),
  { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: 'looking behind is newer than the target' },
];

const linter = new Linter({ configType: 'flat' });

/** What scripts use that the target lacks: names that nothing declares, later methods, patterns and syntax. */
export function scriptFaults(output: Output): string[] {
  return output.withEnding('js').flatMap((file) => faultsOf(output.text(file), file));
}

function faultsOf(text: string, file: string): string[] {
  const globals = Object.fromEntries(GLOBALS.map((name) => [name, 'writable'] as const));
  const without = Object.fromEntries(NEWER_GLOBALS.map((name) => [name, 'off'] as const));
  const faults = linter.verify(text, {
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 2018, sourceType: 'commonjs', globals: { ...globals, ...without } },
    rules: { 'no-undef': 'error', 'no-restricted-syntax': ['error', ...SYNTAX] },
  });
  // Libraries, which run in browsers too, ask first.
  const asked = file === LIBRARIES ? askedFor(text) : [];
  return faults
    .filter(
      ({ ruleId, message }) =>
        ruleId !== 'no-undef' || !asked.some((name) => message.startsWith(`'${name}'`)),
    )
    .map(({ message, line, column }) => `${file}:${line}:${column} ${message}`);
}

const LIBRARIES = 'common/vendor.js';
const ASKED = /["'](?:undefined|function|object)["']\s*[!=]==?\s*typeof (\w+)/g;

const askedFor = (text: string): string[] => [...text.matchAll(ASKED)].map(([, name]) => name!);

const CALL = /\bindex\.([a-z]\w*)(?!\w|\/)/g;

/** Calls of WeChat's that the scripts make, through uni-app's `uni`. */
export function callsOf(output: Output): string[] {
  const calls = output
    .withEnding('js')
    .flatMap((file) => [...output.text(file).matchAll(CALL)].map(([, name]) => name!));
  return [...new Set(calls)].filter((name) => name !== 'js').sort();
}

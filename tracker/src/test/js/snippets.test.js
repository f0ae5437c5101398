import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL('../../../' + path, import.meta.url));
const packages = here('target/types/');
const compiler = existsSync(packages + 'node_modules/typescript') && createRequire(packages)('typescript');

/** The first block of a documented page in a language. */
const block = (page, language) => {
  const [, code] = readFileSync(here(`../docs/beacon/${page}.md`), 'utf8').split('```' + language + '\n');
  assert.ok(code, `${page}.md has no ${language}`);
  return code.split('```')[0];
};

/** What the compiler says of a script, with the beacon's own types and those of the packages. */
const complaints = (name, script) => {
  const file = packages + name;
  mkdirSync(packages, { recursive: true });
  writeFileSync(file, script);
  const program = compiler.createProgram([file, here('types/footfall.d.ts')], {
    allowJs: true,
    checkJs: true,
    strict: true,
    // The snippets are JavaScript, whose parameters have no types.
    noImplicitAny: false,
    noEmit: true,
    jsx: compiler.JsxEmit.ReactJSX,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    target: compiler.ScriptTarget.ES2022,
  });
  return compiler
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => compiler.flattenDiagnosticMessageText(messageText, '\n'));
};

/** A test that is passed over where there is no compiler. */
const check = (what, body) =>
  test(what, { skip: !compiler && 'no compiler in target/types: the build installs it where there is npm' }, body);

for (const [page, name, wrapped] of [
  ['README', 'calls.ts', (code) => `declare const error: unknown;\n${code}\nexport {};`],
  [
    'vue',
    'vue.ts',
    (code) => `import type { App } from '@vue/runtime-core';\ndeclare const app: App;\n${code}`,
  ],
]) {
  check(`the calls of ${page}.md fit the types`, () => {
    assert.deepEqual(complaints(name, wrapped(block(page, 'js'))), []);
  });
}

check('the calls of react.md fit the types', () => {
  const script = `import * as React from 'react';\nexport class Boundary extends React.Component {\n${block('react', 'jsx')}}\n`;
  assert.deepEqual(complaints('boundary.jsx', script), []);
});

check('a call that is not there is noticed', () => {
  const [complaint] = complaints('wrong.ts', "footfall.evnt('order');\nexport {};");
  assert.match(complaint, /evnt/);
});

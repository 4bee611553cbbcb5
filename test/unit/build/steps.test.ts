import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isStale } from '../../../build/steps/bundles.mjs';
import { countStep } from '../../../build/steps/counts.mjs';
import { nodeProblem } from '../../../build/steps/dependencies.mjs';
import { TEST_STEPS } from '../../../build/steps/test-steps.mjs';

describe('counting a step', () => {
  test('a check without a report counts one', () => {
    expect(countStep(0, null)).toEqual({ passed: 1, failed: 0 });
    expect(countStep(2, null)).toEqual({ passed: 0, failed: 1 });
  });

  test('a report counts its tests', () => {
    expect(countStep(0, { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0 })).toEqual({ passed: 7, failed: 0 });
    expect(countStep(1, { numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1 })).toEqual({ passed: 7, failed: 2 });
  });

  test('what fails outside a test counts one', () => {
    expect(countStep(1, { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 })).toEqual({ passed: 7, failed: 1 });
    expect(countStep(1, { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0 })).toEqual({ passed: 7, failed: 1 });
  });

  test('nothing run, or no report, is a failure', () => {
    expect(countStep(0, { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(countStep(0, undefined)).toEqual({ passed: 0, failed: 1 });
  });
});

test('the steps have names of their own, and reports of their own', () => {
  const files = TEST_STEPS.map((step) => step.name.replaceAll(/\W+/g, '-'));
  expect(new Set(files).size).toBe(TEST_STEPS.length);
});

test('Node is old below 20.19', () => {
  expect(nodeProblem('20.18.3')).toContain('20.19');
  expect(nodeProblem('18.20.0')).toContain('20.19');
  expect([nodeProblem('20.19.0'), nodeProblem('22.0.0')]).toEqual([null, null]);
});

describe('stale bundles', () => {
  const OUTPUTS = ['out/main/index.js', 'out/main/sandbox-cli.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
  const INPUTS = ['electron/main.ts', 'renderer/main.tsx', 'shared/a/b.ts', 'build/electron.vite.config.ts', 'package-lock.json'];

  /** A tree whose files were changed at these times, in seconds. */
  function tree(inputs: number, outputs: number): string {
    const root = mkdtempSync(join(tmpdir(), 'pult-stale-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const write = (path: string, at: number): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
      utimesSync(join(root, path), at, at);
    };
    for (const path of INPUTS) write(path, inputs);
    for (const path of OUTPUTS) write(path, outputs);
    return root;
  }

  test('older than a source is stale, younger is not', () => {
    expect(isStale(tree(1000, 2000))).toBe(false);
    expect(isStale(tree(2000, 1000))).toBe(true);
  });

  test.each(INPUTS)('a change of %s alone makes them stale', (path) => {
    const root = tree(1000, 2000);
    utimesSync(join(root, path), 3000, 3000);
    expect(isStale(root)).toBe(true);
  });

  test.each(OUTPUTS)('without %s they are stale', (path) => {
    const root = tree(1000, 2000);
    rmSync(join(root, path));
    expect(isStale(root)).toBe(true);
  });
});

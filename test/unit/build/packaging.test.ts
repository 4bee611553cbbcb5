import { describe, expect, test } from 'vitest';
import { fileProblems, sizeProblems } from '../../../build/checks/package-rules.mjs';
import { controlFile, readFpmArguments } from '../../../build/packaging/fpm-shim/arguments.mjs';
import { icnsOf, icoOf } from '../../../build/packaging/icon-files.mjs';
import { packageVersion, publishProblem, readDistOptions } from '../../../build/packaging/release.mjs';

describe('the test runtime', () => {
  test('marks the version of a package', () => {
    expect(packageVersion('0.1.0', '33.2.1', '45.4.1')).toBe('0.1.0-testruntime');
    expect(packageVersion('0.1.0', '45.4.1', '45.4.1')).toBe('0.1.0');
  });

  test('is never published', () => {
    expect(publishProblem('33.2.1', '45.4.1')).toContain('refused');
    expect(publishProblem('unknown', '45.4.1')).toContain('refused');
    expect(publishProblem('45.4.1', '45.4.1')).toBeNull();
  });
});

test('options of dist', () => {
  expect(readDistOptions([])).toEqual({ unpackedOnly: false, publish: false, quick: false });
  expect(readDistOptions(['--dir'])).toMatchObject({ unpackedOnly: true });
  expect(readDistOptions(['--dri'])).toContain('unknown option --dri');
  expect(readDistOptions(['--publish', '--quick'])).toContain('--publish goes with');
});

describe('contents of a package', () => {
  const right = [
    '/package.json',
    '/out/main/index.js',
    '/out/main/store.js',
    '/out/main/sandbox.js',
    '/out/main/chunks/days-Ce47JvF4.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
    '/out/renderer/assets/index-DillERKH.js',
    '/node_modules/libsql/index.js',
    '/node_modules/@libsql/linux-x64-gnu/index.node',
  ];

  test('what runs is in order', () => expect(fileProblems(right)).toEqual([]));

  test.each(['/electron/main.ts', '/out/main/index.js.map', '/shared/reservanto/openapi.yaml', '/out/types/shared/a.d.ts', '/test/unit/a.test.ts', '/node_modules/react/index.js', '/README.md'])('%s does not belong there', (path) => {
    expect(fileProblems([...right, path])).toEqual([`does not belong into the package: ${path}`]);
  });

  test('what is missing is named', () => {
    expect(fileProblems(right.filter((path) => path !== '/out/main/store.js'))).toEqual(['missing: /out/main/store.js']);
    expect(fileProblems(right.filter((path) => !path.endsWith('.node')))).toEqual(['0 native modules, 1 is right']);
  });

  test('a size has a window', () => {
    const window = { least: 1, most: 2 };
    expect(sizeProblems('x', 1_500_000, window)).toEqual([]);
    expect(sizeProblems('x', 900_000, window)).toHaveLength(1);
    expect(sizeProblems('x', 2_100_000, window)).toHaveLength(1);
  });
});

describe('the stand-in of fpm', () => {
  const argv = ['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-recommends', 'x', '--deb-compression', 'gz', '--architecture', 'amd64', '--after-install', '/t/in', '--description', 'Short\n Long one\n\n second', '--version', '1.0~t', '--package', '/o.deb', '--name', 'pult', '--vendor', 'v', '/app/=/opt/Pult', '/a=b.png=/usr/share/b.png'];

  test('reads what electron-builder asks for', () => {
    const request = readFpmArguments(argv);
    expect(request).toMatchObject({ type: 'deb', output: '/o.deb', compression: 'gz', scripts: { postinst: '/t/in' } });
    expect(request.files).toEqual([
      { from: '/app/', to: '/opt/Pult' },
      { from: '/a=b.png', to: '/usr/share/b.png' },
    ]);
    expect(controlFile(request, 12)).toBe('Depends: libgtk-3-0, libnss3\nRecommends: x\nArchitecture: amd64\nVersion: 1.0~t\nPackage: pult\nInstalled-Size: 12\nDescription: Short\n Long one\n .\n second\n');
  });

  test('refuses what it does not know', () => {
    expect(() => readFpmArguments(['--strange', 'x'])).toThrow('--strange');
  });
});

test('icon files hold their pictures', () => {
  const pngs = new Map([16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, Buffer.alloc(size, size % 251)]));
  const ico = icoOf(pngs);
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt8(6 + 16 * 6)]).toEqual([1, 7, 16, 0]);
  const [length, offset] = [ico.readUInt32LE(6 + 16 + 8), ico.readUInt32LE(6 + 16 + 12)];
  expect(ico.subarray(offset, offset + length).equals(Buffer.alloc(24, 24))).toBe(true);
  const icns = icnsOf(pngs);
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4), icns.toString('latin1', 8, 12), icns.readUInt32BE(12)]).toEqual(['icns', icns.length, 'icp4', 24]);
});

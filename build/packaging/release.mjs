/** What marks a package that holds the test runtime. */
const MARK = '-testruntime';

/**
 * The version a package carries: marked unless it holds the very Electron that ships.
 * @param {string} version of the program @param {string} runtime version of Electron found @param {string} ships version that ships
 */
export function packageVersion(version, runtime, ships) {
  return runtime === ships ? version : `${version}${MARK}`;
}

/**
 * Why a package may not be published, or null.
 * @param {string} runtime version of Electron found @param {string} ships version that ships
 */
export function publishProblem(runtime, ships) {
  if (runtime === ships) return null;
  return `refused: this package would hold Electron ${runtime}, which is for tests only; the program ships on Electron ${ships}`;
}

/**
 * @typedef {{ unpackedOnly: boolean, publish: boolean, quick: boolean }} DistOptions
 * @param {readonly string[]} argv
 * @returns {DistOptions | string} a text says what is wrong
 */
export function readDistOptions(argv) {
  const known = new Set(['--dir', '--publish', '--quick']);
  const strange = argv.find((argument) => !known.has(argument));
  if (strange !== undefined) return `unknown option ${strange}; usage: npm run dist -- [--dir] [--quick] [--publish]`;
  const options = { unpackedOnly: argv.includes('--dir'), publish: argv.includes('--publish'), quick: argv.includes('--quick') };
  if (options.publish && (options.unpackedOnly || options.quick)) return '--publish goes with neither --dir nor --quick';
  return options;
}

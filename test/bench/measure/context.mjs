/**
 * What every figure is measured with.
 * @typedef {object} BenchContext
 * @property {string} root the project
 * @property {string} runtime the Electron executable
 * @property {number} runs how often each thing is measured, at least 7
 * @property {() => string} freshFolder a new empty folder, removed at the end
 * @property {(seed: string) => Promise<{ url: string, longTimeToken: string, now: string, startedAt: number }>} sandbox a running sandbox of that seed, outside the program
 * @property {(line: string) => void} say progress for the reader
 */
export {};

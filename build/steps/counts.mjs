/**
 * What one step adds to the totals: the tests of its report, or one for a check without a report. A step that fails
 * without a failed test in its report, or whose report is missing, counts as one failure.
 * @param {number} code exit status
 * @param {unknown} report parsed vitest report; null for a plain check, undefined when it could not be read
 * @returns {{ passed: number, failed: number }}
 */
export function countStep(code, report) {
  if (report === null) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = /** @type {Record<string, number>} */ (report);
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0, code === 0 ? 0 : numFailedTests > 0 ? 0 : 1);
  return { passed: numPassedTests, failed: numPassedTests + failed === 0 ? 1 : failed };
}

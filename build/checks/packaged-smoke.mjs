import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endCheck, findUnpacked } from './unpacked.mjs';
import { reachPracticeDay, startPackaged } from './packaged-session.mjs';

/** The packaged program itself: it opens at its door whatever the hooks say, and reaches the practice day. */
const unpacked = findUnpacked();
if (unpacked === null) endCheck('packaged program', ['nothing is packaged: npm run dist -- --dir']);
/** @type {string[]} */
const problems = [];
try {
  const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const session = await startPackaged({ command: [unpacked.executable, ...flags] });
  try {
    const { page } = session;
    await page.locator('section[aria-labelledby="practice-door"]').waitFor();
    if (!page.url().startsWith('app://')) problems.push(`the window shows ${page.url()}`);
    if (existsSync(join(session.home, 'hooked-profile'))) problems.push('PULT_PROFILE_DIR was obeyed');
    if ((await page.evaluate('typeof require + typeof process')) !== 'undefinedundefined') problems.push('the window has Node');
    await reachPracticeDay(page);
  } finally {
    await session.stop();
  }
} catch (problem) {
  problems.push(problem instanceof Error ? problem.message : String(problem));
}
endCheck('packaged program', problems);

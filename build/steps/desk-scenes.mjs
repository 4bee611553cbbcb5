import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { DESK_SCENES } from './scenes-of-desk.mjs';
import { shoot } from './scenes.mjs';

/** Names of the scenes of a business by token, in the order in which they are taken. */
export const DESK_SCENE_NAMES = Object.freeze(Object.keys(DESK_SCENES));

/**
 * A practice server in a process of its own, as `npm run sandbox` starts it. @param {string} root @param {string | undefined} rights of the token, all when left out
 * @returns {Promise<{ env: Record<string, string>, stop(): Promise<void> }>} `env`: hooks that start the program on it
 */
async function startServer(root, rights) {
  const server = spawn(process.execPath, [join(root, 'out/main/sandbox-cli.js'), '--port', '0', '--seed', 'demo', ...(rights === undefined ? [] : ['--rights', rights])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => void server.once('exit', resolve));
  for await (const line of createInterface({ input: server.stdout })) {
    if (!line.startsWith('{')) continue;
    const { url, longTimeToken, now } = JSON.parse(line);
    return {
      env: { PULT_API_URL: url, PULT_TOKEN: longTimeToken, PULT_NOW: now },
      stop: async () => {
        server.kill();
        await gone;
      },
    };
  }
  throw new Error('the practice server did not start');
}

/** Takes the scenes of a business by token, each in a program of its own. @param {string} root @param {(env: Record<string, string>) => Promise<import('playwright-core').ElectronApplication>} launch @param {import('./scenes.mjs').Wish} wish */
export async function captureDesk(root, launch, wish) {
  for (const name of wish.scenes) {
    const scene = DESK_SCENES[name];
    if (scene === undefined) continue;
    const server = await startServer(root, scene.rights);
    const app = await launch(server.env);
    try {
      const page = await app.firstWindow();
      await page.locator('[role=gridcell]').first().waitFor();
      await page.waitForFunction(() => document.querySelector('[data-connection=online][data-progress=none]') !== null);
      await scene.reach(page, server.stop);
      await shoot(app, page, name, wish);
    } finally {
      // With acts that are not over it would ask.
      app.process().kill('SIGTERM');
      await app.close().catch(() => undefined);
      await server.stop();
    }
  }
}

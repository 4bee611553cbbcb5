import { afterAll } from 'vitest';

/** Says what is to be done when a test, or a file of them, has ended. */
export type AtEnd = (work: () => void | Promise<void>) => void;

/** For what all tests of a file share: done after the last of them, the newest first. Called at the top of the file. */
export function atEndOfFile(): AtEnd {
  const works: (() => void | Promise<void>)[] = [];
  afterAll(async () => {
    for (const work of works.reverse()) await work();
  });
  return (work) => void works.push(work);
}

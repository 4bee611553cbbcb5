import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Runs inside of a measured process (`node --import`): answers each message with its memory and longest block since the message before. */
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', () => {
  process.send?.({ rss: process.memoryUsage().rss / 1024 / 1024, longestBlock: delay.max / 1e6 });
  delay.reset();
});

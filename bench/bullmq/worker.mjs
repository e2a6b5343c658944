// A BullMQ worker as it comes, to be killed: says when the work of a task begins, which takes as long as it is told.
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'bullmq';

const url = new URL(process.env.REDIS_URL);
const connection = { host: url.hostname, port: Number(url.port), password: url.password, maxRetriesPerRequest: null };
const millis = Number(process.argv[2]);
const concurrency = Number(process.argv[3]);
const worker = new Worker(
  'bench',
  async () => {
    console.log('begun');
    await sleep(millis);
  },
  { connection, concurrency },
);
await worker.waitUntilReady();
console.log('ready');
// it ends with the process that has started it
process.stdin.on('end', () => process.exit()).resume();

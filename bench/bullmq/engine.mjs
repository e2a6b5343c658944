// BullMQ as bench/run measures it: one order a line on standard input, one number a line on standard output.
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';

const url = new URL(process.env.REDIS_URL);
const connection = { host: url.hostname, port: Number(url.port), password: url.password, maxRetriesPerRequest: null };
const queue = new Queue('bench', { connection });
const CONCURRENCY = 50;
const PAGE = 1000;

async function fill(tasks) {
  for (let from = 0; from < tasks; from += PAGE) {
    const page = Array.from({ length: Math.min(PAGE, tasks - from) }, () => ({ name: 'no-op', data: {} }));
    await queue.addBulk(page);
  }
  return 0;
}

// The seconds from the start of the worker until the last task has completed.
function drain(tasks) {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    let done = 0;
    const result = { version: 1, headline: 'Nothing to say' };
    const worker = new Worker('bench', async () => result, { connection, concurrency: CONCURRENCY });
    worker.on('completed', async () => {
      if (++done === tasks) {
        const seconds = Number(process.hrtime.bigint() - start) / 1e9;
        await worker.close();
        resolve(seconds);
      }
    });
  });
}

const millis = () => Number(process.hrtime.bigint()) / 1e6;

// The milliseconds from each add to the start of its work, in a worker that has nothing else to do.
async function pickup(tasks, every) {
  const starts = new Map();
  const waits = [];
  const worker = new Worker('bench', async (job) => waits.push(millis() - starts.get(job.data.number)), {
    connection,
    concurrency: CONCURRENCY,
  });
  await worker.waitUntilReady();
  await sleep(500);
  const begin = millis();
  for (let number = 0; number < tasks; number++) {
    await sleep(Math.max(0, begin + number * every - millis()));
    starts.set(number, millis());
    await queue.add('no-op', { number });
  }
  while (waits.length < tasks) {
    await sleep(10);
  }
  await worker.close();
  return waits.join(' ');
}

async function clear() {
  await queue.obliterate({ force: true });
  return 0;
}

const orders = { fill, drain, pickup, clear };
for await (const line of createInterface({ input: process.stdin })) {
  const [order, ...figures] = line.split(' ');
  console.log(await orders[order](...figures.map(Number)));
}
process.exit(0);

// A language server that behaves as the file beside it tells it, and leaves the number of its process in another one.
import { appendFileSync, readFileSync } from 'node:fs';

const fileBeside = name => new URL(name, import.meta.url);
const behaviours = JSON.parse(readFileSync(fileBeside('behaviours.json'), 'utf8'));
const before = readFileSync(fileBeside('pids'), 'utf8').split('\n').length - 1;
appendFileSync(fileBeside('pids'), `${process.pid}\n`);

/** It hears nothing any more, neither messages nor that its editor has gone. */
const hang = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

const behaviour = behaviours[Math.min(before, behaviours.length - 1)];
if (behaviour === 'hangs') hang();
if (behaviour === 'exits') process.exit(1);
process.on('message', ({ id, method }) => {
    if (method === 'hang') hang();
    if (method === 'crash') process.kill(process.pid, 'SIGKILL');
    if (method === 'exit') process.exit(0);
    if (method === 'shutdown') appendFileSync(fileBeside('ended-in-order'), `${process.pid}\n`);
    if (id === undefined) return;
    if (behaviour === 'refuses') return void process.send({ jsonrpc: '2.0', id, error: { code: -32603, message: 'I do not want to.' } });
    process.send({ jsonrpc: '2.0', id, result: method === 'initialize' ? { capabilities: {} } : method === 'shutdown' ? null : `answer to ${method}` });
});

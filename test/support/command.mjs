import { spawn } from 'node:child_process';
import { atTheEnd } from './at-the-end.mjs';

/**
 * Starts a process as a group of its own with all that it starts, and gives a function that sends the group a signal. Windows has no
 * such groups.
 */
export function startGroup(executable, args, options) {
    const child = spawn(executable, args, { detached: process.platform !== 'win32', ...options });
    const kill = signal => {
        try {
            if (process.platform === 'win32') child.kill(signal);
            else if (child.pid) process.kill(-child.pid, signal);
        } catch {
            // It has ended already.
        }
    };
    return { child, kill };
}

/**
 * Runs a command to its end and gives what it printed. With `show` its output goes to ours instead, for commands that take
 * minutes. Rejects with the output if the command fails, because nobody can guess from an exit code what went wrong.
 */
export function command(executable, args, { show = false, ...options } = {}) {
    const { child, kill } = startGroup(executable, args, { stdio: ['ignore', ...Array(2).fill(show ? 'inherit' : 'pipe')], ...options });
    // Asked rather than forced, because it may be in the middle of installing a package.
    const ended = atTheEnd(() => kill('SIGTERM'));
    let output = '';
    child.stdout?.on('data', chunk => { output += chunk; });
    child.stderr?.on('data', chunk => { output += chunk; });
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code, signal) => {
            ended();
            if (code === 0) resolve(output);
            else reject(new Error(`${executable} ${args.join(' ')} ended with ${code ?? signal}.\n${output}`));
        });
    });
}

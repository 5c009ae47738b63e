import { version } from '../package.json';
import { parseCommand, USAGE, type Command } from './arguments';
import { runCheck, runDraft, runFill, runProofread, type Outcome } from './commands';
import { runFillColumns } from './fillColumns';
import { UserError } from './userError';

/** The program: arguments in, text on the two streams and an exit status out. */

const UNUSABLE_INPUT = 2;
const PROGRAM_FAILURE = 3;

function perform(command: Command): Promise<Outcome> | Outcome {
  switch (command.name) {
    case 'help':
      return { status: 0, out: USAGE };
    case 'version':
      return { status: 0, out: `${version}\n` };
    case 'check':
      return runCheck(command);
    case 'draft':
      return runDraft(command);
    case 'fill':
      return runFill(command);
    case 'fillColumns':
      return runFillColumns(command);
    case 'proofread':
      return runProofread(command);
  }
}

/** @returns the exit status */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { status, out, note } = await perform(parseCommand(args));
    process.stdout.write(out);
    if (note !== undefined) process.stderr.write(note);
    return status;
  } catch (cause) {
    if (cause instanceof UserError) {
      process.stderr.write(`${cause.message}\n`);
      return UNUSABLE_INPUT;
    }
    const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    process.stderr.write(
      `程序遇到了没有预料到的问题，文件没有改动。请把下面的详情发给维护这个程序的人：\n${details}\n`,
    );
    return PROGRAM_FAILURE;
  }
}

// A reader that closes early (`gongkai check … | head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Not process.exit: what is still on its way to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2));

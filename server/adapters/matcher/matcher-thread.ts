import { parentPort } from 'node:worker_threads';
import { planNow } from './plan-now.ts';
import type { MatchQuestion, ThreadMessage } from './messages.ts';
import { warmUp } from './warm-up.ts';

const say = (message: ThreadMessage) => parentPort?.postMessage(message);

warmUp();
say('ready');
parentPort?.on('message', ({ problem, effort }: MatchQuestion) => say(planNow(problem, effort)));

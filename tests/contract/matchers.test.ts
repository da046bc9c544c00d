import { startMatcher } from '#server/adapters/matcher/worker-matcher.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { matcherContract } from '#tests/contract/matcher.ts';

matcherContract('in a worker thread', () => startMatcher());
matcherContract('in memory', () => Promise.resolve(inlineMatcher(1000)));

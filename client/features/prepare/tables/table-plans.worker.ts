import type { TablesQuestion } from './table-plans.ts';
import { tryTables } from './try-tables.ts';

self.addEventListener('message', ({ data }: MessageEvent<TablesQuestion>) => {
  for (const answer of tryTables(data, () => performance.now())) self.postMessage(answer);
});

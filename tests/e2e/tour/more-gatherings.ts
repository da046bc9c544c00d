import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { createGathering, TestBrowser } from '#tests/support/test-app.ts';
import type { Created } from '#tests/support/test-app.ts';

const founding = readFoundingCase();

/** Tomorrow's gathering, whose doors are still closed. */
export async function createDraft(base: string): Promise<Created> {
  const browser = new TestBrowser(base);
  const about = { ...founding.about(Date.now() + 26 * 3600_000), rehearsal: false, retentionDays: 90 };
  const organiser = { name: 'Henrike', organisation: 'GIZ', languages: ['de', 'en'], topics: [] };
  const { body } = await browser.request('POST', '/api/gatherings', { about, organiser, key: '' });
  return body as Created;
}

/** A gathering whose doors are open and whose programme has not begun; nobody has come yet. */
export async function createOpen(base: string): Promise<Created> {
  const { organiser: _, ...created } = await createGathering(base, {
    ...founding.about(Date.now() + 9 * 60_000),
    rehearsal: false,
    chathamHouse: false,
    retentionDays: 90,
  });
  return created;
}

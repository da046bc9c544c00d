// @vitest-environment jsdom

import { act, cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMediaContext } from '#client/features/gathering/page-media.ts';
import { startI18n } from '#client/i18n/i18n.ts';
import { forgetDrafts } from '#client/lib/draft.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { Acknowledgement } from '#shared/contract/socket-events.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { createMediaSessionHarness } from '#tests/support/media/media-session-harness.ts';
import { JoinScreen } from './JoinScreen.tsx';

// What is being waited for comes for certain; how soon is the machine's affair.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 30_000 });

const front: FrontView = {
  slug: 'ABC123',
  title: { fr: 'Pause-café', en: 'Coffee break' },
  organisedBy: 'Efus',
  responsible: 'Efus, Paris',
  startsAt: Date.UTC(2021, 5, 8, 12),
  timeZone: 'Europe/Paris',
  languages: ['fr', 'en'],
  themes: [],
  questions: [],
  programme: [{ kind: 'mixing', rounds: 3, seconds: 600, tableSize: 4, questions: [] }],
  phase: 'open',
  door: 'open',
  retentionDays: 90,
  rehearsal: false,
  chathamHouse: false,
  attendanceList: false,
  here: 17,
  expectedEnd: null,
  endedAt: null,
};
const camille = { name: 'Camille', organisation: 'CMNCP', languages: ['fr'], topics: ['nights'] };

function join(change: { front?: Partial<FrontView>; profile?: typeof camille; opened?: boolean } = {}) {
  const { session } = createMediaSessionHarness();
  const ask = vi.spyOn(session.capture, 'ask').mockResolvedValue();
  const server = fakeGathering(hallOf(), mineOf('me', { standing: 'unknown' }));
  render(
    <GatheringContext value={server.gathering}>
      <PageMediaContext value={{ session: change.opened === true ? session : null, open: () => Promise.resolve(session) }}>
        <JoinScreen
          front={{ ...front, ...change.front }}
          opened={{ status: 'new', role: 'participant', profile: change.profile ?? null }}
        />
      </PageMediaContext>
    </GatheringContext>,
  );
  return { ...server, ask };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};
const nameField = () => screen.getByRole('textbox', { name: 'Your name' });
const widths = (narrow: boolean) =>
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('width') && narrow,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));

beforeEach(async () => {
  localStorage.clear();
  widths(false);
  vi.stubGlobal('scrollTo', () => undefined);
  await startI18n('en');
});

describe('the way into a gathering', () => {
  it('needs a name and nothing else', async () => {
    const { sent } = join();
    await press('Just listen');
    expect(screen.getByText(/Write a name/)).toBeTruthy();
    expect(document.activeElement).toBe(nameField());
    expect(sent).toEqual([]);
    await write(nameField(), 'Amina');
    await press('Just listen');
    expect(sent).toMatchObject([{ type: 'arrive', mode: 'listening', profile: { name: 'Amina', organisation: '', topics: [] } }]);
  });

  it('asks for no device from someone who just listens', async () => {
    const { ask } = join({ profile: camille });
    await press('Just listen');
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks for the microphone alone when one comes without camera', async () => {
    const { ask, sent } = join({ profile: camille });
    await press('Enter without camera');
    expect(ask.mock.calls).toEqual([[['microphone']]]);
    expect(sent).toEqual([{ type: 'arrive', mode: 'no_camera', profile: camille }]);
  });

  it('N2 asks to be invited again only who says so, with an address that can be one or none', async () => {
    const { sent } = join({ profile: camille });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Invite me to the next gathering' }));
    const mail = screen.getByRole('textbox', { name: /Mail address/ });
    await write(mail, 'camille at example');
    await press('Just listen');
    expect(screen.getByText(/This address cannot be right/)).toBeTruthy();
    expect(document.activeElement).toBe(mail);
    expect(sent).toEqual([]);
    await userEvent.clear(mail);
    await write(mail, 'camille@example.org');
    await press('Just listen');
    expect(sent).toMatchObject([{ type: 'arrive', again: { mail: 'camille@example.org' } }]);
  });

  it('says who keeps the data, how long, that nothing is recorded, and how people treat each other', () => {
    join();
    expect(screen.getByText(/Responsible: Efus, Paris\./).textContent).toContain('90 days after the gathering');
    expect(screen.getByText('Nothing is recorded.', { exact: false })).toBeTruthy();
    expect(screen.getByText('Between us')).toBeTruthy();
  });

  it('stays and says why when the door stays shut', async () => {
    const { answer, sent } = join({ profile: camille });
    answer({ ok: false, code: 'too_many', retryable: false } satisfies Acknowledgement);
    await press('Just listen');
    expect(await screen.findByText(/The gathering is full/)).toBeTruthy();
    await press('Just listen');
    expect(sent).toHaveLength(2);
  });

  it('shows a listener before a paused door that this is the way they come in by', async () => {
    const { answer } = join({ profile: camille, opened: true });
    answer({ ok: false, code: 'is_paused', retryable: true } satisfies Acknowledgement);
    expect(await screen.findByRole('button', { name: 'Turn the camera on' })).toBeTruthy();
    await press('Just listen');
    expect(await screen.findByText(/have paused everything/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Enter the hall' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Coming in…' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Just listen' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Turn the camera on' })).toBeNull();
  });

  it('E1 says of a rehearsal that it is one, and asks nobody to be invited again', async () => {
    join({ front: { rehearsal: true }, profile: camille });
    expect(screen.getByRole('note').textContent).toContain('This is a rehearsal');
    await userEvent.click(screen.getByRole('button', { name: 'Just listen' }));
    expect(screen.queryByRole('checkbox', { name: 'Invite me to the next gathering' })).toBeNull();
  });

  it('offers the calendar instead of the door before it opens', async () => {
    join({ front: { phase: 'draft', startsAt: Date.now() + 7 * 86_400_000, here: 0 } });
    expect(await screen.findByRole('button', { name: 'Add to my calendar' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Enter the hall' })).toBeNull();
  });

  it('says before one comes in that the Chatham House rule holds, where it does', () => {
    join();
    expect(screen.queryByText('Chatham House rule')).toBeNull();
    document.body.replaceChildren();
    join({ front: { chathamHouse: true } });
    expect(screen.getByText('Chatham House rule')).toBeTruthy();
    expect(screen.getByText(/without saying by whom or from which organisation/)).toBeTruthy();
  });

  it('H14 says before one comes in that a list of who came is kept, where it is', () => {
    join();
    expect(screen.queryByText(/list of who came/)).toBeNull();
    document.body.replaceChildren();
    join({ front: { attendanceList: true } });
    expect(screen.getByText(/keep a list of who came: name, organisation/)).toBeTruthy();
  });

  it('fills in what was said at the last gathering', async () => {
    join();
    await write(nameField(), 'Amina');
    await write(screen.getByRole('textbox', { name: /Organisation/ }), 'UNODC');
    await press('Just listen');
    document.body.replaceChildren();
    join();
    expect(nameField()).toMatchObject({ value: 'Amina' });
  });
});

describe('what was begun before coming in', () => {
  const organisation = () => screen.getByRole('textbox', { name: /Organisation/ });
  /** As a reload does. */
  const again = async (change: Parameters<typeof join>[0] = {}) => {
    cleanup();
    return Promise.resolve(join(change));
  };

  it('is there after a reload, and gone once one is in', async () => {
    join();
    await write(nameField(), 'Amina');
    await write(organisation(), 'UNODC');
    await userEvent.click(screen.getByRole('checkbox', { name: 'French' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Invite me to the next gathering' }));
    await write(screen.getByRole('textbox', { name: /Mail address/ }), 'amina@example.org');
    const { sent } = await again();
    expect(nameField()).toMatchObject({ value: 'Amina' });
    expect(organisation()).toMatchObject({ value: 'UNODC' });
    expect(screen.getByRole('checkbox', { name: 'French' })).toMatchObject({ checked: true });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Invite me to the next gathering' }));
    expect(screen.getByRole('textbox', { name: /Mail address/ })).toMatchObject({ value: 'amina@example.org' });
    await press('Just listen');
    expect(sent).toMatchObject([{ profile: { name: 'Amina', organisation: 'UNODC', languages: ['en', 'fr'] } }]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('foyer.draft.'))).toEqual([]);
  });

  it('is forgotten where it is as it was, and never fills in what somebody else was invited as', async () => {
    join({ profile: camille });
    await write(organisation(), ' Paris');
    await again({ profile: { ...camille, name: 'Noah' } });
    expect(organisation()).toMatchObject({ value: 'CMNCP' });
    await again({ profile: camille });
    expect(organisation()).toMatchObject({ value: 'CMNCP Paris' });
    await userEvent.clear(organisation());
    await write(organisation(), 'CMNCP');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('foyer.draft.'))).toEqual([]);
  });

  it('goes with everything else that was begun when one deletes one’s data', async () => {
    join();
    await write(nameField(), 'Amina');
    forgetDrafts();
    await again();
    expect(nameField()).toMatchObject({ value: '' });
  });
});

describe('on a phone', () => {
  beforeEach(() => widths(true));

  it('has two screens for a newcomer, the name first', async () => {
    const { sent } = join();
    expect(screen.getByText('Step 1 of 2')).toBeTruthy();
    await write(nameField(), 'Amina');
    await press('Continue');
    expect(screen.getByText('Step 2 of 2')).toBeTruthy();
    await press('Just listen');
    expect(sent).toMatchObject([{ type: 'arrive', profile: { name: 'Amina' } }]);
  });

  it('says before the doors open when they do, on the first of the two screens', async () => {
    join({ front: { phase: 'draft', startsAt: Date.now() + 7 * 86_400_000 } });
    expect(await screen.findByText(/^The doors open on/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add to my calendar' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Continue' })).toBeTruthy();
  });

  it('has one for somebody invited by name', async () => {
    join({ profile: camille });
    expect(screen.queryByText(/Step/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Just listen' })).toBeTruthy();
    await press('Edit');
    expect(nameField()).toMatchObject({ value: 'Camille' });
  });

  it('has one for somebody whose devices were tried today', () => {
    act(() => localStorage.setItem('foyer.devices-checked', JSON.stringify(new Date().toLocaleDateString('sv'))));
    join();
    expect(screen.queryByText(/Step/)).toBeNull();
    expect(nameField()).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Enter the hall' })).toBeTruthy();
  });
});

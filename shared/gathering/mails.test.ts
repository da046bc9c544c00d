import { describe, expect, it } from 'vitest';
import { inviteeOf, organiser, participant, profileOf, Story } from '#tests/support/gathering-spec.ts';
import { fold } from './evolve.ts';
import type { ClientCommand } from './commands.ts';
import type { MailKind, MailProgress, MailTo } from './mails.ts';
import { react } from './react.ts';
import { organiserView } from './view/organiser.ts';

const ask = (to: MailTo = { kind: 'unsent' }, what: MailKind = 'invitation'): ClientCommand => ({ type: 'send_mails', what, to });
const system = { kind: 'system' } as const;

function party(): Story {
  const story = new Story();
  story.organiser({
    type: 'invite',
    people: [inviteeOf('Ana', { mail: 'ana@example.org' }), inviteeOf('Bo', { mail: 'bo@example.org' }), inviteeOf('Cy')],
  });
  return story;
}
const known = ({ world: { state, personal } }: Story) => (state.phase === 'none' ? expect.fail('no gathering') : { state, personal });
const called = (story: Story, name: string): string =>
  Object.entries(story.world.personal.profile).find(([, profile]) => profile.name === name)?.[0] ?? expect.fail(name);
const mails = (story: Story, what: MailKind = 'invitation') =>
  Object.fromEntries(
    Object.values(organiserView(known(story)).guests).flatMap(({ name, mails }) => (mails[what] ? [[name, mails[what]]] : [])),
  );
const report = (story: Story, name: string, progress: MailProgress, what: MailKind = 'invitation') => {
  const person = called(story, name);
  const batch = known(story).state.mails[person]?.[what]?.batch ?? '';
  return story.system({ type: 'report_mails', reports: [{ person, what, batch, progress }] });
};

describe('I1 mails to people', () => {
  it('are asked for by organisers, for those who have an address and were not written to', () => {
    const story = party();
    const before = story.world.state;
    story.organiser(ask());
    expect(mails(story)).toEqual({ Ana: { state: 'waiting', why: null }, Bo: { state: 'waiting', why: null } });
    expect(react(before, story.world.state, story.now).filter(({ kind }) => kind === 'mail')).toHaveLength(2);
    expect(story.refusal(organiser, ask())).toBe('nobody_to_mail');
    expect(story.refusal(organiser, ask({ kind: 'chosen', people: ['nobody'] }))).toBe('unknown_person');
    expect(story.refusal(participant(called(story, 'Ana')), ask())).toBe('not_allowed');
  });

  it('go again to those who failed, or are chosen and have none under way, as mails of their own', () => {
    const story = party();
    story.organiser(ask());
    report(story, 'Ana', { state: 'failed', why: 'address_refused' });
    report(story, 'Bo', { state: 'sent' });
    const failed = story.world.state;
    story.organiser(ask({ kind: 'failed' }));
    expect(react(failed, story.world.state, story.now)).toMatchObject([{ kind: 'mail', what: 'invitation', person: called(story, 'Ana') }]);
    const [ana, bo, cy] = ['Ana', 'Bo', 'Cy'].map((name) => called(story, name));
    const sent = story.world.state;
    story.organiser(ask({ kind: 'chosen', people: [ana!, bo!, cy!] }));
    expect(react(sent, story.world.state, story.now)).toMatchObject([{ kind: 'mail', person: bo }]);
  });

  it('D13 go out again once an address that failed is corrected', () => {
    const story = party();
    story.organiser(ask());
    report(story, 'Ana', { state: 'failed', why: 'address_refused' });
    const ana = called(story, 'Ana');
    story.organiser({ type: 'edit_guest', person: ana, mail: 'ana@example.net', firstTimer: false, host: false, apart: [] });
    const before = story.world.state;
    story.organiser(ask({ kind: 'failed' }));
    expect(react(before, story.world.state, story.now)).toMatchObject([{ kind: 'mail', what: 'invitation', person: ana }]);
    expect(story.world.personal.invitation[ana]?.mail).toBe('ana@example.net');
  });

  it('are told of once: what comes late or twice changes nothing', () => {
    const story = party();
    story.organiser(ask());
    expect(report(story, 'Ana', { state: 'waiting', why: 'deferred' })).toHaveLength(1);
    expect(report(story, 'Ana', { state: 'waiting', why: 'deferred' })).toEqual([]);
    report(story, 'Ana', { state: 'sent' });
    expect(report(story, 'Ana', { state: 'failed', why: 'unreachable' })).toEqual([]);
    const person = called(story, 'Bo');
    expect(
      story.system({ type: 'report_mails', reports: [{ person, what: 'invitation', batch: 'earlier', progress: { state: 'sent' } }] }),
    ).toEqual([]);
    expect(mails(story)).toEqual({ Ana: { state: 'sent' }, Bo: { state: 'waiting', why: null } });
    expect(story.refusal(organiser, { type: 'report_mails', reports: [] })).toBe('not_allowed');
  });

  it('are told of many at once, those that are no news left out, and one at a time as logs of before have it', () => {
    const story = party();
    story.organiser(ask());
    const [ana, bo] = ['Ana', 'Bo'].map((name) => called(story, name));
    const batch = known(story).state.mails[ana ?? '']?.invitation?.batch ?? '';
    const of = (person = '', progress: MailProgress = { state: 'sent' }) => ({ person, what: 'invitation', batch, progress }) as const;
    const reports = [of(ana), of('nobody'), of(bo, { state: 'waiting', why: 'deferred' })];
    const asked = story.world.state;
    expect(story.system({ type: 'report_mails', reports })).toEqual([
      { type: 'MailsReported', data: { reports: [reports[0], reports[2]] } },
    ]);
    expect(mails(story)).toEqual({ Ana: { state: 'sent' }, Bo: { state: 'waiting', why: 'deferred' } });
    const before = fold(
      asked,
      [of(ana), of(bo)].map((data) => ({ at: story.now, event: { type: 'MailReported' as const, data } })),
    );
    expect(before.phase === 'none' ? null : before.mails[bo ?? '']).toMatchObject({ invitation: { progress: { state: 'sent' } } });
  });

  it('invite and remind until the end, and show the page afterwards to those who came', () => {
    const story = party();
    expect(story.refusal(organiser, ask(undefined, 'after'))).toBe('not_yet');
    story.organiser({ type: 'open_doors' });
    story.person(called(story, 'Ana'), { type: 'arrive', profile: profileOf('Ana'), mode: 'full' });
    story.organiser(ask(undefined, 'reminder'));
    story.do(system, { type: 'end_gently', what: 'gathering' });
    story.after(600);
    expect(story.world.state.phase).toBe('over');
    expect(story.refusal(organiser, ask(undefined, 'reminder'))).toBe('is_over');
    story.organiser(ask(undefined, 'after'));
    expect(mails(story, 'after')).toEqual({ Ana: { state: 'waiting', why: null } });
  });
});

import type { Changes } from '#client/lib/draft.ts';
import { limits } from '#shared/contract/limits.ts';
import type { Profile } from '#shared/gathering/people.ts';

/** A profile as it is typed: the topics as one line. */
export interface ProfileDraft {
  readonly name: string;
  readonly organisation: string;
  readonly languages: readonly string[];
  readonly topics: string;
}

export function draftOf(profile: Profile | null, languages: readonly string[]): ProfileDraft {
  if (profile === null) return { name: '', organisation: '', languages, topics: '' };
  return { ...profile, topics: profile.topics.join(', ') };
}

/** Under which key of this browser a form is kept that was begun: an invited person's is theirs. */
export const joinDraft = (slug: string, invited: Pick<Profile, 'name'> | null): string => `join.${slug}.${invited?.name ?? ''}`;

type Changed = Changes<keyof ProfileDraft>;

/** The form as somebody left it who came back before they came in. */
export function withChanges(draft: ProfileDraft, { languages, ...texts }: Changed): ProfileDraft {
  return { ...draft, ...texts, languages: languages?.split(' ').filter(Boolean) ?? draft.languages };
}

/** What differs from the form as it began. */
export function changesOf(began: ProfileDraft, now: ProfileDraft): Changed {
  const texts = (draft: ProfileDraft) => Object.entries({ ...draft, languages: draft.languages.join(' ') });
  const before = new Map(texts(began));
  return Object.fromEntries(texts(now).filter(([field, text]) => before.get(field) !== text));
}

/** The first three of what is parted by commas, semicolons or line ends. */
export function topicsIn(text: string): string[] {
  const topics = text
    .split(/[,;\n]/)
    .map((topic) => topic.replace(/\s+/gu, ' ').trim().slice(0, limits.topicWord).trim())
    .filter((topic) => topic !== '');
  return [...new Set(topics)].slice(0, limits.topics);
}

/** What is sent; null while the name is missing. */
export function profileOf(draft: ProfileDraft): Profile | null {
  const name = draft.name.trim();
  if (name === '') return null;
  return {
    name,
    organisation: draft.organisation.trim(),
    languages: draft.languages.slice(0, limits.languages),
    topics: topicsIn(draft.topics),
  };
}

import type { About } from '#shared/gathering/about.ts';
import type { Mail } from '#server/ports/mail.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { textIn } from '#server/report/local-words.ts';
import { letterLanguage, letterWordsIn } from './letter-texts.ts';

/** Hands somebody the way to prepare and run a gathering. */
export function composeOrganiserMail({ title, organisedBy, languages }: About, address: string, link: string): Mail {
  const language = letterLanguage([], languages);
  const { say } = letterWordsIn(language);
  const called = textIn(title, language).text;
  const parts = [say('hello'), `${say('organiserWay', { title: called })}\n${link}`, say('organiserKeep'), organisedBy];
  return {
    id: freshId(),
    to: { name: '', address },
    subject: say('organiserSubject', { title: called }),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    language,
    calendar: null,
  };
}

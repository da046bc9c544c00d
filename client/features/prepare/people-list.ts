import { languageCode } from './language-code.ts';
import { limits } from '#shared/contract/limits.ts';
import type { Profile } from '#shared/gathering/people.ts';

/**
 * People from pasted lines, "Name, Organisation, languages": parted by tabs (from a spreadsheet), semicolons or commas; languages as codes or
 * names, parted by anything. Lines without a name are left out; what is too long is cut.
 */
export function peopleIn(text: string): Profile[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name = '', organisation = '', ...rest] = fieldsOf(line);
    if (name === '') return [];
    const languages = [
      ...new Set(
        rest
          .join(' ')
          .split(/[\s,;/+]+/)
          .flatMap((word) => languageCode(word) ?? []),
      ),
    ];
    return [
      {
        name: name.slice(0, limits.name),
        organisation: organisation.slice(0, limits.organisation),
        languages: languages.slice(0, limits.languages),
        topics: [],
      },
    ];
  });
}

function fieldsOf(line: string): string[] {
  const separator = ['\t', ';'].find((sign) => line.includes(sign)) ?? ',';
  return line.split(separator).map((field) => field.replace(/\s+/gu, ' ').trim());
}

/** Lists that each fit into one command. */
export function inBatches(profiles: readonly Profile[]): Profile[][] {
  const batches: Profile[][] = [];
  for (const profile of profiles) {
    const last = batches.at(-1);
    if (last !== undefined && last.length < batchSize) last.push(profile);
    else batches.push([profile]);
  }
  return batches;
}

/** The longest profiles, 32 times, stay below the bytes of one message. */
const batchSize = 32;

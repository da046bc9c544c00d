import { variables, type Variable } from '#server/config/variables.ts';
import { markdownTable } from '../markdown-table.ts';

/** Read before the server is started, by what starts it. */
const ofTheLauncher: readonly (readonly [string, Pick<Variable, 'must' | 'meaning' | 'otherwise'>])[] = [
  [
    'LIVEKIT_SERVER_BIN',
    {
      must: 'the path of livekit-server',
      meaning: 'A livekit-server to use.',
      otherwise: 'PATH, the cache, a download, or a build with Go',
    },
  ],
  [
    'FOYER_CACHE',
    { must: 'a folder', meaning: 'What is slow to make and may be deleted.', otherwise: '`~/.cache/foyer` or what the system has for it' },
  ],
];

/** docs/configuration.md, as the schema of the settings has it. */
export function configurationReference(): string {
  const shown: readonly (readonly [string, Pick<Variable, 'must' | 'meaning' | 'otherwise'>])[] = [
    ...Object.entries<Variable>(variables),
    ...ofTheLauncher,
  ];
  const rows = shown
    .filter(([, { meaning }]) => meaning !== null)
    .map(([name, { must, meaning, otherwise }]) => [`\`${name}\``, meaning ?? '', must, otherwise]);
  return `# Configuration

Foyer is set by environment variables, all optional. One that cannot be understood ends the start with a sentence that names it.

${markdownTable([['variable', 'what it is for', 'must be', 'without it'], ...rows])}

This page is written by \`npm run configuration\` from \`server/config/variables.ts\`, and a test holds it to that.
`;
}

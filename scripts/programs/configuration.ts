import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationReference } from '../configuration/reference.ts';
import { projectFolder } from '../launch/places.mjs';

/** Writes docs/configuration.md anew. */
writeFileSync(join(projectFolder, 'docs/configuration.md'), configurationReference());

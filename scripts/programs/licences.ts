import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../launch/places.mjs';
import { licencesPage } from '../licences/licences.ts';

/** Writes docs/licences.md anew. */
writeFileSync(join(projectFolder, 'docs/licences.md'), licencesPage(projectFolder));

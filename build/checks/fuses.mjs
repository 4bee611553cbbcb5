import { fuseProblems } from '../packaging/fuses.mjs';
import { endCheck, findUnpacked } from './unpacked.mjs';

/** Reads the fuses of the packaged program back. */
const unpacked = findUnpacked();
endCheck('fuses', unpacked === null ? ['nothing is packaged: npm run dist -- --dir'] : await fuseProblems(unpacked.program));

// What lies in the output folder, after the last file is written.
import { existsSync, readdirSync } from 'node:fs';

const { PHOTON_OUTPUT: output, PHOTON_FORMAT: format } = process.env;
if (format !== 'none' && existsSync(output))
    console.log(`${format}: ${readdirSync(output).filter(name => !name.startsWith('.')).sort().join(' ')}`);

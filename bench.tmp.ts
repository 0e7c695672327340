import { crc32 } from './src/packs/crc32.ts';
import { crc32 as z } from 'node:zlib';
import { randomBytes } from 'node:crypto';
for (const n of [0,1,3,4,5,100,65537]) { const b = randomBytes(n); if (crc32(b, 0) !== z(b)) console.log('BAD', n); if (crc32(b.subarray(2), crc32(b.subarray(0,2),0)) !== z(b)) console.log('BAD2', n); }
const big = randomBytes(50e6); let t = process.cpuUsage(); crc32(big, 0); console.log('crc 50MB', process.cpuUsage(t).user / 1000);
import { openTypesetter } from './src/cli/typst-engine.ts';
import { typesetGoverned } from './src/render/typst-governed.ts';
import { exampleProgram } from './tests/support/example.ts';
import { someContext, someFiles, someHead } from './tests/support/typeset.ts';
const p = exampleProgram();
const docs = [...p.policies.values(), ...p.controls.values()];
const typeset = openTypesetter()!;
t = process.cpuUsage(); const w = performance.now(); let n = 0;
for (const d of docs) { const r = typeset(typesetGoverned({ ...someHead, title: d.value.title, summary: d.value.summary, id: d.value.id, cover: d.collection === 'policies' }, d.body, someContext, someFiles)); n++; if ('refused' in r) console.log(r.refused); }
const u = process.cpuUsage(t); console.log(n, 'docs', ((u.user + u.system) / 1000 / n).toFixed(1), 'cpu ms/doc', ((performance.now() - w) / n).toFixed(1), 'wall ms/doc', (process.memoryUsage().rss / 1e6).toFixed(0), 'MB');

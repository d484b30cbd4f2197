import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(js|css|svg|ttf)$/;
const smallest = 1024;

/** Puts a Brotli and a gzip file beside each file that is worth it, so that the server never compresses. */
export function compress() {
  let output;
  return {
    name: 'compress',
    configResolved: (config) => { output = config.build.outDir; },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        const files = (await readdir(output, { recursive: true })).filter((name) => compressible.test(name));
        await Promise.all(files.map((name) => compressFile(join(output, name))));
      },
    },
  };
}

async function compressFile(path) {
  const source = await readFile(path);
  if (source.length < smallest) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length };
  await Promise.all([
    promisify(brotliCompress)(source, { params }).then((bytes) => writeFile(`${path}.br`, bytes)),
    promisify(gzip)(source, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
  ]);
}

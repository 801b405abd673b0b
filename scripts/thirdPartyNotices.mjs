// Node built-ins alone: packaging runs this.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The folders of the packages whose code is in a bundle, below the repository, in order.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {string[]}
 */
export function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort();
}

/**
 * The name, the version and the licence of each package in the bundles, with the text that its authors ship.
 * @param {string} root the repository
 * @param {readonly import('esbuild').Metafile[]} metafiles of all bundles
 * @throws where a package declares no licence
 */
export async function thirdPartyNotices(root, metafiles) {
  const notices = await Promise.all(bundledPackages(metafiles).map((folder) => noticeOf(path.join(root, folder))));
  return ['Brag Document contains these packages. Each is under the licence below its name.', ...notices].join(
    `\n\n${'-'.repeat(80)}\n\n`,
  );
}

async function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} declares no licence, so it can't be packaged.`);
  const names = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)(?:$|[-.])/i.test(file)).sort();
  const texts = await Promise.all(names.map((file) => readFile(path.join(folder, file), 'utf8')));
  const owner = typeof author === 'string' ? author : author?.name;
  // Some packages name a licence and ship no text of it.
  const text = texts.length > 0 ? texts.map((each) => each.trim()).join('\n\n') : `Copyright ${owner ?? 'its authors'}`;
  return `${name} ${version}\nLicence: ${license}\n\n${text}`;
}

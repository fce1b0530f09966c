import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from './source-file';

const READ = /\.(ya?ml|csv)$/i;

/**
 * Reads every YAML and CSV file below a folder, in the order of their paths. Hidden files and `node_modules` are
 * left alone, and no symbolic link is followed: one in the place of a file is told. Rejects with the error of Node where the folder or a file cannot be read.
 */
export async function readWorkspaceFolder(folder: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) await walk(path);
      else if (!READ.test(entry.name)) continue;
      else if (entry.isFile()) files.push({ path, text: await readFile(join(folder, path), 'utf8') });
      else if (entry.isSymbolicLink()) files.push({ path, text: '', isLink: true });
    }
  };
  await walk('');
  return files;
}

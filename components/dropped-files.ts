import type { PickedFile } from './bundle-picker';

/** A folder of a bundle is flat; one that goes deeper or wider than this was dropped by mistake. */
const DEEPEST = 3;
const MOST = 10_100;

const entriesOf = (folder: FileSystemDirectoryEntry) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => {
    const reader = folder.createReader();
    const all: FileSystemEntry[] = [];
    // A reader hands out a hundred at a time, and none when it is at its end.
    const more = () =>
      reader.readEntries((some) => {
        all.push(...some);
        if (some.length === 0 || all.length > MOST) resolve(all);
        else more();
      }, reject);
    more();
  });

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

async function filesOf(entry: FileSystemEntry, depth: number): Promise<PickedFile[]> {
  if (entry.isFile)
    return [{ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) }];
  if (!entry.isDirectory || depth >= DEEPEST) return [];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map((each) => filesOf(each, depth + 1)))).flat();
}

/** The files of a drop, those inside dropped folders too. Empty where what was dropped is no file. */
export async function droppedFiles(data: DataTransfer): Promise<PickedFile[]> {
  // Both lists are emptied by the browser as soon as the event is over, so they are taken before anything is awaited.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...data.files].map((file) => ({ name: file.name, file }));
  if (entries.length === 0) return plain;
  try {
    return (await Promise.all(entries.map((entry) => filesOf(entry, 0)))).flat();
  } catch {
    return plain;
  }
}

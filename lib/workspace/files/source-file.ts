/** A file of a workspace folder: its path from the folder, with `/`, and what it says. */
export interface SourceFile {
  path: string;
  text: string;
}

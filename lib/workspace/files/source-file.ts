/** A file of a workspace folder: its path from the folder, with `/`, and what it says. */
export interface SourceFile {
  path: string;
  /** Empty for a link: where it leads may be no part of the workspace. */
  text: string;
  isLink?: boolean;
}

/** One file of a bundle. When read, the name may carry the folders it was picked from: `meridian/head.json`. */
export interface BundleFile {
  name: string;
  text: string;
}

/** The one file of a bundle that changes from version to version. */
export const HEAD_NAME = 'head.json';

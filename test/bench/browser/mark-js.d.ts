/** The little of mark.js that the bench calls; it comes without types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: string | string[],
      options: { accuracy: 'exactly'; separateWordSearch: boolean; done(count: number): void },
    ): void;
  }
}

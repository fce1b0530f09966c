/** What a person can compare over the phone: four groups of four digits of a key's id. */
export const spokenKeyId = (id: string) => id.replace(/(.{4})(?=.)/g, '$1-');

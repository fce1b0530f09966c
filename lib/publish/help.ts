/** What `plumbline --help` prints. */
export const HELP = `plumbline - check, publish and question a workspace

Usage
  plumbline validate <workspace> [--json]
  plumbline publish  <workspace> --out <dir> [--key <file>]... [--previous <dir>] [--inbox <dir|url>]  [options]
  plumbline keygen   --out <file>
  plumbline connect-code --url <bundle's address> [--key <file>]... [--feedback <address>]
  plumbline explain  <workspace|bundle> --url <record URL> | --all  [options]
  plumbline match    <workspace|bundle> [--url <page URL>] [--team <id>] [--json] < text
  plumbline diff     <workspace|bundle> <workspace|bundle> [--json]
  plumbline import   csv <file> [--out <workspace>]
  plumbline schema   --out <dir>
  plumbline <command> --help

A workspace is a folder with workspace.yaml; a bundle is a folder with head.json.
Exit codes: 0 all is well, 1 faults were found, 2 the command was not used as it is meant to be.
`;

const VALIDATE = `plumbline validate <workspace> [--json]

Checks every file of a workspace folder and prints one line for each fault:
  <file>:<line>:<column>: error|warning: <field>: <what is wrong>
Errors keep the workspace from being published (exit code 1); warnings do not.
  --json   {"name","counts","errors","warnings","faults":[{"file","line","column","severity","field","message"}]}
`;

const PUBLISH = `plumbline publish <workspace> --out <dir> [--key <file>]... [--previous <dir>] [--inbox <dir|url>]  [options]

Checks a workspace and writes it as a bundle: head.json, last, and immutable files beside it.
  --out <dir>               where the bundle goes; made where it is not there
  --key <file>              signs with a key of keygen; given twice while readers change from one key to another
  --previous <dir>          the bundle published before this one: its epoch is kept, its version counted up, and its readers
                            fetch only what changed. Without it, the head.json already in --out is taken.
  --inbox <dir|url>         first folds readers' answers into the workspace folder, as proposals by their teams: from a
                            folder (of answers, or of files that readers have saved), one that a web server lists as JSON,
                            or a CouchDB database. Look at them with your
                            version control; each counts once, however often it comes. Where an address asks for it,
                            PLUMBLINE_INBOX_TOKEN in the environment holds its token, or name:password
  --version <number>        this version in place of the next one; refused where it is not higher than the last
  --expires-after <days>    readers are told that the bundle is old once it is this old
  --published-at <instant>  the instant of publishing, for builds that can be repeated; else now
  --json                    {"name","epoch","version","floor","publishedAt","counts","signedBy","changed","files"}
`;

const KEYGEN = `plumbline keygen --out <file> [--json]

Makes a key that signs bundles, in a file that only you can read. Never writes over a file.
  --json   {"id","publicKey","file"}
`;

const CONNECT_CODE = `plumbline connect-code --url <bundle's address> [--key <file>]... [--feedback <address>] [--json]

Prints the line that readers paste to get a workspace. With keys, they take only what one of these has signed. Readers see
what is in it before they connect.
  --url <address>        the https address of the folder in which head.json lies; or couchdb: and a database's
  --key <file>           a key of keygen; only its public half goes into the code
  --feedback <address>   where what readers send goes: a folder that takes PUT <address>/<id>, or couchdb: and the address
                         of a database. Without it, what they write stays in their browser, to save as a file
  --json                 {"kind","url","keys","feedback":{"kind","url"}|null,"code"}
`;

const DIFF = `plumbline diff <workspace|bundle> <workspace|bundle> [--json]

Says what was added, removed and changed from the first to the second, field by field.
  --json   {"manifest":[{"field","before","after"}],"changes":[{"kind","key","change","fields":[...]}]}
`;

const IMPORT = `plumbline import csv <file> [--out <workspace>] [--json]

Makes a file of terms from a spreadsheet saved as CSV in UTF-8: columns in any order, under their usual names (term,
definition, owner, synonyms, ...), with commas or semicolons. Cells are text, also one that begins with =.
  --out <workspace>   writes terms/<file>.yaml there, never over a file; else the YAML is printed
  --json              {"file","terms","notes":[{"line","message"}],"unknown"}; needs --out
`;

const SCHEMA = `plumbline schema --out <dir>

Writes the JSON Schemas of a workspace's files, by which editors complete and check them.
`;

const EXPLAIN = `plumbline explain <workspace|bundle> --url <record URL> | --all  [options]

Says what Plumbline would show on a record's page, and why.
  --url <record URL>   the page of one record in Salesforce, Notion or Jira
  --all                every item of the workspace
  --now <instant>      as of this instant (2026-09-11T09:00:00-04:00); else now
  --team <id>          the reader's team; without it the warnings that depend on one are left out
  --fact <name=value>  a fact of the item as the page shows it, newer than the workspace; may be repeated
  --locale <tag>       how dates, numbers and the warnings' own sentences are written: en (the default), de or ja; another
                       language has English words. What stands around them is English
  --json               the whole answer as JSON
`;

const MATCH = `plumbline match <workspace|bundle> [--url <page URL>] [--team <id>] [--json] < text

Says which words of a text are terms or items of the workspace. The text on standard input is one block, in UTF-8;
every match is told, in order.
  --url <page URL>   the page the text stands on: forms that do not count on its host or type of record are left out.
                     Without it every form counts but common words that count in their scope alone.
  --team <id>        the reader's team. No form belongs to a team: what a word means to one, its card says
  --json             [{"start","end","text","kind","ids"}], offsets in UTF-16 units of the text
`;

/** What `plumbline <command> --help` prints. */
export const COMMAND_HELP = {
  validate: VALIDATE,
  publish: PUBLISH,
  keygen: KEYGEN,
  'connect-code': CONNECT_CODE,
  explain: EXPLAIN,
  match: MATCH,
  diff: DIFF,
  import: IMPORT,
  schema: SCHEMA,
} as const;
export type CommandName = keyof typeof COMMAND_HELP;

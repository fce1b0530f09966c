/**
 * What may import what. Each module lists the modules and packages it may use; everything else is refused.
 * The table in docs/architecture.md says the same in words.
 */
const MODULES = {
  values: { modules: [], packages: [] },
  workspace: { modules: ['values'], packages: ['zod'] },
  match: { modules: ['values'], packages: [] },
  hosts: { modules: ['values'], packages: [] },
  reason: { modules: ['values', 'workspace'], packages: [] },
  phrases: { modules: ['values', 'workspace'], packages: [] },
  page: { modules: ['values', 'match', 'hosts'], packages: [] },
  bundle: { modules: ['values', 'workspace'], packages: ['zod'] },
  cache: { modules: ['values', 'workspace'], packages: ['dexie'] },
  derive: { modules: ['values', 'workspace', 'match', 'reason', 'cache'], packages: [] },
  reader: { modules: ['values', 'platform'], packages: ['zod', 'dexie'] },
  sync: { modules: ['values', 'workspace', 'bundle', 'cache', 'platform'], packages: ['zod', 'dexie'] },
  connect: { modules: ['values', 'workspace'], packages: ['zod', 'yaml'] },
  views: { modules: ['values', 'workspace', 'reason', 'phrases'], packages: [] },
  sample: { modules: ['values', 'workspace', 'bundle'], packages: [], node: true },
  platform: { modules: [], packages: ['webextension-polyfill'] },
};

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const packagePath = (names) => names.map((name) => `^node_modules/${literal(name)}/`).join('|');
const modulePath = (names) => names.map((name) => `^lib/${name}/`).join('|');

const forModule = ([name, { modules, packages, node }]) => {
  const allowed = [modulePath([name, ...modules]), packagePath(packages)].filter(Boolean).join('|');
  return {
    name: `${name}-imports`,
    comment: `lib/${name} may import ${[...modules, ...packages].join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^lib/${name}/`, pathNot: name === 'workspace' ? '^lib/workspace/files/' : undefined },
    to: {
      pathNot: node ? `${allowed}|^node:` : allowed,
      dependencyTypesNot: node ? ['core', 'type-only'] : ['type-only'],
    },
  };
};

/** Types cost nothing at run time and may come from further off; but only from where the table says so. */
const TYPES = {
  values: [],
  workspace: ['values'],
  match: ['values'],
  hosts: ['values'],
  reason: ['values', 'workspace'],
  phrases: ['values', 'workspace'],
  page: ['values', 'match', 'hosts', 'components'],
  bundle: ['values', 'workspace'],
  cache: ['values', 'workspace'],
  derive: ['values', 'workspace', 'match', 'reason', 'cache'],
  reader: ['values', 'platform'],
  sync: ['values', 'workspace', 'bundle', 'cache', 'platform'],
  connect: ['values', 'workspace'],
  views: ['values', 'workspace', 'reason', 'phrases', 'components'],
  sample: ['values', 'workspace', 'bundle'],
  platform: [],
};

const typesFor = ([name, modules]) => ({
  name: `${name}-types`,
  comment: `lib/${name} may take types from ${modules.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^lib/${name}/` },
  to: {
    path: '^(lib|components|entrypoints)/',
    pathNot: [name, ...modules].map((m) => (m === 'components' ? '^components/' : `^lib/${m}/`)).join('|'),
    dependencyTypes: ['type-only'],
  },
});

module.exports = {
  forbidden: [
    ...Object.entries(MODULES).map(forModule),
    ...Object.entries(TYPES).map(typesFor),
    {
      name: 'workspace-files-imports',
      comment: 'lib/workspace/files alone reads YAML, and from disk.',
      severity: 'error',
      from: { path: '^lib/workspace/files/' },
      to: {
        pathNot: `${modulePath(['workspace', 'values'])}|${packagePath(['zod', 'yaml'])}`,
        dependencyTypesNot: ['core', 'type-only'],
      },
    },
    {
      name: 'messaging-client-imports',
      comment: 'The page side of messaging takes values, platform and types: no zod, no contract.',
      severity: 'error',
      from: { path: '^lib/messaging/(client|card-port|protocol)\\.ts$' },
      to: {
        pathNot: `${modulePath(['values', 'platform'])}|^lib/messaging/(client|card-port|protocol)\\.ts$`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'messaging-contract-imports',
      comment: 'The worker side of messaging takes values, workspace, zod and platform; types of any module.',
      severity: 'error',
      from: { path: '^lib/messaging/', pathNot: '^lib/messaging/(client|card-port|protocol)\\.ts$' },
      to: {
        pathNot: `${modulePath(['messaging', 'values', 'workspace', 'platform'])}|${packagePath(['zod'])}`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'publish-imports',
      comment:
        'The command line: everything pure, and Node; of hosts only what needs no document, of derive what needs no cache.',
      severity: 'error',
      from: { path: '^lib/publish/' },
      to: {
        path: '^(lib|components|entrypoints)/',
        pathNot: `${modulePath(['publish', 'values', 'workspace', 'match', 'reason', 'phrases', 'bundle', 'connect'])}|^lib/(hosts/from-url|derive/term-forms)\\.ts$`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-imports',
      comment: 'Components are pure: values, workspace types, reason and phrases, and React.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        pathNot: `^components/|${modulePath(['values', 'workspace', 'reason', 'phrases'])}|${packagePath(['react', 'react-dom', '@types/react', '@types/react-dom'])}`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^(entrypoints|test)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'only-platform-touches-the-browser',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/platform/' },
      to: { path: packagePath(['webextension-polyfill']) },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { couldNotResolve: true, pathNot: '\\?inline$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};

/** Who may import whom inside the API: docs/adr/0001-layout.md. Between projects, eslint's Nx rule says it. */
const MODULE = 'apps/api/src/modules/';

/** The modules from the bottom row to the top: a row may import the rows below it, and nothing beside it. */
const ROWS = [
  ['accounts'],
  ['identity', 'units', 'files', 'eligibility'],
  ['evidence'],
  ['seasons', 'credentials', 'affiliations', 'registrations'],
  ['corrections'],
  ['declarations'],
  ['notifications', 'reports'],
];

const nothingAboveOrBeside = ROWS.flatMap((row, index) =>
  row.map((name) => {
    const refused = ROWS.slice(index)
      .flat()
      .filter((other) => other !== name);
    return {
      name: `${name}-keeps-to-its-row`,
      comment: `${name} may import ${ROWS.slice(0, index).flat().join(', ') || 'the platform only'}`,
      severity: 'error',
      from: { path: `^${MODULE}${name}/` },
      to: { path: `^${MODULE}(${refused.join('|')})/` },
    };
  }),
);

const ADMIN = 'apps/admin/src/';

/** The admin app's folders from the bottom to the top: one may import those below it (docs/adr/0020-admin.md). */
const ADMIN_ROWS = ['platform', 'ui', 'features', 'shell'];

const adminRows = ADMIN_ROWS.map((name, index) => ({
  name: `admin-${name}-keeps-to-its-row`,
  severity: 'error',
  from: { path: `^${ADMIN}${name}/` },
  to: { path: `^${ADMIN}(${[...ADMIN_ROWS.slice(index + 1), 'main.ts', 'app.vue'].join('|')})` },
}));

const CLIENT = 'apps/miniprogram/src/';

/** The candidates' client, likewise; `features` are packages of the mini-program, none of which can reach another (docs/adr/0022-candidates-client.md). */
const CLIENT_ROWS = ['platform', 'ui', 'features'];

const clientRows = CLIENT_ROWS.map((name, index) => ({
  name: `client-${name}-keeps-to-its-row`,
  severity: 'error',
  from: { path: `^${CLIENT}${name}/` },
  to: { path: `^${CLIENT}(${[...CLIENT_ROWS.slice(index + 1), 'main.ts', 'App.vue'].join('|')})` },
}));

module.exports = {
  forbidden: [
    ...nothingAboveOrBeside,
    ...adminRows,
    ...clientRows,
    {
      name: 'client-features-are-packages-of-their-own',
      severity: 'error',
      from: { path: `^${CLIENT}features/([^/]+)/` },
      to: { path: `^${CLIENT}features/([^/]+)/`, pathNot: `^${CLIENT}features/$1/` },
    },
    {
      name: 'client-target-is-reached-by-its-alias',
      comment: 'only `#target` differs between mini-program and web page',
      severity: 'error',
      from: { path: `^${CLIENT}`, pathNot: `^${CLIENT}platform/(h5|mp-weixin)/|\\.spec\\.ts$` },
      to: { path: `^${CLIENT}platform/(h5|mp-weixin)/`, dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'admin-feature-is-entered-through-its-index',
      severity: 'error',
      from: { path: `^${ADMIN}features/([^/]+)/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^${ADMIN}features/([^/]+)/`, pathNot: [`^${ADMIN}features/$1/`, '/index\\.ts$'] },
    },
    {
      name: 'module-is-entered-through-its-index',
      severity: 'error',
      from: { path: `^${MODULE}([^/]+)/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^${MODULE}([^/]+)/`, pathNot: [`^${MODULE}$1/`, '/index\\.ts$'] },
    },
    {
      name: 'module-is-entered-through-its-index-from-outside',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: [`^${MODULE}`, '^apps/api/src/entities\\.ts$', '\\.spec\\.ts$'],
      },
      to: { path: `^${MODULE}`, pathNot: '/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: `^${MODULE}` },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: '\\.(spec|fixture)\\.ts$' },
      to: { pathNot: '^libs/domain/src/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: '\\.spec\\.ts$|\\.contract\\.ts$' },
      to: { path: '\\.spec\\.ts$|\\.contract\\.ts$|^apps/api/test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'apps/api/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};

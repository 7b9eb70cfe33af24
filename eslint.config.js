import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import accessible from 'eslint-plugin-vuejs-accessibility';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.nx/**',
      '**/.data/**',
      '**/.scratch/**',
      '**/*.gen.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...accessible.configs['flat/recommended'],
  {
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.spec.ts', 'apps/api/src/platform/database/migrations/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    plugins: { '@nx': nx },
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      // Who may import whom between projects: docs/adr/0001-layout.md. Inside the API, .dependency-cruiser.cjs says it.
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          depConstraints: [
            { sourceTag: 'lib:domain', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'lib:recognition', onlyDependOnLibsWithTags: ['lib:domain'] },
            { sourceTag: 'lib:wording', onlyDependOnLibsWithTags: ['lib:domain'] },
            { sourceTag: 'lib:api-client', onlyDependOnLibsWithTags: ['lib:wording', 'lib:domain'] },
            { sourceTag: 'lib:test-kit', onlyDependOnLibsWithTags: ['lib:domain'] },
            { sourceTag: 'lib:embedded-postgres', onlyDependOnLibsWithTags: [] },
            {
              sourceTag: 'app:admin',
              onlyDependOnLibsWithTags: ['lib:domain', 'lib:wording', 'lib:api-client'],
            },
            {
              sourceTag: 'app:miniprogram',
              onlyDependOnLibsWithTags: ['lib:domain', 'lib:wording', 'lib:api-client', 'lib:test-kit'],
            },
            {
              sourceTag: 'app:api',
              onlyDependOnLibsWithTags: [
                'lib:domain',
                'lib:recognition',
                'lib:wording',
                'lib:test-kit',
                'lib:embedded-postgres',
              ],
            },
            {
              sourceTag: 'app:e2e',
              onlyDependOnLibsWithTags: ['app:admin', 'app:api', 'lib:domain', 'lib:wording', 'lib:test-kit'],
            },
            {
              sourceTag: 'tool',
              onlyDependOnLibsWithTags: [
                'lib:domain',
                'lib:recognition',
                'lib:wording',
                'lib:api-client',
                'lib:test-kit',
                'lib:embedded-postgres',
              ],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/admin/**', 'apps/miniprogram/**'],
    languageOptions: { globals: { ...globals.browser, uni: 'readonly', getCurrentPages: 'readonly' } },
  },
  {
    // Its elements are uni-app's: a `view` that is tapped gets role and keys by `platform/h5`.
    files: ['apps/miniprogram/**/*.vue'],
    rules: {
      'vuejs-accessibility/click-events-have-key-events': 'off',
      'vuejs-accessibility/no-static-element-interactions': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // The compiler knows what is defined.
      'no-undef': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-macros-order': 'error',
      // A component of a feature is used where its name says enough: `sheet`, `facts`.
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      // Labels are bound by Element Plus's form items, which the rule cannot see; axe looks at the page itself.
      'vuejs-accessibility/form-control-has-label': 'off',
      'vuejs-accessibility/label-has-for': 'off',
    },
  },
  prettier,
);

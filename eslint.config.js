import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const safeMarkup = [
  {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: 'Text from the dataset is never read as markup: render it as children.',
  },
  {
    selector:
      "JSXOpeningElement:has(> JSXAttribute[name.name='target'][value.value='_blank']):not(:has(> JSXAttribute[name.name='rel'][value.value=/noopener.*noreferrer|noreferrer.*noopener/]))",
    message: 'A link that opens a new page needs rel="noopener noreferrer".',
  },
  {
    selector:
      "JSXOpeningElement[name.name=/^(a|area|form)$/] > JSXAttribute[name.name='target'][value.type='JSXExpressionContainer']",
    message: 'Write target as a plain string, so that its rel can be checked.',
  },
];

// Rules that catch bugs. Layout is Prettier's, unused exports are knip's, directions are dependency-cruiser's.
export default tseslint.config(
  {
    ignores: ['dist*/', 'public/', 'coverage/', 'test-results/', 'playwright-report/', 'look-out/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'array-callback-return': 'error',
      'no-promise-executor-return': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-restricted-syntax': ['error', ...safeMarkup],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unbound-method': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-console': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Speaks only to users of the React compiler, which is not used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    // `test.use` fixtures call `use`, and take an empty pattern where they need nothing.
    files: ['tests/browser/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly' } },
  },
);

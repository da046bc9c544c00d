import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Bans that keep each folder honest: the core sees no world, the shell and the projection each see their own. */
const pure = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes in the command envelope.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in the command envelope.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Seeds come in the command envelope.' },
  { selector: ':function[async=true]', message: 'The core is synchronous.' },
];
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union or a const object.' };
const inWords = 'Text for people lives in client/i18n.';
const words = '[value=/[\\p{L}]{2,}/u]';
const spoken =
  '/^(aria-(label|description|roledescription|valuetext|placeholder)|placeholder|title|alt|label|hint|heading|caption|description|error|legend)$/';
const noLiteralText = [
  { selector: 'JSXText[value=/[\\p{L}]{2,}/u]', message: inWords },
  { selector: `JSXAttribute[name.name=${spoken}] > Literal${words}`, message: inWords },
  ...[`:matches(JSXElement, JSXFragment) > JSXExpressionContainer`, `JSXAttribute[name.name=${spoken}] > JSXExpressionContainer`].flatMap(
    (within) => [
      { selector: `${within} > Literal${words}`, message: inWords },
      { selector: `${within} > ConditionalExpression > Literal${words}`, message: inWords },
      { selector: `${within} > LogicalExpression > Literal.right${words}`, message: inWords },
      { selector: `${within} > TemplateLiteral > TemplateElement[value.raw=/[\\p{L}]{2,}/u]`, message: inWords },
    ],
  ),
  { selector: `CallExpression[callee.name='announce'] > Literal.arguments:first-child${words}`, message: inWords },
];
const imports = (patterns, paths = []) => ['error', { patterns, paths }];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.foyer/', 'reports/', 'docs/', 'coverage/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared/tsconfig.json', 'server/tsconfig.json', 'client/tsconfig.json', 'tests/tsconfig.json', 'scripts/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'error',
      'max-lines': ['error', { max: 350, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', noEnum],
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', noEnum, ...pure],
      'no-restricted-imports': imports([
        {
          regex: '^(?!\\.|#shared/|zod$|unhomoglyph$)',
          message: 'shared/ imports only itself, and two libraries in one place each (tests/architecture/boundaries.test.ts).',
        },
      ]),
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['shared/contract/**', 'shared/gathering/view/distinct-names.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': imports([
        { regex: '^(?!\\.|#shared/)', message: 'Only shared/contract may import zod; nothing else from outside.' },
      ]),
    },
  },
  {
    files: ['shared/matching/**/*.ts'],
    rules: {
      'no-restricted-imports': imports([
        { regex: '^(?!\\./|\\.\\./primitives/|#shared/(matching|primitives)/)', message: 'The matcher knows nothing of gatherings.' },
      ]),
    },
  },
  {
    files: ['shared/matching/**/*.test.ts', 'shared/**/*.test.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['server/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-restricted-imports': imports([{ regex: '^(#client|react|livekit-client)', message: 'The server does not know the client.' }]),
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only server/config reads the environment.' }],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/adapters/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': imports([
        { regex: '^(#client|react|livekit-client)', message: 'The server does not know the client.' },
        { regex: '^(livekit-server-sdk|node:sqlite|pg)$', message: 'Vendors are met in server/adapters only.' },
      ]),
    },
  },
  { files: ['server/main.ts', 'server/config/**/*.ts', 'server/**/*.test.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-syntax': ['error', noEnum, ...noLiteralText],
      'no-restricted-imports': imports([{ regex: '^(#server|node:)', message: 'The client does not know the server.' }]),
      'jsx-a11y/no-autofocus': 'off',
      'jsx-a11y/media-has-caption': 'off',
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    ignores: ['client/media/**', '**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-imports': imports([
        { regex: '^(#server|node:)', message: 'The client does not know the server.' },
        { regex: '^livekit-client', message: 'LiveKit is met in client/media only.' },
      ]),
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-console': 'off',
      'no-restricted-syntax': [
        'error',
        noEnum,
        { selector: "MemberExpression[property.name='only'][object.name=/^(it|test|describe)$/]", message: 'No focused tests.' },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error' },
  },
);

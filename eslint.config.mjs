import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which folders of src a layer may not import, and why. */
const nodeModules = '^(node:|fs$|path$|os$|child_process$|crypto$|url$|buffer$)';
const network = {
  regex: '^(?:node:)?(?:https?|http2|net|tls|dgram|dns|ws|undici)(?:/|$)',
  message: 'Nothing leaves the machine.',
};
const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection'];
const networkBans = [
  {
    selector: `MemberExpression[property.name=/^(?:sendBeacon|${networkGlobals.join('|')})$/]`,
    message: network.message,
  },
];
const layers = [
  {
    files: ['src/core/**/*.ts'],
    patterns: [
      { regex: '^vscode$', message: 'The core knows no editor.' },
      { regex: nodeModules, message: 'The core knows no Node.' },
      { regex: '(^|/)(cli|editor|features|files)/', message: 'The core imports only the core.' },
      { regex: '(^|/)(activate|extension)', message: 'The core imports only the core.' },
    ],
  },
  {
    files: ['src/files/**/*.ts'],
    patterns: [
      { regex: '^vscode$', message: 'What reads and writes files knows no editor.' },
      {
        regex: '(^|/)(cli|editor|features|activate|extension)',
        message: 'What reads and writes files knows the core alone.',
      },
    ],
  },
  {
    files: ['src/cli/**/*.ts'],
    patterns: [
      { regex: '^vscode$', message: 'The command line knows no editor.' },
      {
        regex: '(^|/)(editor|features|activate|extension)(/|$)',
        message: 'The command line knows the core and the files.',
      },
    ],
  },
  {
    files: ['src/editor/**/*.ts'],
    patterns: [
      { regex: '(^|/)(cli/|features/|activate|extension)', message: 'The editor layer knows the core and the files.' },
    ],
  },
  // A feature is src/features/<topic>/<feature>/; a topic's features share through its shared/ folder.
  { files: ['src/features/**/*.ts'], patterns: featureBans() },
  {
    files: ['src/features/*/*/*.ts'],
    patterns: [
      ...featureBans(),
      { regex: '^\\.\\./(?!\\.\\./|shared/)', message: 'Features never import each other.' },
      { regex: '^\\.\\./\\.\\./(?!\\.\\./)', message: 'Topics never import each other.' },
    ],
  },
].map(({ files, patterns }) => ({ files, patterns: [...patterns, network] }));
const editorLayer = layers.find(({ files }) => files[0].startsWith('src/editor/'));

function featureBans() {
  return [
    { regex: '(^|/)(activate|extension)(\\.browser)?$', message: 'A feature does not know who registers it.' },
    { regex: '(^|/)(cli/|files/node)', message: 'Features run in the web worker too.' },
    { regex: nodeModules, message: 'Features run in the web worker too.' },
  ];
}

const importBans = (patterns) => ['error', { patterns: patterns.map(({ regex, message }) => ({ regex, message })) }];

/** `no-restricted-imports` does not see `import('…')`. */
const dynamicImportBans = (patterns) => [
  'error',
  ...patterns.map(({ regex, message }) => ({
    selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\/')}/]`,
    message,
  })),
];

/** What one file does for all, so that it is safe wherever it is used. */
const shows = 'show(?:Information|Warning|Error)Message|setStatusBarMessage|createInputBox';
const plain = '[callee.name=/^(?:plainWords|plainText)$/]';
const plainArgument = (place) => `:not([arguments.${place}.callee.name="plainWords"])`;
const textBans = [
  {
    selector: `:matches(Identifier[name=/^(?:${shows})$/], Literal[value=/^(?:${shows})$/])`,
    message: 'Show text through src/editor/show/messages.ts, which makes it plain.',
  },
  {
    selector:
      'MemberExpression[object.property.name="window"][property.name=/^(?:showQuickPick|showInputBox|withProgress)$/]',
    message: 'Show text through src/editor/show/messages.ts, which makes it plain.',
  },
  {
    selector: 'AssignmentExpression[left.property.name="items"]:not([right.callee.name="rows"])',
    message: 'Give a quick pick its rows as `rows(…)` of src/editor/show/messages.ts makes them plain.',
  },
  {
    selector:
      ':matches(AssignmentExpression[left.property.name="tooltip"], NewExpression[callee.property.name=/^(?:MarkdownString|TreeItem)$/])',
    message: 'Explain through src/editor/show, which makes text plain.',
  },
  {
    // Words of our own that take nothing in are plain already.
    selector: `AssignmentExpression[left.object.name!="document"][left.property.type="Identifier"][left.property.name=/^(?:text|label|title|prompt|placeholder|validationMessage|description|message|detail|documentation|badge|name)$/]:not([right.type="Literal"]):not([right.callee.property.name="t"][right.arguments.length=1]):not(:has(> CallExpression${plain}))`,
    message: 'Make what is shown plain with `plainWords`.',
  },
  {
    selector: [
      `NewExpression[callee.property.name="CompletionItem"]${plainArgument(0)}:not([arguments.0.properties.0.value.callee.name="plainWords"])`,
      `NewExpression[callee.property.name=/^(?:CodeAction|DocumentSymbol|SymbolInformation)$/]${plainArgument(0)}`,
      `NewExpression[callee.property.name=/^(?:Diagnostic|InlayHint)$/]${plainArgument(1)}`,
      'NewExpression[callee.property.name="Hover"]:not([arguments.0.callee.name="explanation"])',
    ].join(', '),
    message: 'Make what is shown plain with `plainWords`, and a hover with `explanation`.',
  },
  {
    selector: 'MemberExpression[object.property.name="commands"][property.name="registerCommand"]',
    message: 'Use src/editor/ask/registerCommand.ts, which makes plain what a command throws.',
  },
];

const writeBans = [
  {
    selector:
      ':matches(MemberExpression[property.name="applyEdit"], CallExpression[callee.property.name="save"][callee.object.property.name!="files"])',
    message: 'Write through `brag.files`, which follows no link that leads out and looks whether it was saved.',
  },
  {
    selector:
      'MemberExpression[object.property.name="fs"][property.name=/^(?:writeFile|delete|rename|copy|createDirectory)$/]',
    message: 'Write through `brag.files`, which follows no link that leads out.',
  },
  { selector: 'Property[key.name="fs"]', message: 'Write through `brag.files`.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.vscode-test/', 'node_modules/', 'examples/']),
  js.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // Whatever reads a text may be given one that was written to hang it.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...networkGlobals] } },
  ...layers.map(({ files, patterns }) => ({
    files,
    rules: {
      'no-restricted-imports': importBans(patterns),
      'no-restricted-syntax': [...dynamicImportBans(patterns), ...textBans, ...writeBans, ...networkBans],
    },
  })),
  {
    files: [
      'src/editor/show/messages.ts',
      'src/editor/show/rowTree.ts',
      'src/editor/show/explanation.ts',
      'src/editor/ask/quickSteps.ts',
      'src/editor/ask/registerCommand.ts',
    ],
    rules: { 'no-restricted-syntax': [...dynamicImportBans(editorLayer.patterns), ...writeBans, ...networkBans] },
  },
  {
    files: ['src/editor/files/recordFiles.ts', 'src/editor/files/editorDisk.ts'],
    rules: { 'no-restricted-syntax': [...dynamicImportBans(editorLayer.patterns), ...textBans, ...networkBans] },
  },
  {
    files: ['src/editor/**/*.ts'],
    ignores: ['src/editor/index/nodeEntryFiles.ts'],
    rules: {
      'no-restricted-imports': importBans([
        ...editorLayer.patterns,
        { regex: '^(?:node:)?fs(?:/promises)?$', message: 'Write through `brag.files`.' },
      ]),
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'require',
        'Buffer',
        'window',
        'document',
        'setTimeout',
        'setInterval',
        'performance',
        'console',
        ...networkGlobals,
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Dates are arguments.' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        ...dynamicImportBans(layers[0].patterns),
        ...networkBans,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Dates are arguments.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'test/**', 'bench/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        require: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
);

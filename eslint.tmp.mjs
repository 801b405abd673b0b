import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
export default [{files:['src/**/*.ts'],languageOptions:{parser:tseslint.parser,},plugins:{regexp},linterOptions:{reportUnusedDisableDirectives:'off'},rules:{'regexp/no-super-linear-backtracking':['error',{report:'certain'}],'regexp/no-super-linear-move':['error',{report:'certain'}]}}];

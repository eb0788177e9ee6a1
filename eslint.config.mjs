import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", ".cache/", ".data/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
  {
    files: ["src/**/*.ts", "test/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["warn", 300],
      // A type that is imported as one needs nothing at run time; tsc asks for it too (verbatimModuleSyntax).
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A number reads the same with and without String(…).
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => response.end()` in a handler that gives nothing back says what it does.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // It asks for the `!` that no-non-null-assertion forbids; a cast at least names the type that is meant.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // Types are structural here: TypeGraphQL's classes and neo4j-driver's settings are made as plain objects.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    // A name that is the same wherever it is imported can be searched for.
    rules: {
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ["src/graphql/**/*.ts"],
    rules: {
      // TypeGraphQL reads types and resolvers from decorated classes, some of which hold nothing else.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
    },
  },
);

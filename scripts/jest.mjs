// `node scripts/jest.mjs shared/src/http` runs the tests below a path; the configuration adds the flag Jest needs.
import 'jest/bin/jest';

/** Name and version of this tool, as reports carry them. `house.test.ts` keeps the version equal to package.json's. */
export const TOOL = { name: 'container-risk-review', version: '0.1.0' } as const;

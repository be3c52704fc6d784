/** What a comparison can be copied as. */
export const COPY_FORMATS = ['Markdown', 'CSV'] as const;

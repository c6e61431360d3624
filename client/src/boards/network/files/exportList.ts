/** Every way a map goes out, and the files of each; a format of two files is two downloads. */
export const EXPORTS = [
  { id: 'kumuXlsx', files: ['kumu.xlsx'] },
  { id: 'kumuCsv', files: ['elements.csv', 'connections.csv'] },
  { id: 'kumuJson', files: ['kumu.json'] },
  { id: 'gephiCsv', files: ['nodes.csv', 'edges.csv'] },
  { id: 'gexf', files: ['gexf'] },
  { id: 'graphml', files: ['graphml'] },
  { id: 'png', files: ['png'] },
  { id: 'svg', files: ['svg'] },
] as const;
export type ExportId = (typeof EXPORTS)[number]['id'];
export type ExportFile = (typeof EXPORTS)[number]['files'][number];

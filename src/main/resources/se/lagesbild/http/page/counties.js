// Sweden's counties on a grid, each roughly where it lies: code, the county's letters, row and column.

const GRID = [
  ["25", "BD", 1, 4],
  ["24", "AC", 2, 4],
  ["23", "Z", 3, 3],
  ["22", "Y", 3, 4],
  ["20", "W", 4, 3],
  ["21", "X", 4, 4],
  ["17", "S", 5, 1],
  ["18", "T", 5, 2],
  ["19", "U", 5, 3],
  ["03", "C", 5, 4],
  ["14", "O", 6, 1],
  ["05", "E", 6, 2],
  ["04", "D", 6, 3],
  ["01", "AB", 6, 4],
  ["13", "N", 7, 1],
  ["06", "F", 7, 2],
  ["08", "H", 7, 3],
  ["09", "I", 7, 4],
  ["12", "M", 8, 1],
  ["07", "G", 8, 2],
  ["10", "K", 8, 3],
];

/** @param regions those of today, with their names; a county that is none of them today has no tile */
export function counties(regions) {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return GRID.filter(([code]) => names.has(code)).map(([code, letters, row, column]) => ({
    code,
    letters,
    name: names.get(code),
    area: `${row} / ${column}`,
  }));
}

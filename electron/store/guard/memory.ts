/** SQLite's name for a database in memory; in place of a data folder, too, it means that nothing is kept on disk. */
export const MEMORY = ':memory:';

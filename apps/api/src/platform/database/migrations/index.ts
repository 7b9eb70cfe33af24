/** Every migration, in the order of its timestamp; a file is found by being in this folder. */
const files = import.meta.glob<Record<string, new () => object>>('./[0-9]*.ts', { eager: true });

export const migrations = Object.values(files).flatMap((file) => Object.values(file));

/** Every entity of the platform and the modules: what the database should look like, for migrations and their check. */
const files = import.meta.glob<Record<string, new () => object>>('./{platform,modules}/**/*.entity.ts', {
  eager: true,
});

export const entities = Object.values(files).flatMap((file) => Object.values(file));

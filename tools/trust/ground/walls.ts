/**
 * Takes the walls away that hold a change back whoever makes it, as the owner of the tables can: foreign keys, checks, unique
 * constraints and indexes, triggers. What a proof then does is what a fault of ours, or somebody with the owner's password, could do.
 * @param tables with what refers to them; all by default
 */
export function wallsAside(tables?: readonly string[]): string {
  const which = tables ? `IN (${tables.map((table) => `'${table}'`).join(', ')})` : `NOT LIKE 'invariant%'`;
  return `DO $$ DECLARE it record; BEGIN
    FOR it IN SELECT DISTINCT c.contype, c.conrelid::regclass AS place, c.conname FROM pg_constraint c JOIN pg_class t ON t.oid IN (c.conrelid, c.confrelid)
      WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('f', 'c', 'u') AND t.relname ${which}
      ORDER BY c.contype DESC LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', it.place, it.conname);
    END LOOP;
    FOR it IN SELECT i.indexrelid::regclass AS place FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary AND t.relname ${which} LOOP
      EXECUTE format('DROP INDEX %s', it.place);
    END LOOP;
    FOR it IN SELECT t.oid::regclass AS place FROM pg_class t
      WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname ${which} LOOP
      EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', it.place);
    END LOOP; END $$`;
}

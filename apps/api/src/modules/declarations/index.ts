export { DeclarationsModule } from './declarations.module.ts';

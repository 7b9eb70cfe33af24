export * from './environment.ts';
export * from './config.module.ts';

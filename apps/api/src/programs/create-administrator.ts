import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { FirstAdministrator } from '../modules/accounts/index.ts';
import { readEnvironment } from '../platform/config/index.ts';

/** `node dist/create-administrator.js USER NAME`: the first system administrator of an installation, who creates everybody else. */
async function main([userName, displayName]: readonly string[]): Promise<void> {
  if (!userName || !displayName) throw new Error('whom? node create-administrator.js USER NAME');
  const environment = { ...readEnvironment(process.env), SIMULATORS: false, LOG_LEVEL: 'silent' };
  const application = await NestFactory.createApplicationContext(AppModule.with(environment), {
    logger: false,
  });
  const password = await application.get(FirstAdministrator).create(userName, displayName);
  await application.close();
  process.stdout.write(`${userName}: initial password ${password}, to be changed at the first sign-in\n`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

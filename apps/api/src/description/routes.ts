import type { NestExpressApplication } from '@nestjs/platform-express';
import { ModulesContainer } from '@nestjs/core';
import type { Class } from './limits';

/** The classes of what each method of a controller is given: by "Controller.method". */
export function givenTo(app: NestExpressApplication): ReadonlyMap<string, readonly Class[]> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers }) => [...controllers.values()]);
  const found = new Map<string, readonly Class[]>();
  for (const { metatype } of controllers) {
    if (typeof metatype !== 'function') continue;
    const prototype = metatype.prototype as object;
    for (const method of Object.getOwnPropertyNames(prototype)) {
      const types: unknown = Reflect.getMetadata('design:paramtypes', prototype, method);
      if (Array.isArray(types)) found.set(`${metatype.name}.${method}`, types as Class[]);
    }
  }
  return found;
}

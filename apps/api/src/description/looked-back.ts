import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { MomentAnswer } from '../readings/diff.answers';

/** Every reading that can be asked for another moment says in its answer which one it is of, and may have to be waited for. */
export function lookedBack(document: OpenAPIObject) {
  for (const { get } of Object.values(document.paths)) {
    const asked = get?.parameters?.some((parameter) => 'name' in parameter && parameter.name === 'knownAt');
    const answer = get?.responses[200];
    if (!asked || !answer || !('content' in answer)) continue;
    const schema = answer.content?.['application/json']?.schema;
    const name = schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
    const described = document.components?.schemas?.[name ?? ''];
    if (!described || !('properties' in described)) continue;
    described.properties = {
      ...described.properties,
      moment: {
        description: 'As of when the answer is; there when knownAt or effectiveAt was asked for',
        allOf: [{ $ref: getSchemaPath(MomentAnswer) }],
      },
    };
  }
}

import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { cloudContract } from '#shared/api/contract.ts';
import { apiPrefix } from '#shared/api/upload-route.ts';

/** The OpenAPI 3.1 document of the canonical contract, with the raw upload beside it. */
export async function describeApi() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(cloudContract, {
    info: {
      title: 'TauseStack',
      version: '1.0.0',
      description:
        'Errors are RFC 9457 problem details with a `code`. Mutations take `Idempotency-Key`; ' +
        '`X-Tenant-ID` chooses among the tenants the token is a member of.',
    },
    servers: [{ url: apiPrefix }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  });
  const text = { type: 'string' as const };
  return {
    ...document,
    paths: {
      ...document.paths,
      '/deploy/{id}/files/{sha256}': {
        put: {
          operationId: 'deploy.upload',
          tags: ['deploy'],
          summary: 'Upload the raw bytes of one file; they must hash to the digest in the path.',
          parameters: [
            { name: 'id', in: 'path' as const, required: true, schema: text },
            { name: 'sha256', in: 'path' as const, required: true, schema: text },
          ],
          requestBody: { required: true, content: { 'application/octet-stream': {} } },
          responses: {
            '200': {
              description: 'Stored',
              content: {
                'application/json': {
                  schema: {
                    type: 'object' as const,
                    properties: { sha256: text, size: { type: 'integer' as const } },
                    required: ['sha256', 'size'],
                  },
                },
              },
            },
          },
        },
      },
    },
  };
}

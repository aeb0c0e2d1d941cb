import { implement } from '@orpc/server';
import { cloudContract } from '#shared/api/contract.ts';
import type { Apps } from '../apps/apps.ts';
import type { Deployments } from '../deployments/deployments.ts';
import type { Templates } from '../templates/templates.ts';
import type { Caller } from '../tenants/caller.ts';
import { callerOfTenant, type Tenants } from '../tenants/tenants.ts';

/** The parts of the engine that the API is made of. */
export interface Services {
  tenants: Tenants;
  templates: Templates;
  apps: Apps;
  deployments: Deployments;
}

export interface CallContext {
  caller: Caller;
}

/** The canonical contract, implemented by handing each call to the part that owns it. */
export function createRouter({ tenants, templates, apps, deployments }: Services) {
  const base = implement(cloudContract).$context<CallContext>();
  const inTenant = (context: CallContext, id: string): Caller =>
    callerOfTenant(context.caller.principal, id);
  const never = new AbortController().signal;

  return base.router({
    tenants: {
      list: base.tenants.list.handler(({ input, context }) =>
        tenants.list(context.caller.principal, input.cursor, input.limit),
      ),
      create: base.tenants.create.handler(({ input, context }) =>
        tenants.create(context.caller.principal, input.name),
      ),
      get: base.tenants.get.handler(({ input, context }) =>
        tenants.get(inTenant(context, input.id)),
      ),
      update: base.tenants.update.handler(({ input, context }) =>
        tenants.update(inTenant(context, input.id), input),
      ),
      remove: base.tenants.remove.handler(async ({ input, context }) => {
        await tenants.remove(inTenant(context, input.id));
        return {};
      }),
      usage: base.tenants.usage.handler(({ input, context }) =>
        tenants.usage(inTenant(context, input.id)),
      ),
      plan: base.tenants.plan.handler(({ input, context }) =>
        tenants.plan(inTenant(context, input.id)),
      ),
    },
    templates: {
      list: base.templates.list.handler(({ input }) =>
        templates.list(input, input.cursor, input.limit),
      ),
      get: base.templates.get.handler(({ input }) => templates.get(input.id, input.locale)),
    },
    apps: {
      create: base.apps.create.handler(({ input, context }) => apps.create(context.caller, input)),
      list: base.apps.list.handler(({ input, context }) =>
        apps.list(context.caller, input.cursor, input.limit),
      ),
      get: base.apps.get.handler(({ input, context }) => apps.get(context.caller, input.id)),
      update: base.apps.update.handler(({ input, context }) =>
        apps.update(context.caller, input.id, input),
      ),
      remove: base.apps.remove.handler(async ({ input, context }) => {
        await apps.remove(context.caller, input.id);
        return {};
      }),
      rollback: base.apps.rollback.handler(({ input, context }) =>
        deployments.rollback(context.caller, input.id, input.environment, input.deployment_id),
      ),
    },
    deploy: {
      start: base.deploy.start.handler(({ input, context }) =>
        deployments.start(context.caller, input),
      ),
      finalize: base.deploy.finalize.handler(({ input, context }) =>
        deployments.finalize(context.caller, input.id),
      ),
      get: base.deploy.get.handler(({ input, context }) =>
        deployments.get(context.caller, input.id),
      ),
      events: base.deploy.events.handler(async ({ input, context, signal }) => {
        await deployments.get(context.caller, input.id);
        return deployments.watch(context.caller, input.id, signal ?? never);
      }),
      cancel: base.deploy.cancel.handler(({ input, context }) =>
        deployments.cancel(context.caller, input.id),
      ),
      list: base.deploy.list.handler(({ input, context }) =>
        deployments.list(context.caller, input.app_id, input.cursor, input.limit),
      ),
    },
  });
}

-- Two roles that own nothing. Policies, not good manners, keep tenants apart.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tausestack_tenant') then
    create role tausestack_tenant nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'tausestack_system') then
    create role tausestack_system nologin nosuperuser nobypassrls;
  end if;
end
$$;

create function current_tenant() returns text
  language sql stable
  return nullif(current_setting('app.tenant_id', true), '');

create table tenant (
  id text primary key,
  name text not null,
  slug text not null unique,
  plan text not null check (plan in ('free', 'starter', 'pro', 'enterprise')),
  created_at timestamptz not null default now()
);

create table account (
  id text primary key,
  name text not null,
  operator boolean not null default false,
  created_at timestamptz not null default now()
);

create table membership (
  account_id text not null references account (id) on delete cascade,
  tenant_id text not null references tenant (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'editor', 'viewer')),
  created_at timestamptz not null default now(),
  primary key (account_id, tenant_id)
);
create index membership_tenant on membership (tenant_id);

create table api_key (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null default now()
);
create index api_key_account on api_key (account_id);

create table app (
  id text primary key,
  tenant_id text not null references tenant (id) on delete cascade,
  name text not null,
  subdomain text not null unique,
  template_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id)
);

create table blob (
  tenant_id text not null references tenant (id) on delete cascade,
  sha256 text not null,
  size bigint not null check (size >= 0),
  created_at timestamptz not null default now(),
  primary key (tenant_id, sha256)
);

create table deployment (
  id text primary key,
  tenant_id text not null,
  app_id text not null,
  environment text not null check (environment in ('production', 'staging')),
  state text not null check (
    state in ('queued', 'uploading', 'building', 'live', 'failed', 'canceled', 'superseded')
  ),
  digest text not null,
  error_code text,
  error_detail text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  live_at timestamptz,
  unique (tenant_id, id),
  foreign key (tenant_id, app_id) references app (tenant_id, id) on delete cascade
);
create index deployment_app on deployment (tenant_id, app_id, environment, id);
create unique index deployment_one_live on deployment (app_id, environment) where state = 'live';

create table deployment_file (
  tenant_id text not null,
  deployment_id text not null,
  path text not null,
  sha256 text not null,
  primary key (deployment_id, path),
  foreign key (tenant_id, deployment_id) references deployment (tenant_id, id) on delete cascade
);
create index deployment_file_digest on deployment_file (tenant_id, sha256);

create table idempotency (
  tenant_id text not null references tenant (id) on delete cascade,
  key text not null,
  fingerprint text not null,
  status integer,
  body text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, key)
);

do $$
declare
  name text;
begin
  foreach name in array array['app', 'blob', 'deployment', 'deployment_file', 'idempotency', 'membership'] loop
    execute format(
      'create policy tenant_rows on %I to tausestack_tenant
         using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    execute format('grant select, insert, update, delete on %I to tausestack_tenant', name);
  end loop;
  foreach name in array array[
    'tenant', 'account', 'membership', 'api_key', 'app', 'blob', 'deployment', 'deployment_file',
    'idempotency'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy system_rows on %I to tausestack_system using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to tausestack_system', name);
  end loop;
end
$$;

create policy tenant_itself on tenant to tausestack_tenant
  using (id = current_tenant()) with check (id = current_tenant());
grant select, update on tenant to tausestack_tenant;

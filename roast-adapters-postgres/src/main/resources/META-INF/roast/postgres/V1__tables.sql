-- Everything that must survive. Times are those of the server's clock. No table holds the bytes of a file, or a token.
--
-- Whoever locks rows of several tables does it in this order, and inside a table by id:
--   worker, account, roast, file, resume.
-- An account's row is the lock for all that is decided about the account: what it may have in flight, its quota, whether it
-- is being erased. The tables that each accept, claim and ending writes (account, roast, file) have neither foreign keys nor
-- checks, which the server would look up or parse anew at every write; the tests ask the same questions by SQL.

CREATE TYPE roast.priority AS ENUM ('HIGH', 'NORMAL', 'LOW');

CREATE TYPE roast.stage AS ENUM (
    'CLAIM', 'EXTRACT_TEXT', 'REDACT_PERSONAL_DATA', 'SCREEN_FOR_INJECTION', 'COMPOSE_PROMPT',
    'GENERATE', 'RESTORE_PERSONAL_DATA', 'VALIDATE_REPORT', 'ANNOTATE', 'SAVE');

CREATE TYPE roast.state AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');

CREATE TABLE roast.account (
    id uuid PRIMARY KEY,
    email text UNIQUE,
    password_hash text,
    external_id text UNIQUE,
    tier text NOT NULL,
    created_at timestamptz NOT NULL,
    erasing boolean NOT NULL DEFAULT false,
    -- roasts queued and running
    in_flight integer NOT NULL DEFAULT 0,
    -- the windows, by the calendar in UTC, in which it was charged last: used = charged and not given back
    day date NOT NULL DEFAULT '1970-01-01',
    day_used integer NOT NULL DEFAULT 0,
    day_deleted integer NOT NULL DEFAULT 0,
    month date NOT NULL DEFAULT '1970-01-01',
    month_used integer NOT NULL DEFAULT 0,
    month_deleted integer NOT NULL DEFAULT 0
) WITH (fillfactor = 70);

CREATE TABLE roast.audit (
    -- all zeros for what belongs to no account any more
    account uuid NOT NULL,
    number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    address text NOT NULL,
    detail text NOT NULL,
    PRIMARY KEY (account, number)
);
CREATE INDEX audit_by_time ON roast.audit (at);

CREATE TABLE roast.session (
    account uuid NOT NULL REFERENCES roast.account,
    id uuid NOT NULL UNIQUE,
    secret_hash text NOT NULL,
    address text NOT NULL,
    user_agent text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    idle interval NOT NULL,
    absolute_end timestamptz NOT NULL,
    -- the earlier of the idle and the absolute limit
    expires_at timestamptz NOT NULL,
    -- an ended one stays until it is purged, so that a late repetition of its making can't revive it
    ended boolean NOT NULL DEFAULT false,
    PRIMARY KEY (account, id)
) WITH (fillfactor = 80);
CREATE INDEX session_by_expiry ON roast.session (expires_at);

CREATE TABLE roast.resume (
    account uuid NOT NULL REFERENCES roast.account,
    id uuid NOT NULL,
    number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    file text NOT NULL,
    file_name text NOT NULL,
    length bigint NOT NULL,
    sha256 text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    -- null while it is announced: until a roast adopts its file
    kept_until timestamptz,
    PRIMARY KEY (account, id)
) WITH (fillfactor = 80);
CREATE INDEX resume_list ON roast.resume (account, number) WHERE kept_until IS NOT NULL;
CREATE INDEX resume_waiting ON roast.resume (account) WHERE kept_until IS NULL;
CREATE INDEX resume_by_end ON roast.resume (kept_until) WHERE kept_until IS NOT NULL;

CREATE TABLE roast.file (
    key text PRIMARY KEY,
    -- null when it was handed over, as its account is being erased
    account uuid,
    -- a resume's, or a roast's: then the attempt that made it
    resume uuid,
    roast uuid,
    attempt integer,
    worker uuid,
    -- not adopted by then, it never is
    expires_at timestamptz NOT NULL,
    -- until when someone else may write the object
    granted_until timestamptz,
    adopted boolean NOT NULL DEFAULT false,
    -- when its object was last given out to be deleted; null while it was not
    marked_at timestamptz,
    -- when its object is to be deleted; null while it is adopted
    removal_at timestamptz
) WITH (fillfactor = 80);
CREATE INDEX file_by_owner ON roast.file (account, roast);
CREATE INDEX file_by_removal ON roast.file (removal_at) WHERE removal_at IS NOT NULL;

CREATE TABLE roast.roast (
    account uuid NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    resume uuid NOT NULL,
    heat text NOT NULL,
    annotated boolean NOT NULL,
    max_pages integer NOT NULL,
    accepted_at timestamptz NOT NULL,
    -- accepted, or replayed last
    began_at timestamptz NOT NULL,
    state roast.state NOT NULL DEFAULT 'QUEUED',
    priority roast.priority NOT NULL,
    due_at timestamptz NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    -- the windows that it is charged in
    day date NOT NULL,
    month date NOT NULL,
    charged boolean NOT NULL DEFAULT true,
    paid boolean NOT NULL DEFAULT false,
    attempt integer NOT NULL DEFAULT 0,
    -- the attempts before the last replay
    attempts_before integer NOT NULL DEFAULT 0,
    errors integer NOT NULL DEFAULT 0,
    crashes integer NOT NULL DEFAULT 0,
    stage roast.stage,
    worker uuid,
    claimed_at timestamptz,
    -- the worker's last beat when it was claimed
    claimed_at_beat bigint,
    idempotency_key text,
    -- how attempts ended, each as 'attempt:worker:way', so that a repeated ending is known
    endings text[] NOT NULL DEFAULT '{}',
    ended_at timestamptz,
    report text,
    failure_code text,
    failure_message text,
    -- it failed although its document was not refused
    dead boolean NOT NULL DEFAULT false,
    annotated_file text,
    PRIMARY KEY (account, id)
) WITH (fillfactor = 70);
CREATE INDEX roast_list ON roast.roast (account, number);
CREATE INDEX roast_due ON roast.roast (priority, due_at, number) WHERE state = 'QUEUED';
CREATE INDEX roast_turn ON roast.roast (account, priority, due_at, number) WHERE state = 'QUEUED';
CREATE INDEX roast_held ON roast.roast (worker, claimed_at) WHERE state = 'RUNNING';
CREATE INDEX roast_dead ON roast.roast (ended_at, number) WHERE dead;

CREATE TABLE roast.idempotency_key (
    account uuid NOT NULL REFERENCES roast.account,
    key text NOT NULL,
    digest text NOT NULL,
    roast uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (account, key)
);
CREATE INDEX idempotency_key_by_expiry ON roast.idempotency_key (expires_at);

CREATE TABLE roast.worker (
    id uuid PRIMARY KEY,
    lease interval NOT NULL,
    last_beat bigint NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE roast.sweep_lock (
    task text PRIMARY KEY,
    holder uuid NOT NULL,
    held_until timestamptz NOT NULL
);

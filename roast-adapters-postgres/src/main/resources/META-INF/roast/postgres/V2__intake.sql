-- What decides about an account's roasts in one round trip. Each is called as one statement, which is one commit.

-- A duration as it comes from the program.
CREATE FUNCTION roast.micros(n bigint) RETURNS interval LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN n * interval '1 microsecond';

-- All time that nodes compare. The shift, in microseconds, is a parameter of each call, and zero but in tests.
CREATE FUNCTION roast.now(shift bigint) RETURNS timestamptz LANGUAGE sql VOLATILE
    RETURN clock_timestamp() + roast.micros(shift);

-- Tells workers that wait for a roast. A waiting worker holds this lock in shared mode, so that where none waits (all are
-- busy, or a queue hints them) no commit pays for a notification: it would be serialized with all others.
CREATE FUNCTION roast.wake() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF pg_try_advisory_lock(1919902067, 1) THEN
        PERFORM pg_advisory_unlock(1919902067, 1);
    ELSE
        PERFORM pg_notify('roast_due', '');
    END IF;
END $$;

-- The quota windows that a roast is charged in.
CREATE TYPE roast.windows AS (day date, month date);

-- Charges an account for one roast, if it has a place and a quota left, and holds its row from then on. Nulls if not. One
-- write, whose condition is asked again after a wait: of n at once with k places left k are charged. A window that the row
-- has gone on to stays, even if this call read the clock before.
CREATE FUNCTION roast.charge(
    p_account uuid, p_per_day integer, p_per_month integer, p_max_in_flight integer, today date)
RETURNS roast.windows LANGUAGE plpgsql AS $$
DECLARE
    this_month CONSTANT date := date_trunc('month', today::timestamp)::date;
    charged roast.windows;
BEGIN
    UPDATE roast.account SET
        in_flight = in_flight + 1,
        day = greatest(day, today),
        day_used = CASE WHEN day >= today THEN day_used + 1 ELSE 1 END,
        day_deleted = CASE WHEN day >= today THEN day_deleted ELSE 0 END,
        month = greatest(month, this_month),
        month_used = CASE WHEN month >= this_month THEN month_used + 1 ELSE 1 END,
        month_deleted = CASE WHEN month >= this_month THEN month_deleted ELSE 0 END
    WHERE id = p_account
        AND NOT erasing
        AND in_flight < p_max_in_flight
        AND CASE WHEN day >= today THEN day_used ELSE 0 END < p_per_day
        AND CASE WHEN month >= this_month THEN month_used ELSE 0 END < p_per_month
    RETURNING day, month INTO charged.day, charged.month;
    RETURN charged;
END $$;

-- Takes back what this transaction has charged.
CREATE FUNCTION roast.uncharge(p_account uuid) RETURNS void LANGUAGE sql AS $$
    UPDATE roast.account SET in_flight = in_flight - 1, day_used = day_used - 1, month_used = month_used - 1
    WHERE id = p_account
$$;

-- Which quota does not let an account be charged; null if both do.
CREATE FUNCTION roast.spent(a roast.account, p_per_day integer, p_per_month integer, today date)
RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN CASE WHEN a.day >= today THEN a.day_used ELSE 0 END >= p_per_day THEN 'DAY_SPENT'
        WHEN CASE WHEN a.month >= date_trunc('month', today::timestamp)::date THEN a.month_used ELSE 0 END
            >= p_per_month THEN 'MONTH_SPENT'
    END
$$;

-- What an earlier accept under this roast id or this key came to; nulls if there was none.
CREATE FUNCTION roast.known(
    p_account uuid, p_roast uuid, p_key text, p_digest text, at_time timestamptz, OUT answer text, OUT roast uuid)
LANGUAGE plpgsql AS $$
DECLARE
    known_digest text;
BEGIN
    PERFORM FROM roast.roast r WHERE r.account = p_account AND r.id = p_roast;
    IF FOUND THEN
        answer := 'ACCEPTED';
        RETURN;
    END IF;
    SELECT k.roast, k.digest INTO roast, known_digest FROM roast.idempotency_key k
    WHERE k.account = p_account AND k.key = p_key AND k.expires_at > at_time;
    IF FOUND THEN
        answer := CASE WHEN known_digest = p_digest THEN 'REPLAYED' ELSE 'KEY_REUSED' END;
    END IF;
END $$;

-- Remembers a key. An earlier one of the same name has expired, or it would have been found. Each that comes takes two away
-- that have expired, so that there are never many.
CREATE FUNCTION roast.remember(
    p_account uuid, p_roast uuid, p_key text, p_digest text, at_time timestamptz, p_until timestamptz)
RETURNS void LANGUAGE sql AS $$
    INSERT INTO roast.idempotency_key (account, key, digest, roast, expires_at)
    VALUES (p_account, p_key, p_digest, p_roast, p_until)
    ON CONFLICT (account, key) DO UPDATE
    SET digest = excluded.digest, roast = excluded.roast, expires_at = excluded.expires_at;

    DELETE FROM roast.idempotency_key WHERE (account, key) IN (
        SELECT old.account, old.key FROM roast.idempotency_key old WHERE old.expires_at <= at_time
        ORDER BY old.expires_at LIMIT 2 FOR UPDATE SKIP LOCKED);
$$;

-- Takes a roast in. The answers are named as dev.roast.port.Acceptance does. What is common comes first: the account is
-- charged, which locks it, and the rest is looked at behind that lock. If it can't be charged, the reason is looked for in
-- the order of the contract; if there is none any more, it is tried again.
CREATE FUNCTION roast.accept(
    p_account uuid, p_roast uuid, p_resume uuid, p_heat text, p_annotated boolean, p_priority roast.priority,
    p_max_pages integer, p_retention interval, p_per_day integer, p_per_month integer, p_max_in_flight integer,
    p_key text, p_digest text, p_keep interval, p_shift bigint,
    OUT answer text, OUT known_roast uuid, OUT answered_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
    charged roast.windows;
    resume_file text;
    resume_end timestamptz;
    a roast.account;
BEGIN
    WHILE answer IS NULL LOOP
        answered_at := roast.now(p_shift);
        charged := roast.charge(
            p_account, p_per_day, p_per_month, p_max_in_flight, (answered_at AT TIME ZONE 'UTC')::date);
        IF charged.day IS NULL THEN
            SELECT * INTO a FROM roast.account WHERE id = p_account AND NOT erasing;
            IF NOT FOUND THEN
                answer := 'ACCOUNT_GONE';
                RETURN;
            END IF;
        END IF;

        IF p_key IS NOT NULL OR charged.day IS NULL THEN
            SELECT k.answer, k.roast INTO answer, known_roast
            FROM roast.known(p_account, p_roast, p_key, p_digest, answered_at) k;
        END IF;
        IF answer IS NULL THEN
            SELECT r.file, r.kept_until INTO resume_file, resume_end
            FROM roast.resume r WHERE r.account = p_account AND r.id = p_resume;
            IF NOT FOUND THEN
                answer := 'RESUME_GONE';
            ELSIF resume_end IS NULL THEN
                PERFORM FROM roast.file f
                WHERE f.key = resume_file AND NOT f.adopted AND f.marked_at IS NULL AND f.expires_at > answered_at
                FOR NO KEY UPDATE;
                IF NOT FOUND THEN
                    answer := 'UPLOAD_NOT_READY';
                END IF;
            END IF;
        END IF;
        IF answer IS NULL AND charged.day IS NULL THEN
            answer := CASE
                WHEN a.in_flight >= p_max_in_flight THEN 'TOO_MANY_IN_FLIGHT'
                ELSE roast.spent(a, p_per_day, p_per_month, (answered_at AT TIME ZONE 'UTC')::date)
            END;
        ELSIF answer IS NULL THEN
            INSERT INTO roast.roast (account, id, resume, heat, annotated, priority, max_pages,
                accepted_at, began_at, due_at, day, month, idempotency_key)
            VALUES (p_account, p_roast, p_resume, p_heat, p_annotated, p_priority, p_max_pages,
                answered_at, answered_at, answered_at, charged.day, charged.month, p_key)
            ON CONFLICT (account, id) DO NOTHING;
            answer := 'ACCEPTED';
            EXIT WHEN FOUND;
        END IF;
        IF charged.day IS NOT NULL THEN
            PERFORM roast.uncharge(p_account);
        END IF;
        IF answer IS NOT NULL THEN
            RETURN;
        END IF;
    END LOOP;

    IF resume_end IS NULL THEN
        UPDATE roast.file SET adopted = true, removal_at = NULL WHERE key = resume_file;
    END IF;
    UPDATE roast.resume r SET kept_until = greatest(r.kept_until, answered_at + p_retention)
    WHERE r.account = p_account AND r.id = p_resume;
    IF p_key IS NOT NULL THEN
        PERFORM roast.remember(p_account, p_roast, p_key, p_digest, answered_at, answered_at + p_keep);
    END IF;
    PERFORM roast.wake();
END $$;

-- Queues a failed roast once more, its document not being the cause. The answers are those of dev.roast.port.Replay.
CREATE FUNCTION roast.replay(
    p_account uuid, p_roast uuid, p_per_day integer, p_per_month integer, p_shift bigint,
    OUT answer text, OUT answered_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
    a roast.account;
    charged roast.windows;
BEGIN
    SELECT * INTO a FROM roast.account WHERE id = p_account AND NOT erasing FOR NO KEY UPDATE;
    answered_at := roast.now(p_shift);
    PERFORM FROM roast.roast r WHERE r.account = a.id AND r.id = p_roast AND r.dead FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        answer := 'NOT_DEAD';
        RETURN;
    END IF;
    charged := roast.charge(
        p_account, p_per_day, p_per_month, a.in_flight + 1, (answered_at AT TIME ZONE 'UTC')::date);
    IF charged.day IS NULL THEN
        answer := roast.spent(a, p_per_day, p_per_month, (answered_at AT TIME ZONE 'UTC')::date);
        RETURN;
    END IF;
    UPDATE roast.roast r SET
        state = 'QUEUED', due_at = answered_at, began_at = answered_at, version = r.version + 1,
        day = charged.day, month = charged.month, charged = true, paid = false,
        attempts_before = r.attempt, errors = 0, crashes = 0,
        ended_at = NULL, failure_code = NULL, failure_message = NULL, dead = false
    WHERE r.account = p_account AND r.id = p_roast;
    PERFORM roast.wake();
    answer := 'REPLAYED';
END $$;

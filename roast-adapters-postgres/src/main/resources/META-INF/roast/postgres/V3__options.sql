-- What a resume may be held against, and of two spent quotas the one that ends last.
ALTER TABLE roast.roast ADD COLUMN job_description text, ADD COLUMN compare_with uuid;

-- Which quota does not let an account be charged; null if both do. Of two the month's, as it is new last.
CREATE OR REPLACE FUNCTION roast.spent(a roast.account, p_per_day integer, p_per_month integer, today date)
RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN CASE WHEN a.month >= date_trunc('month', today::timestamp)::date THEN a.month_used ELSE 0 END
            >= p_per_month THEN 'MONTH_SPENT'
        WHEN CASE WHEN a.day >= today THEN a.day_used ELSE 0 END >= p_per_day THEN 'DAY_SPENT'
    END
$$;

DROP FUNCTION roast.accept(
    uuid, uuid, uuid, text, boolean, roast.priority, integer, interval, integer, integer, integer, text, text, interval,
    bigint);

-- Takes a roast in. The answers are named as dev.roast.port.Acceptance does. What is common comes first: the account is
-- charged, which locks it, and the rest is looked at behind that lock. If it can't be charged, the reason is looked for in
-- the order of the contract; if there is none any more, it is tried again.
CREATE FUNCTION roast.accept(
    p_account uuid, p_roast uuid, p_resume uuid, p_heat text, p_annotated boolean, p_job_description text,
    p_compare_with uuid, p_priority roast.priority, p_max_pages integer, p_retention interval, p_per_day integer, p_per_month integer, p_max_in_flight integer,
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
            INSERT INTO roast.roast (account, id, resume, heat, annotated, job_description, compare_with, priority, max_pages,
                accepted_at, began_at, due_at, day, month, idempotency_key)
            VALUES (p_account, p_roast, p_resume, p_heat, p_annotated, p_job_description, p_compare_with, p_priority, p_max_pages,
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

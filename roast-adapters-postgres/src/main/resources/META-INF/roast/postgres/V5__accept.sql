-- An accept is what a request waits for. Its common way is five statements, each of them once; all else is behind them.

-- Why an account can't be charged for a roast, and what an earlier accept under this roast id or key came to: asked in the
-- order of the contract. Null if it can be charged by now.
CREATE FUNCTION roast.refusal(
    p_account uuid, p_roast uuid, p_resume uuid, p_per_day integer, p_per_month integer, p_max_in_flight integer,
    p_key text, p_digest text, at_time timestamptz, OUT answer text, OUT known_roast uuid)
LANGUAGE plpgsql AS $$
DECLARE
    a roast.account;
    resume_file text;
    resume_end timestamptz;
BEGIN
    SELECT * INTO a FROM roast.account WHERE id = p_account AND NOT erasing;
    IF NOT FOUND THEN
        answer := 'ACCOUNT_GONE';
        RETURN;
    END IF;
    SELECT k.answer, k.roast INTO answer, known_roast
    FROM roast.known(p_account, p_roast, p_key, p_digest, at_time) k;
    IF answer IS NOT NULL THEN
        RETURN;
    END IF;
    SELECT r.file, r.kept_until INTO resume_file, resume_end
    FROM roast.resume r WHERE r.account = p_account AND r.id = p_resume;
    IF NOT FOUND THEN
        answer := 'RESUME_GONE';
    ELSIF resume_end IS NULL AND NOT EXISTS (
        SELECT FROM roast.file f
        WHERE f.key = resume_file AND NOT f.adopted AND f.marked_at IS NULL AND f.expires_at > at_time)
    THEN
        answer := 'UPLOAD_NOT_READY';
    ELSIF a.in_flight >= p_max_in_flight THEN
        answer := 'TOO_MANY_IN_FLIGHT';
    ELSE
        answer := roast.spent(a, p_per_day, p_per_month, (at_time AT TIME ZONE 'UTC')::date);
    END IF;
END $$;

-- Takes a roast in. The answers are named as dev.roast.port.Acceptance does. The account is charged first, which locks it, and
-- the rest is looked at behind that lock; what was written before something was found to be in the way is taken back. Locks are
-- taken in the order account, roast, file, resume.
CREATE OR REPLACE FUNCTION roast.accept(
    p_account uuid, p_roast uuid, p_resume uuid, p_heat text, p_annotated boolean, p_job_description text,
    p_compare_with uuid, p_priority roast.priority, p_max_pages integer, p_retention interval, p_per_day integer, p_per_month integer, p_max_in_flight integer,
    p_key text, p_digest text, p_keep interval, p_shift bigint,
    OUT answer text, OUT known_roast uuid, OUT answered_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
    today date;
    this_month date;
    charged_day date;
    charged_month date;
    resume_file text;
    resume_end timestamptz;
BEGIN
    LOOP
        answered_at := roast.now(p_shift);
        today := (answered_at AT TIME ZONE 'UTC')::date;
        this_month := date_trunc('month', today::timestamp)::date;
        -- One write, whose condition is asked again after a wait: of n at once with k places left k are charged. A window that
        -- the row has gone on to stays, even if this call read the clock before.
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
        RETURNING day, month INTO charged_day, charged_month;
        EXIT WHEN FOUND;
        SELECT r.answer, r.known_roast INTO answer, known_roast
        FROM roast.refusal(p_account, p_roast, p_resume, p_per_day, p_per_month, p_max_in_flight, p_key, p_digest,
            answered_at) r;
        IF answer IS NOT NULL THEN
            RETURN;
        END IF;
    END LOOP;

    IF p_key IS NOT NULL THEN
        SELECT k.answer, k.roast INTO answer, known_roast
        FROM roast.known(p_account, p_roast, p_key, p_digest, answered_at) k;
        IF answer IS NOT NULL THEN
            PERFORM roast.uncharge(p_account);
            RETURN;
        END IF;
    END IF;

    SELECT r.file, r.kept_until INTO resume_file, resume_end
    FROM roast.resume r WHERE r.account = p_account AND r.id = p_resume;
    IF NOT FOUND THEN
        answer := CASE
            WHEN EXISTS (SELECT FROM roast.roast r WHERE r.account = p_account AND r.id = p_roast) THEN 'ACCEPTED'
            ELSE 'RESUME_GONE'
        END;
        PERFORM roast.uncharge(p_account);
        RETURN;
    END IF;

    INSERT INTO roast.roast (account, id, resume, heat, annotated, job_description, compare_with, priority, max_pages,
        accepted_at, began_at, due_at, day, month, idempotency_key)
    VALUES (p_account, p_roast, p_resume, p_heat, p_annotated, p_job_description, p_compare_with, p_priority, p_max_pages,
        answered_at, answered_at, answered_at, charged_day, charged_month, p_key)
    ON CONFLICT (account, id) DO NOTHING;
    IF NOT FOUND THEN
        answer := 'ACCEPTED';
        PERFORM roast.uncharge(p_account);
        RETURN;
    END IF;

    IF resume_end IS NULL THEN
        UPDATE roast.file SET adopted = true, removal_at = NULL
        WHERE key = resume_file AND NOT adopted AND marked_at IS NULL AND expires_at > answered_at;
        IF NOT FOUND THEN
            DELETE FROM roast.roast WHERE account = p_account AND id = p_roast;
            PERFORM roast.uncharge(p_account);
            answer := 'UPLOAD_NOT_READY';
            RETURN;
        END IF;
    END IF;
    UPDATE roast.resume r SET kept_until = greatest(r.kept_until, answered_at + p_retention)
    WHERE r.account = p_account AND r.id = p_resume;
    IF p_key IS NOT NULL THEN
        PERFORM roast.remember(p_account, p_roast, p_key, p_digest, answered_at, answered_at + p_keep);
    END IF;
    PERFORM roast.wake();
    answer := 'ACCEPTED';
END $$;

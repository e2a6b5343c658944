-- An upload is announced while a request waits, so it is one round trip as well.

-- Enters a file into the ledger, and with an upload's file its resume, which is announced by that. Answers REGISTERED, also if it was
-- before in the same words; GONE, if there is no such account or the attempt does not hold its roast; KEY_TAKEN or RESUME_TAKEN.
-- Locks are taken in the order account, roast, file, resume.
CREATE FUNCTION roast.register(
    p_key text, p_account uuid, p_resume uuid, p_file_name text, p_length bigint, p_sha256 text, p_direct boolean,
    p_roast uuid, p_attempt integer, p_worker uuid, p_expiry interval, p_grant interval, p_shift bigint)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    same boolean;
    at_time timestamptz;
BEGIN
    PERFORM FROM roast.account WHERE id = p_account AND NOT erasing FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN 'GONE';
    END IF;

    SELECT
        f.account IS NOT DISTINCT FROM p_account
        AND f.resume IS NOT DISTINCT FROM p_resume
        AND f.roast IS NOT DISTINCT FROM p_roast
        AND f.attempt IS NOT DISTINCT FROM p_attempt
        AND f.worker IS NOT DISTINCT FROM p_worker
        AND (s.id IS NULL OR (s.file_name, s.length, s.sha256, s.direct) = (p_file_name, p_length, p_sha256, p_direct))
    INTO same
    FROM roast.file f LEFT JOIN roast.resume s ON s.account = f.account AND s.id = f.resume AND s.file = f.key
    WHERE f.key = p_key;
    IF FOUND THEN
        RETURN CASE WHEN same THEN 'REGISTERED' ELSE 'KEY_TAKEN' END;
    END IF;

    IF p_roast IS NOT NULL THEN
        PERFORM FROM roast.roast
        WHERE account = p_account AND id = p_roast AND attempt = p_attempt AND worker = p_worker AND state = 'RUNNING'
        FOR NO KEY UPDATE;
        IF NOT FOUND THEN
            RETURN 'GONE';
        END IF;
    END IF;

    at_time := roast.now(p_shift);
    INSERT INTO roast.file (key, account, resume, roast, attempt, worker, expires_at, granted_until, removal_at)
    VALUES (p_key, p_account, p_resume, p_roast, p_attempt, p_worker, at_time + p_expiry, at_time + p_grant,
        at_time + p_expiry);
    IF p_resume IS NOT NULL THEN
        INSERT INTO roast.resume (account, id, file, file_name, length, sha256, uploaded_at, direct)
        VALUES (p_account, p_resume, p_key, p_file_name, p_length, p_sha256, at_time, p_direct)
        ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
            DELETE FROM roast.file WHERE key = p_key;
            RETURN 'RESUME_TAKEN';
        END IF;
    END IF;
    RETURN 'REGISTERED';
END $$;

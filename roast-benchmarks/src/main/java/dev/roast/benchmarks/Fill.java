package dev.roast.benchmarks;

import java.sql.SQLException;
import java.util.List;

/** Puts roasts into the store by SQL, as it would take the better part of an hour by its front door. */
final class Fill {
    private Fill() {}

    /**
     * Adds new accounts with as many roasts each, as they are accepted, or as they are when they are done.
     *
     * @param batch a word that no other call has
     * @param state {@code QUEUED} or {@code DONE}
     * @param each how many roasts of an account
     */
    static void roasts(Servers servers, String batch, String state, int accounts, int each) throws SQLException {
        boolean done = state.equals("DONE");
        String account = id("a", "a");
        String resume = id("r", "a || '-' || n");
        String all = String.format("FROM generate_series(1, %d) a, generate_series(1, %d) n", accounts, each);
        for (String statement : List.of(
                "INSERT INTO roast.account (id, external_id, tier, created_at, in_flight, month, month_used) SELECT "
                        + account
                        + ", 'BATCH' || a, 'free', now(), " + (done ? 0 : each) + ", date_trunc('month', now()), "
                        + each
                        + String.format(" FROM generate_series(1, %d) a", accounts),
                "INSERT INTO roast.resume (account, id, file, file_name, length, sha256, uploaded_at, kept_until, direct) SELECT "
                        + account + ", " + resume
                        + ", 'BATCH/' || a || '-' || n, 'cv.pdf', 1234, repeat('ab', 32), now(),"
                        + " now() + interval '90 days', false " + all,
                "INSERT INTO roast.file (key, account, resume, expires_at, adopted) SELECT 'BATCH/' || a || '-' || n, "
                        + account + ", " + resume + ", now() + interval '1 day', true " + all,
                "INSERT INTO roast.roast (account, id, resume, heat, annotated, max_pages, accepted_at, began_at, state, priority,"
                        + " due_at, day, month, paid, attempt, ended_at, report) SELECT " + account + ", "
                        + id("t", "a || '-' || n")
                        + ", " + resume + ", 'MEDIUM', false, 10, now(), now(), '" + state
                        + "', 'NORMAL', now(), now(),"
                        + " date_trunc('month', now()), "
                        + (done ? "true, 1, now(), repeat('what a report says ', 100) " : "false, 0, NULL, NULL ")
                        + all)) {
            servers.execute(statement.replace("BATCH", batch));
        }
        servers.execute("VACUUM ANALYZE roast.account, roast.resume, roast.file, roast.roast");
    }

    private static String id(String kind, String number) {
        return "CAST(md5('BATCH" + kind + "' || " + number + ") AS uuid)";
    }
}

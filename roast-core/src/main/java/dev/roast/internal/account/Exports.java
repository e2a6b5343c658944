package dev.roast.internal.account;

import dev.roast.model.AccountId;
import dev.roast.model.AuditKind;
import dev.roast.model.Client;
import dev.roast.model.Export;
import dev.roast.port.AuditEvent;
import dev.roast.port.BlobStore;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount;
import java.time.Duration;
import java.util.Optional;

/** Everything that is kept of an account, to take away: the facts as JSON, and the PDFs. */
public final class Exports {
    private final Store store;
    private final BlobStore blobs;
    private final Accounts accounts;
    private final Throttle throttle;

    /**
     * Makes one.
     *
     * @param store the truth
     * @param blobs the files
     * @param accounts who there is
     * @param throttle how often
     */
    public Exports(Store store, BlobStore blobs, Accounts accounts, Throttle throttle) {
        this.store = store;
        this.blobs = blobs;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /** Begins an export, and says so in the audit trail. */
    public Export begin(AccountId id, Client client) {
        Optional<StoredAccount> account = accounts.find(id);
        if (account.isEmpty()) {
            return new Export.AccountGone();
        }
        Optional<Duration> wait = throttle.export(id);
        if (wait.isPresent()) {
            return new Export.Throttled(wait.get());
        }
        store.audit().append(id, new AuditEvent(AuditKind.EXPORTED, client.address(), ""));
        return new Export.Begun(new ZipStream(new ExportParts(store, blobs, account.get())));
    }
}

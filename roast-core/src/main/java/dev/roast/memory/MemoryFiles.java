package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.FileKey;
import dev.roast.model.ResumeId;
import dev.roast.port.FileLedger;
import dev.roast.port.NewFile;
import dev.roast.port.NewFile.Content;
import dev.roast.port.PortFailureException;
import dev.roast.port.RoastRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The file ledger, and what takes files out of use. */
final class MemoryFiles implements FileLedger {
    private final Commit commit;
    private final Tables tables;

    MemoryFiles(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
    }

    @Override
    public boolean register(NewFile file) {
        return commit.of(now -> tables.account(file.content().account())
                .filter(account -> register(account, file, now))
                .isPresent());
    }

    private boolean register(AccountRow account, NewFile file, Instant now) {
        Optional<FileRow> known = tables.files.find(file.key());
        if (known.isPresent()) {
            requireSame(known.get(), file);
            return true;
        }
        return file.content() instanceof Content.Upload upload
                ? registerUpload(account, file, upload, now)
                : registerDerived(account, file, (Content.Derived) file.content(), now);
    }

    private static void requireSame(FileRow known, NewFile file) {
        if (!known.content.equals(Optional.of(file.content()))) {
            throw new PortFailureException("the file key " + file.key() + " is taken: make a new one");
        }
    }

    private boolean registerUpload(AccountRow account, NewFile file, Content.Upload upload, Instant now) {
        if (account.resumes.find(upload.resume()).isPresent()) {
            throw new PortFailureException("the resume id " + upload.resume() + " is taken: make a new one");
        }
        FileRow row = enter(account, file, now);
        account.resumes.put(upload.resume(), new ResumeRow(account, upload, row, now));
        return true;
    }

    private boolean registerDerived(AccountRow account, NewFile file, Content.Derived derived, Instant now) {
        Optional<RoastRow> roast = tables.heldBy(derived.attempt());
        roast.ifPresent(row -> row.derived.add(enter(account, file, now)));
        return roast.isPresent();
    }

    private FileRow enter(AccountRow account, NewFile file, Instant now) {
        FileRow row = tables.files.add(file, now);
        account.files.put(row.key, row);
        return row;
    }

    @Override
    public boolean deleteRoast(RoastRef roast) {
        return commit.of(now -> {
            Optional<RoastRow> row = tables.roast(roast);
            row.ifPresent(some -> tables.deleteRoast(some, now));
            return row.isPresent();
        });
    }

    @Override
    public boolean deleteResume(AccountId account, ResumeId resume, boolean onlyExpired) {
        return commit.of(now -> {
            Optional<ResumeRow> row = tables.account(account)
                    .flatMap(some -> some.resumes.find(resume))
                    .filter(some -> !onlyExpired || some.isExpired(now));
            row.ifPresent(some -> tables.deleteResume(some, now));
            return row.isPresent();
        });
    }

    @Override
    public boolean erase(AccountId account, int max) {
        return commit.of(now -> Optional.ofNullable(tables.accounts.get(account))
                .filter(row -> erase(row, max, now))
                .isPresent());
    }

    private boolean erase(AccountRow account, int max, Instant now) {
        if (!account.erasing) {
            throw new PortFailureException("the erasure of account " + account.id + " has not begun: mark it first");
        }
        return new Eraser(tables, account, max, now).eraseOnePage();
    }

    @Override
    public List<FileKey> doomed(int max) {
        return commit.of(now -> tables.files.doomed(max, now));
    }

    @Override
    public void gone(Collection<FileKey> keys) {
        commit.run(now -> keys.forEach(key -> tables.files
                .find(key)
                .filter(tables.files::gone)
                .flatMap(row -> row.content)
                .ifPresent(content -> forget(key, content))));
    }

    private void forget(FileKey key, Content content) {
        Optional<AccountRow> account = Optional.ofNullable(tables.accounts.get(content.account()));
        account.map(row -> row.files.remove(key)).ifPresent(file -> forgetUse(account.get(), file, content));
    }

    /** A resume that was never adopted goes with its file. */
    private static void forgetUse(AccountRow account, FileRow file, Content content) {
        if (content instanceof Content.Upload upload) {
            account.resumes
                    .find(upload.resume())
                    .filter(resume -> resume.file == file)
                    .ifPresent(resume -> account.resumes.remove(upload.resume()));
        } else if (content instanceof Content.Derived derived) {
            account.roasts.find(derived.attempt().roast().id()).ifPresent(roast -> roast.derived.remove(file));
        }
    }
}

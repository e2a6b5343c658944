package dev.roast.memory;

import dev.roast.model.AccountId;
import dev.roast.model.Page;
import dev.roast.model.ResumeId;
import dev.roast.port.ResumeShelf;
import dev.roast.port.StoredResume;
import dev.roast.port.Waiting;
import java.util.List;
import java.util.Optional;

/** The resumes, to read. */
final class MemoryResumes implements ResumeShelf {
    private final Commit commit;
    private final Tables tables;

    MemoryResumes(Commit commit, Tables tables) {
        this.commit = commit;
        this.tables = tables;
    }

    @Override
    public Optional<StoredResume> find(AccountId account, ResumeId resume) {
        return commit.of(now -> tables.account(account)
                .flatMap(row -> row.resumes.find(resume))
                .filter(row -> row.file.adopted || row.file.adoptable(now))
                .map(ResumeRow::stored));
    }

    @Override
    public Page<StoredResume> list(AccountId account, Optional<String> after, int limit) {
        return commit.of(now -> tables.account(account)
                .map(row -> row.resumes)
                .orElseGet(Shelf::new)
                .page("resumes", after, limit, row -> row.file.adopted, ResumeRow::stored));
    }

    @Override
    public Waiting waiting(AccountId account) {
        return commit.of(now -> {
            List<ResumeRow> rows = tables.account(account)
                    .map(row -> row.resumes.newestFirst().stream()
                            .filter(resume -> resume.file.adoptable(now))
                            .toList())
                    .orElseGet(List::of);
            return new Waiting(
                    rows.size(),
                    rows.stream().mapToLong(row -> row.upload.length()).sum());
        });
    }

    @Override
    public List<StoredResume> expired(int max) {
        return commit.of(now -> tables.retentions.until(now).stream()
                .filter(row -> row.isExpired(now))
                .limit(max)
                .map(ResumeRow::stored)
                .toList());
    }
}

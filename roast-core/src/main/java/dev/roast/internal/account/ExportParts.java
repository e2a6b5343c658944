package dev.roast.internal.account;

import dev.roast.model.AccountId;
import dev.roast.port.BlobStore;
import dev.roast.port.Store;
import dev.roast.port.StoredAccount;
import dev.roast.port.StoredResume;
import dev.roast.port.StoredRoast;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The files of an export, one after the other. Nothing is asked of the store before its turn comes. */
final class ExportParts implements Iterator<ZipPart> {
    private static final int PAGE = 50;

    private final BlobStore blobs;
    private final Iterator<StoredResume> resumes;
    private final Iterator<StoredRoast> roasts;
    private final Deque<ZipPart> waiting = new ArrayDeque<>();

    ExportParts(Store store, BlobStore blobs, StoredAccount account) {
        AccountId id = account.id();
        this.blobs = blobs;
        this.resumes = new Paged<>(after -> store.resumes().list(id, after, PAGE));
        this.roasts = new Paged<>(after -> store.roasts().list(id, after, PAGE));
        one("account.json", ExportJson.account(account));
        many("sessions.json", store.sessions().list(id).iterator(), ExportJson::session);
        many("audit.json", new Paged<>(after -> store.audit().page(id, after, PAGE)), ExportJson::entry);
        many("resumes.json", new Paged<>(after -> store.resumes().list(id, after, PAGE)), ExportJson::resume);
    }

    private void one(String name, JsonNode node) {
        waiting.add(new ZipPart(name, () -> Optional.of(new ByteArrayInputStream(ExportJson.bytes(node)))));
    }

    private <T> void many(String name, Iterator<T> items, Function<T, JsonNode> form) {
        waiting.add(new ZipPart(name, () -> Optional.of(JsonLines.of(items, form))));
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty() || resumes.hasNext() || roasts.hasNext();
    }

    @Override
    public ZipPart next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (waiting.isEmpty()) {
            if (resumes.hasNext()) {
                add(resumes.next());
            } else {
                add(roasts.next());
            }
        }
        return waiting.remove();
    }

    private void add(StoredResume resume) {
        waiting.add(new ZipPart("resumes/" + resume.resume().id() + ".pdf", () -> blobs.open(resume.file())));
    }

    private void add(StoredRoast roast) {
        String folder = "roasts/" + roast.ref().id() + "/";
        one(folder + "roast.json", ExportJson.roast(roast));
        roast.annotated().ifPresent(key -> waiting.add(new ZipPart(folder + "annotated.pdf", () -> blobs.open(key))));
    }
}

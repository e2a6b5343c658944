package dev.roast.example.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Opens several services at the same time; if one can't be had, the others are closed again. */
final class Together {
    private final List<CompletableFuture<? extends Opened<?>>> all = new ArrayList<>();

    /** Begins; the answer is there after {@link #await}. */
    <T> Supplier<Opened<T>> open(Supplier<Opened<T>> opening) {
        CompletableFuture<Opened<T>> service = CompletableFuture.supplyAsync(opening, Together::start);
        all.add(service);
        return service::join;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "roast-open");
        thread.setDaemon(true);
        thread.start();
    }

    void await() throws InterruptedException {
        Optional<RuntimeException> failure = Optional.empty();
        List<Opened<?>> opened = new ArrayList<>();
        for (CompletableFuture<? extends Opened<?>> service : all) {
            try {
                opened.add(service.get());
            } catch (ExecutionException e) {
                failure = failure.isPresent() ? failure : Optional.of(failure(e));
            }
        }
        if (failure.isPresent()) {
            opened.forEach(Opened::close);
            throw failure.get();
        }
    }

    private static RuntimeException failure(ExecutionException thrown) {
        return thrown.getCause() instanceof RuntimeException known
                ? known
                : new SettingException("A service could not be opened; its own message says why.", thrown);
    }
}

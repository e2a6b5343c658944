package dev.roast.example.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Opens several services at the same time; if one can't be had, the others are closed again. */
final class Together {
    private final List<FutureTask<? extends Opened<?>>> all = new ArrayList<>();

    /** Begins; the answer is there after {@link #await}. */
    <T> Supplier<Opened<T>> open(Supplier<Opened<T>> opening) {
        FutureTask<Opened<T>> task = new FutureTask<>(opening::get);
        all.add(task);
        Thread thread = new Thread(task, "roast-open");
        thread.setDaemon(true);
        thread.start();
        return () -> now(task);
    }

    private static <T> Opened<T> now(FutureTask<Opened<T>> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked before all was there", e);
        }
    }

    void await() throws InterruptedException {
        Optional<RuntimeException> failure = Optional.empty();
        List<Opened<?>> opened = new ArrayList<>();
        for (FutureTask<? extends Opened<?>> task : all) {
            try {
                opened.add(task.get());
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

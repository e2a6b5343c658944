package dev.roast.internal.account;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A value that is made when it is first asked for. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        return made.orElseGet(this::make);
    }

    private T make() {
        lock.lock();
        try {
            T value = made.orElseGet(maker);
            made = Optional.of(value);
            return value;
        } finally {
            lock.unlock();
        }
    }
}

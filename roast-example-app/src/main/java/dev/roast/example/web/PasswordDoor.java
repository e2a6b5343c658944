package dev.roast.example.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets only so many check a password at once, since each costs much and is meant to: the others' requests go on. */
final class PasswordDoor {
    private final Semaphore places;

    PasswordDoor(int places) {
        this.places = new Semaphore(places);
    }

    <T> T through(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Problem.noCapacity().thrown();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

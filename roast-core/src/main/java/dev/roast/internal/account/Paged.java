package dev.roast.internal.account;

import dev.roast.model.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** A list that is read page by page, when its reader comes to it. A stream would hold all that it flattens. */
final class Paged<T> implements Iterator<T> {
    private final Function<Optional<String>, Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();
    private Optional<String> after = Optional.empty();
    private boolean last;

    Paged(Function<Optional<String>, Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && !last) {
            Page<T> page = pages.apply(after);
            items = page.items().iterator();
            after = page.next();
            last = after.isEmpty();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}

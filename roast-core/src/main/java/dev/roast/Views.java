package dev.roast;

import dev.roast.internal.roast.ReportJson;
import dev.roast.model.Roast;
import dev.roast.port.StoredRoast;

/** What the store keeps, as its owner sees it. */
final class Views {
    private Views() {}

    static Roast roast(StoredRoast stored) {
        return new Roast(
                stored.ref().id(),
                stored.resume(),
                stored.options().heat(),
                stored.state(),
                stored.stage(),
                stored.attempt(),
                stored.version(),
                stored.acceptedAt(),
                stored.endedAt(),
                stored.report().map(ReportJson::read),
                stored.failure(),
                stored.annotated().isPresent());
    }
}

package dev.roast.example.web;

import dev.roast.model.RoastException;
import java.util.Optional;

/** Ends the handling of a request with an answer that says no. */
final class ProblemException extends RoastException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem, Optional<Throwable> cause) {
        super(problem.detail());
        this.problem = problem;
        cause.ifPresent(this::initCause);
    }

    Problem problem() {
        return problem;
    }
}
